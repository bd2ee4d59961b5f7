package remora.planner.operation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import remora.browser.action.Click;
import remora.browser.entity.Node;
import remora.planner.control.Kinds;
import remora.planner.control.Move;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;
import remora.planner.language.Words;

/**
 * "Click the item with the Print icon": a picture is known by its class, its file or its title, and
 * what it stands in is used.
 */
final class ByIcon implements Operator {

  /** What the picture sets of the web call the pictures that people name by their meaning. */
  private static final Map<String, Set<String>> PICTURES =
      Map.ofEntries(
          Map.entry("save", Set.of("disk", "floppy", "diskette")),
          Map.entry("delete", Set.of("trash", "bin", "trashcan", "garbage")),
          Map.entry("remove", Set.of("trash", "bin", "minus", "times")),
          Map.entry("edit", Set.of("pencil", "pen")),
          Map.entry("search", Set.of("magnifier", "magnifying", "loupe")),
          Map.entry("settings", Set.of("gear", "cog", "wrench", "sliders")),
          Map.entry("home", Set.of("house")),
          Map.entry("email", Set.of("envelope", "mail")),
          Map.entry("mail", Set.of("envelope", "email")),
          Map.entry("print", Set.of("printer")),
          Map.entry("back", Set.of("prev", "previous", "backward", "rewind", "arrowleft")),
          Map.entry("prev", Set.of("prev", "previous", "backward", "arrowleft")),
          Map.entry("previous", Set.of("prev", "backward", "arrowleft")),
          Map.entry("next", Set.of("next", "forward", "arrowright")),
          Map.entry("forward", Set.of("next", "fastforward", "arrowright")),
          Map.entry("add", Set.of("plus")),
          Map.entry("close", Set.of("times", "cross", "xmark")),
          Map.entry("menu", Set.of("bars", "hamburger")),
          Map.entry("user", Set.of("person", "profile", "avatar")),
          Map.entry("like", Set.of("heart", "thumbsup")),
          Map.entry("favorite", Set.of("star", "heart")),
          Map.entry("phone", Set.of("telephone", "handset")),
          Map.entry("cart", Set.of("basket", "bag")));

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    boolean uses =
        said.starts("click", "press", "tap", "select", "choose", "pick", "use", "hit", "find");
    if (!uses || !said.has("icon", "symbol", "pictogram") || !Owner.of(said).isEmpty()) {
      return Optional.empty();
    }
    var name = said.quoted().stream().findFirst().orElse(named(said));
    return name.isEmpty() || !said.after("of", "for", "beside", "next").isEmpty()
        ? Optional.empty()
        : Optional.of(new Walk(name));
  }

  /** "The item with the print icon", "the zoom in icon". */
  private static String named(Said said) {
    var words = said.rest().before("icon", "symbol", "pictogram").text();
    return words.replaceFirst("^(?i).*\\b(the|a|an|with|whose)\\s+", "").strip();
  }

  private static final class Walk implements Pursuit {

    private final String name;
    private boolean acted;

    Walk(String name) {
      this.name = name;
    }

    @Override
    public Move next(Scene scene) {
      if (acted) {
        return scene.refused()
            ? new Move.Stuck(scene.seen().problem(), List.of())
            : new Move.Done();
      }
      if (Look.control(scene, name).isPresent()) {
        return new Move.Pass();
      }
      var icon =
          scene.page().visible(node -> shows(node, name)).stream()
              .filter(scene::reachable)
              .min(Comparator.comparingInt(node -> told(node).size()));
      if (icon.isEmpty()) {
        return Look.missing(scene, name + " icon");
      }
      acted = true;
      var holder =
          Kinds.clickable(icon.get())
              ? icon.get()
              : scene.page().closest(icon.get(), Kinds::clickable).orElse(icon.get());
      return Move.act(new Click(holder.ref()), "Uses what has the " + name + " icon.", .8);
    }

    private static boolean shows(Node node, String name) {
      var told = told(node);
      var wanted = Words.of(name);
      return !wanted.isEmpty()
          && node.text().isBlank()
          && (told.containsAll(wanted)
              || told.contains(String.join("", wanted))
              || PICTURES.getOrDefault(String.join(" ", wanted), Set.of()).stream()
                  .anyMatch(told::contains));
    }

    private static List<String> told(Node node) {
      var src = node.attribute("src").replaceFirst("[?#].*$", "");
      var file = src.substring(src.lastIndexOf('/') + 1).replaceFirst("\\.\\w+$", "");
      return Words.of(
          String.join(" ", node.name(), node.attribute("class"), node.attribute("title"), file));
    }
  }
}
