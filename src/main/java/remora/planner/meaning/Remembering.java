package remora.planner.meaning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the vectors of the texts that were asked for last: pages show the same labels again. */
final class Remembering implements Vectors {

  /** Of 384 numbers each: some 4 MB. */
  static final int MOST = 2000;

  private final Vectors vectors;
  private final Map<String, float[]> known =
      new LinkedHashMap<>(64, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
          return size() > MOST;
        }
      };

  Remembering(Vectors vectors) {
    this.vectors = vectors;
  }

  @Override
  public List<float[]> of(List<String> texts) {
    var found = new LinkedHashMap<String, float[]>();
    synchronized (known) {
      texts.stream().filter(known::containsKey).forEach(text -> found.put(text, known.get(text)));
    }
    var rest = texts.stream().filter(text -> !found.containsKey(text)).distinct().toList();
    var made = rest.isEmpty() ? List.<float[]>of() : vectors.of(rest);
    if (made.size() < rest.size()) {
      return List.of();
    }
    for (int i = 0; i < rest.size(); i++) {
      found.put(rest.get(i), made.get(i));
    }
    synchronized (known) {
      known.putAll(found);
    }
    return texts.stream().map(found::get).toList();
  }
}
