package remora.planner.operation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import remora.browser.action.Action;
import remora.browser.action.SelectText;
import remora.browser.entity.Node;
import remora.planner.control.Kinds;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;

/** "Highlight the second paragraph": marks text as with the mouse. */
final class Marking implements Operator {

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    boolean noun = said.has("text", "paragraph", "sentence", "word", "passage", "line", "phrase");
    boolean marks =
        (said.starts("highlight") && (noun || !said.quoted().isEmpty()))
            || (said.starts("select", "mark")
                && (said.has("text") || (noun && said.quoted().size() == 1)));
    return marks
        ? Optional.of(new Once("Marks the text.", scene -> mark(scene, said)))
        : Optional.empty();
  }

  private static Optional<List<Action>> mark(Scene scene, Said said) {
    var texts =
        scene
            .page()
            .visible(
                node ->
                    Set.of("paragraph", "text", "blockquote", "listitem").contains(node.role())
                        && !node.text().isBlank()
                        && !Kinds.clickable(node)
                        && !node.tag().equals("label"));
    if (!said.quoted().isEmpty()) {
      var quote = said.quoted().get(0);
      return texts.stream()
          .filter(node -> node.text().contains(quote))
          .findFirst()
          .map(node -> List.of(new SelectText(node.ref(), quote)));
    }
    var place = said.position();
    var passages = texts.stream().filter(node -> node.text().length() > 8).toList();
    if (place.isPresent()) {
      int index = place.get() > 0 ? place.get() - 1 : passages.size() + place.get();
      return index < 0 || index >= passages.size()
          ? Optional.empty()
          : Optional.of(List.of(new SelectText(passages.get(index).ref(), "")));
    }
    return texts.stream()
        .max(Comparator.comparingInt((Node node) -> node.text().length()))
        .map(node -> List.of(new SelectText(node.ref(), "")));
  }
}
