package remora.extract.control;

import java.util.List;
import java.util.Set;
import remora.extract.entity.Shape.Kind;

/**
 * What a record is headed with when its list is about no named things: a departure by where it
 * goes, a standing by the team.
 */
final class Naming {

  private static final Set<String> HEADS =
      Set.of("destination", "station", "stop", "team", "player", "airport", "port");
  private static final Set<String> PEOPLE =
      Set.of("first", "last", "user", "author", "contact", "seller", "family", "given", "full");
  private static final double WEIGHT = 0.75;

  private Naming() {}

  static boolean heads(String property) {
    return HEADS.contains(String.join(" ", Words.singulars(Words.of(property))));
  }

  /**
   * Lets the title of a record stand for the property that names it, if no other could be meant by
   * it: where it goes, {@code companyName}, {@code plan} in a list of plans, or the first thing a
   * record must have when nothing on pages is usually called so.
   *
   * @param list what the list is called
   */
  static void alias(List<Want> wants, PropertyName list) {
    if (isTitled(wants)) {
      return;
    }
    List<Want> own = wants.stream().filter(w -> w.path().size() == 1 && isName(w)).toList();
    own.stream()
        .filter(w -> heads(key(w)))
        .findFirst()
        .or(() -> own.stream().filter(w -> words(w.name()).equals(words(list))).findFirst())
        .or(() -> own.stream().filter(Naming::isNamed).findFirst())
        .or(
            () ->
                own.stream()
                    .limit(1)
                    .filter(w -> w.required() && w.equals(wants.get(0)))
                    .filter(w -> w.name().groups().isEmpty())
                    .findFirst())
        .ifPresent(w -> w.name().alias("title", WEIGHT));
  }

  /** The same for a page: {@code companyName} is its heading unless something else is named so. */
  static void alias(List<Want> wants) {
    List<Want> named = wants.stream().filter(w -> isName(w) && isNamed(w)).toList();
    if (!isTitled(wants) && named.size() == 1) {
      named.get(0).name().alias("title", WEIGHT);
    }
  }

  private static boolean isTitled(List<Want> wants) {
    return wants.stream().anyMatch(w -> w.path().size() == 1 && w.name().score("title") > 0);
  }

  private static boolean isName(Want want) {
    return want.shape().kind() == Kind.STRING
        && want.shape().format().isEmpty()
        && want.shape().enums().isEmpty();
  }

  private static boolean isNamed(Want want) {
    List<String> words = Words.of(key(want));
    return words.size() == 2 && words.get(1).equals("name") && !PEOPLE.contains(words.get(0));
  }

  private static List<String> words(PropertyName name) {
    return name.units().stream().map(Lexicon.Unit::word).toList();
  }

  private static String key(Want want) {
    return want.path().get(0);
  }
}
