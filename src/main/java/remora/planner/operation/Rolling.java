package remora.planner.operation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import remora.browser.action.ScrollWithin;
import remora.browser.entity.Node;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;

/** "Scroll the text area to its end": what an element shows of its own content. */
final class Rolling implements Operator {

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    boolean box =
        said.has(
            "textarea",
            "box",
            "list",
            "text",
            "pane",
            "panel",
            "area",
            "agreement",
            "term",
            "condition",
            "contract",
            "policy",
            "document",
            "passage");
    boolean end = said.has("bottom", "end", "down");
    boolean start = said.has("top", "beginning", "start", "up");
    return said.starts("scroll") && box && (end || start)
        ? Optional.of(
            new Once(
                "Scrolls what it holds.",
                scene -> roller(scene).map(node -> List.of(new ScrollWithin(node.ref(), end)))))
        : Optional.empty();
  }

  private static Optional<Node> roller(Scene scene) {
    return scene
        .page()
        .visible(node -> node.tag().equals("textarea") || node.role().equals("listbox"))
        .stream()
        .findFirst()
        .or(
            () ->
                scene
                    .page()
                    .visible(node -> Set.of("text", "paragraph").contains(node.role()))
                    .stream()
                    .reduce(
                        (one, other) ->
                            one.text().length() >= other.text().length() ? one : other));
  }
}
