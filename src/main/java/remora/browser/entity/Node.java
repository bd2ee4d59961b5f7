package remora.browser.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One element of a page as an agent sees it.
 *
 * @param ref handle for actions, unique in the snapshot and stable from snapshot to snapshot while
 *     role and name stay; {@code f0e17} = frame 0, element 17
 * @param parent ref of the nearest enclosing node in the snapshot, empty at the top
 * @param role ARIA role, explicit or implied by the element (HTML-AAM): button, link, textbox,
 *     combobox, checkbox, radio, heading, listitem, row, cell, dialog, tab, text (a run of visible
 *     text), shape (a drawn part of a picture, or a box without words) …
 * @param name accessible name (accname 1.2), else the nearest label-like text, else words from id
 *     or name
 * @param tag lower-case element name
 * @param text visible text of the element itself, white space folded, at most 500 characters
 * @param value current value of a form control, else empty; never the value of a password field
 * @param states what is true of it now
 * @param attributes only: id, name, type, autocomplete, placeholder, href (absolute), title, level,
 *     for, class, inputmode, maxlength, pattern, min, max, step, accept, aria-controls,
 *     data-testid; background and colour (of its words), of a shape also border, fill and stroke,
 *     each {@code #rrggbb}; corners of a drawn line or polygon in the viewport, {@code x,y x,y};
 *     draggable; absent ones are left out
 * @param options labels of a select's or listbox's options, in order
 * @param box where it is
 */
public record Node(
    String ref,
    String parent,
    String role,
    String name,
    String tag,
    String text,
    String value,
    Set<State> states,
    Map<String, String> attributes,
    List<String> options,
    Box box) {

  /**
   * A fact about an element. EXPANDED and COLLAPSED exclude each other; neither means it cannot be
   * expanded.
   */
  public enum State {
    /** Rendered with a size and not hidden by style. Only visible nodes can be acted upon. */
    VISIBLE,
    IN_VIEWPORT,
    /** Its centre is covered by an element that is neither inside nor around it. */
    OCCLUDED,
    /** Native control, link, interactive role, tabindex, click listener or pointer cursor. */
    CLICKABLE,
    CHECKED,
    SELECTED,
    EXPANDED,
    COLLAPSED,
    DISABLED,
    REQUIRED,
    READONLY,
    INVALID,
    FOCUSED,
    EDITABLE,
    MODAL
  }

  /** The same element with other words: each text of it goes through a function. */
  Node worded(UnaryOperator<String> wording) {
    Map<String, String> words = new LinkedHashMap<>();
    attributes.forEach((key, value) -> words.put(key, wording.apply(value)));
    return new Node(
        ref,
        parent,
        role,
        wording.apply(name),
        tag,
        wording.apply(text),
        wording.apply(value),
        states,
        words,
        options.stream().map(wording).toList(),
        box);
  }

  public boolean is(State state) {
    return states.contains(state);
  }

  /** The attribute's value, empty when the element has none. */
  public String attribute(String key) {
    return attributes.getOrDefault(key, "");
  }
}
