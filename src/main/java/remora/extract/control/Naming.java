package remora.extract.control;

import java.util.List;
import java.util.Set;

/**
 * What a record is headed with when its list is about no named things: a departure by where it
 * goes, a standing by the team.
 */
final class Naming {

  private static final Set<String> HEADS =
      Set.of("destination", "station", "stop", "team", "player", "airport", "port");
  private static final double WEIGHT = 0.75;

  private Naming() {}

  static boolean heads(String property) {
    return HEADS.contains(String.join(" ", Words.singulars(Words.of(property))));
  }

  /** Lets the title of a record stand for such a property, if no other could be meant by it. */
  static void alias(List<Want> wants) {
    List<Want> heads = wants.stream().filter(w -> w.path().size() == 1 && heads(key(w))).toList();
    boolean titled = wants.stream().anyMatch(w -> w.name().score("title") > 0);
    if (heads.size() == 1 && !titled) {
      heads.get(0).name().alias("title", WEIGHT);
    }
  }

  private static String key(Want want) {
    return want.path().get(0);
  }
}
