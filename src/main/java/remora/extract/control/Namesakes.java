package remora.extract.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jsoup.nodes.Element;
import remora.extract.control.Selection.Row;

/**
 * The records beside the one that an instruction names and that does not show what is wanted: the
 * e-mail address of the next person in the list is a wrong answer, not a near one.
 */
final class Namesakes {

  private Namesakes() {}

  /** What those records are made of; empty unless a record is named and only others have values. */
  static Set<Element> of(
      List<Region> regions,
      String instruction,
      List<Want> wants,
      BiFunction<Region, Entry, Row> reader) {
    Set<Element> others = Collections.newSetFromMap(new IdentityHashMap<>());
    for (String phrase : Focus.phrases(instruction)) {
      boolean name = phrase.codePoints().limit(1).anyMatch(Character::isUpperCase);
      List<String> words = Words.of(phrase);
      if (!name || words.isEmpty() || Focus.wanted(phrase, wants)) {
        continue;
      }
      for (Region region : regions) {
        List<Entry> named = region.entries().stream().filter(e -> titled(e, words)).toList();
        if (named.size() == 1 && reader.apply(region, named.get(0)).picks().isEmpty()) {
          others.addAll(beside(region, named.get(0), reader));
        }
      }
    }
    return others;
  }

  private static List<Element> beside(
      Region region, Entry named, BiFunction<Region, Entry, Row> reader) {
    List<Element> beside = new ArrayList<>();
    for (Entry other : region.entries()) {
      if (!other.equals(named) && !reader.apply(region, other).picks().isEmpty()) {
        beside.addAll(other.scope());
      }
    }
    beside.removeAll(named.scope());
    return beside;
  }

  /** Begins with the name, and shows it by itself. */
  private static boolean titled(Entry entry, List<String> words) {
    List<String> text = Words.of(entry.text());
    return text.size() > words.size()
        && text.subList(0, words.size()).equals(words)
        && entry.cells().stream()
            .anyMatch(c -> c.value().length() < 200 && Words.of(c.value()).equals(words));
  }
}
