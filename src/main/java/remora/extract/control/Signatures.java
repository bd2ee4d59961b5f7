package remora.extract.control;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** How alike elements are built. */
final class Signatures {

  private static final Set<String> STATE =
      Set.of(
          "first",
          "last",
          "odd",
          "even",
          "active",
          "selected",
          "current",
          "new",
          "sponsored",
          "promoted",
          "ad",
          "featured",
          "highlighted",
          "sale",
          "alt",
          "open",
          "closed",
          "read",
          "unread",
          "hover",
          "visible",
          "in",
          "show");

  private Signatures() {}

  /**
   * The class names that say what an element is, not in which state or at which place it stands.
   */
  static List<String> classes(Element e) {
    return e.classNames().stream().filter(c -> !isState(c)).limit(6).toList();
  }

  private static boolean isState(String name) {
    return ClassNames.digits(name) >= 2
        || name.startsWith("is-")
        || name.startsWith("has-")
        || name.startsWith("js-")
        || STATE.contains(Words.lower(name));
  }

  static String mainClass(Element e) {
    List<String> classes = classes(e);
    return classes.isEmpty() ? "" : "." + classes.get(0);
  }

  /** Tag paths two levels down: the shallow build of an element. */
  static Set<String> build(Element e) {
    Set<String> paths = new HashSet<>();
    for (Element child : e.children()) {
      paths.add(child.normalName() + mainClass(child));
      for (Element inner : child.children()) {
        paths.add(child.normalName() + "/" + inner.normalName());
      }
    }
    return paths;
  }

  /** Shared share of two builds, 1 for two elements without children. */
  static double alike(Set<String> a, Set<String> b) {
    if (a.isEmpty() && b.isEmpty()) {
      return 1;
    }
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return both.size() / (double) (a.size() + b.size() - both.size());
  }
}
