package remora.bench;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import remora.bench.Case.Answering;
import remora.json.Json;

/**
 * Reads cases. {@code == name} begins one, lines {@code key: value} describe it, {@code -- [METHOD]
 * /path [status] [-> target] [delay=ms] [type=mime]} begins a page, up to the next such line.
 */
final class CaseFile {

  private final String file;
  private final String name;
  private final Map<String, List<String>> keys = new LinkedHashMap<>();
  private final List<String> heads = new ArrayList<>();
  private final List<StringBuilder> bodies = new ArrayList<>();

  private CaseFile(String file, String name) {
    this.file = file;
    this.name = name;
  }

  /** All cases below a folder, in the order of file names. */
  static List<Case> folder(Path folder) throws IOException {
    List<Case> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".txt")).sorted().toList()) {
        cases.addAll(read(file));
      }
    }
    return cases;
  }

  private static List<Case> read(Path file) throws IOException {
    String title = file.getFileName().toString().replace(".txt", "");
    List<CaseFile> found = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("== ")) {
        found.add(new CaseFile(title, line.substring(3).strip()));
      } else if (!found.isEmpty()) {
        found.get(found.size() - 1).take(line);
      }
    }
    return found.stream().map(CaseFile::built).toList();
  }

  private void take(String line) {
    if (line.startsWith("-- ")) {
      heads.add(line.substring(3).strip());
      bodies.add(new StringBuilder());
    } else if (!heads.isEmpty()) {
      bodies.get(bodies.size() - 1).append(line).append('\n');
    } else if (!line.isBlank() && !line.startsWith("#")) {
      int colon = line.indexOf(':');
      keys.computeIfAbsent(line.substring(0, colon), key -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
  }

  private Case built() {
    Map<String, JsonObject> received = new LinkedHashMap<>();
    for (String line : all("received")) {
      int space = (line + " ").indexOf(' ');
      received.put(
          line.substring(0, space),
          json(line.substring(space)).orElse(JsonObject.EMPTY_JSON_OBJECT));
    }
    Map<String, String> input = new LinkedHashMap<>();
    json(one("input", ""))
        .ifPresent(values -> values.forEach((key, value) -> input.put(key, Received.text(value))));
    return new Case(
        file,
        name,
        all("say"),
        one("start", "/"),
        input,
        json(one("output", "")),
        one("success", ""),
        List.of(one("accept", "SUCCESS").split(" +")),
        json(one("data", "")),
        one("answer", ""),
        received,
        all("untouched"),
        keys.containsKey("practice"),
        Integer.parseInt(one("seconds", "40")),
        pages());
  }

  private List<Answering> pages() {
    List<Answering> pages = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      String method = "GET";
      String path = "";
      int status = 200;
      String target = "";
      int delay = 0;
      String type = "text/html; charset=utf-8";
      boolean arrow = false;
      for (String word : heads.get(i).split(" +", -1)) {
        if (arrow) {
          target = word;
          status = status == 200 ? 302 : status;
          arrow = false;
        } else if (word.equals("->")) {
          arrow = true;
        } else if (word.startsWith("/")) {
          path = word;
        } else if (word.startsWith("delay=")) {
          delay = Integer.parseInt(word.substring(6));
        } else if (word.startsWith("type=")) {
          type = word.substring(5);
        } else if (Character.isDigit(word.charAt(0))) {
          status = Integer.parseInt(word);
        } else {
          method = word;
        }
      }
      pages.add(new Answering(method, path, status, target, delay, type, bodies.get(i).toString()));
    }
    return pages;
  }

  private List<String> all(String key) {
    return keys.getOrDefault(key, List.of());
  }

  private String one(String key, String otherwise) {
    List<String> values = all(key);
    if (values.size() > 1) {
      throw new IllegalArgumentException(name + " has more than one " + key);
    }
    return values.isEmpty() ? otherwise : values.get(0);
  }

  private static Optional<JsonObject> json(String text) {
    return text.isBlank()
        ? Optional.empty()
        : Optional.of(Json.createReader(new StringReader(text)).readObject());
  }
}
