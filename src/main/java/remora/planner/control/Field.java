package remora.planner.control;

import java.util.List;
import remora.browser.entity.Node;

/**
 * Something of a form that takes a value: a control, or a group of radio buttons, checkboxes or
 * fields of one character.
 *
 * @param node the control, or the first of the group
 * @param members the group's controls, just the control itself otherwise
 * @param label what it asks for
 */
public record Field(Kind kind, Node node, List<Node> members, String label) {

  /** What takes the value. */
  public enum Kind {
    TEXT,
    PASSWORD,
    SELECT,
    CUSTOM_SELECT,
    CHECKBOX,
    RADIOS,
    CHECKBOXES,
    /** Read-only; a calendar fills it. */
    PICKER,
    /** Several fields of one character each. */
    CHARACTERS
  }

  public boolean required() {
    return members.stream().anyMatch(node -> node.is(Node.State.REQUIRED));
  }

  public boolean empty() {
    return switch (kind) {
      case CHARACTERS -> members.stream().allMatch(member -> member.value().isBlank());
      case TEXT, PASSWORD, CUSTOM_SELECT, PICKER -> node.value().isBlank() && node.text().isBlank();
      case SELECT -> node.value().isBlank();
      case CHECKBOX, RADIOS, CHECKBOXES ->
          members.stream().noneMatch(member -> member.is(Node.State.CHECKED));
    };
  }
}
