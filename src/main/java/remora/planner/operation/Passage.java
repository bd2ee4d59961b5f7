package remora.planner.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.planner.control.Field;
import remora.planner.control.Kinds;
import remora.planner.control.Scene;
import remora.planner.language.Said;

/** Finds the words that a phrase points at: "the text below", "the third word of the paragraph". */
final class Passage {

  private static final Set<String> WRITTEN =
      Set.of("text", "paragraph", "blockquote", "heading", "status", "listitem", "definition");
  private static final String[] FIELDS = {
    "textarea", "textbox", "box", "field", "input", "area", "editor"
  };

  private final Scene scene;

  Passage(Scene scene) {
    this.scene = scene;
  }

  Optional<String> find(Said said) {
    if (said.has("word")) {
      return words(said);
    }
    if (said.has("label") && said.has("each", "every", "corresponding")) {
      return Optional.empty();
    }
    if (said.has("value", "content") && !said.after("of", "for").isEmpty()) {
      return new Lookup(scene).value(said.after("of", "for").text().replaceFirst("^(?i)the ", ""));
    }
    return said.has(FIELDS) ? held(said) : block(said);
  }

  private Optional<String> words(Said said) {
    var source = said.has(FIELDS) ? held(said) : read();
    var position = said.position();
    if (source.isEmpty() || position.isEmpty()) {
      return Optional.empty();
    }
    var words = List.of(source.get().strip().split("\\s+", -1));
    int index = position.get() > 0 ? position.get() - 1 : words.size() + position.get();
    return index < 0 || index >= words.size()
        ? Optional.empty()
        : Optional.of(words.get(index).replaceAll("^[\"'(]+|[\"'),.;:!?]+$", ""));
  }

  /** The longest text, be it plain or in a field that holds one. */
  private Optional<String> read() {
    return Stream.concat(
            blocks().stream(),
            scene.page().visible(node -> node.tag().equals("textarea")).stream()
                .map(Passage::content))
        .filter(text -> !text.isBlank())
        .reduce((one, other) -> one.length() >= other.length() ? one : other);
  }

  /** What a field holds: the one at the place, else the one that holds most. */
  private Optional<String> held(Said said) {
    var fields =
        scene
            .page()
            .visible(node -> Set.of("textbox", "searchbox").contains(node.role()) || written(node))
            .stream()
            .filter(node -> Set.of("input", "textarea").contains(node.tag()) || written(node))
            .toList();
    var full = fields.stream().filter(node -> !content(node).isBlank()).toList();
    var place = said.position();
    if (place.isPresent()) {
      boolean areas = said.has("textarea", "area");
      var alike = fields.stream().filter(node -> !areas || node.tag().equals("textarea")).toList();
      int index = place.get() > 0 ? place.get() - 1 : alike.size() + place.get();
      return index < 0 || index >= alike.size()
          ? Optional.empty()
          : Optional.of(content(alike.get(index)));
    }
    return full.isEmpty()
        ? longest()
        : full.stream()
            .map(Passage::content)
            .reduce((one, other) -> one.length() >= other.length() ? one : other);
  }

  private static boolean written(Node node) {
    return node.is(State.EDITABLE) && !Kinds.select(node);
  }

  private static String content(Node node) {
    return node.value().isEmpty() ? node.text() : node.value();
  }

  /** The longest run of plain text on the page. */
  private Optional<String> longest() {
    return blocks().stream()
        .reduce((one, other) -> one.length() >= other.length() ? one : other)
        .filter(text -> !text.isBlank());
  }

  /** "The text below": the only text that names no field and is no control. */
  private Optional<String> block(Said said) {
    var blocks = blocks();
    if (said.position().isPresent() && said.has("paragraph", "text", "line")) {
      int index = said.position().get() > 0 ? said.position().get() - 1 : blocks.size() - 1;
      return index < blocks.size() ? Optional.of(blocks.get(index)) : Optional.empty();
    }
    return blocks.size() == 1 ? Optional.of(blocks.get(0)) : longest();
  }

  /** Runs of neighbouring texts; single letters that are set apart belong together. */
  private List<String> blocks() {
    var blocks = new ArrayList<String>();
    var open = new ArrayList<Node>();
    for (var node : scene.page().visible(each -> true)) {
      boolean plain = WRITTEN.contains(node.role()) && !node.text().isBlank() && !names(node);
      boolean letter = node.text().strip().codePointCount(0, node.text().strip().length()) == 1;
      boolean goesOn =
          plain
              && letter
              && !open.isEmpty()
              && open.get(open.size() - 1).parent().equals(node.parent());
      if (!goesOn && !open.isEmpty()) {
        blocks.add(open.stream().map(each -> each.text().strip()).collect(Collectors.joining()));
        open.clear();
      }
      if (plain) {
        open.add(node);
      }
    }
    if (!open.isEmpty()) {
      blocks.add(open.stream().map(each -> each.text().strip()).collect(Collectors.joining()));
    }
    return blocks;
  }

  /** It is a field's label, or a control itself. */
  private boolean names(Node node) {
    var fields = new remora.planner.control.Fields(scene).all();
    boolean label =
        node.tag().equals("label")
            || fields.stream()
                .map(Field::label)
                .anyMatch(
                    each ->
                        node.text().equals(each) && each.length() > 1 && node.text().endsWith(":"));
    return label || Kinds.clickable(node);
  }
}
