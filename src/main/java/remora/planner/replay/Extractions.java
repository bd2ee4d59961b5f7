package remora.planner.replay;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import remora.browser.entity.Node;
import remora.browser.entity.Snapshot;
import remora.planner.entity.Trace;
import remora.planner.replay.entity.Found;

/** Where a result's values were read, without the values. */
final class Extractions {

  private static final int MOST = 100;

  private Extractions() {}

  static List<Found> of(List<Happening> happenings, List<Trace> traces, Origins origins) {
    Optional<Snapshot> page =
        happenings.stream()
            .filter(happening -> happening.action().isEmpty())
            .reduce((first, second) -> second)
            .map(Happening::before);
    Map<String, Found> byPath = new LinkedHashMap<>();
    for (Trace each : traces) {
      String path = path(each.path());
      Optional<Node> node = page.flatMap(seen -> seen.node(each.ref()));
      String css = node.map(found -> css(found, origins)).orElse("");
      byPath.putIfAbsent(path, new Found(path, each.method(), css));
    }
    return byPath.values().stream().limit(MOST).toList();
  }

  /** {@code /books/3/title} is one of {@code /books/*}{@code /title}. */
  private static String path(String pointer) {
    return Arrays.stream(pointer.split("/", -1))
        .map(part -> !part.isEmpty() && part.chars().allMatch(Character::isDigit) ? "*" : part)
        .collect(Collectors.joining("/"));
  }

  private static String css(Node node, Origins origins) {
    String test = node.attribute("data-testid");
    if (isPlain(test) && !origins.shows(test)) {
      return "[data-testid='" + test + "']";
    }
    String id = node.attribute("id");
    if (isPlain(id) && !origins.shows(id)) {
      return "#" + id;
    }
    String classes =
        Arrays.stream(node.attribute("class").split("\\s+", -1))
            .filter(Extractions::isPlain)
            .map(name -> "." + name)
            .collect(Collectors.joining());
    return classes.isEmpty() ? "" : node.tag() + classes;
  }

  /** Needs no escaping, and has no number in it. */
  private static boolean isPlain(String name) {
    return Spots.isGiven(name)
        && Character.isLetter(name.charAt(0))
        && name.chars()
            .allMatch(
                c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_');
  }
}
