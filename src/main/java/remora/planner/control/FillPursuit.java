package remora.planner.control;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import remora.browser.action.Action;
import remora.browser.action.Click;
import remora.browser.entity.Node;
import remora.planner.language.Target;

/**
 * Fills a form with values by their names, step by step where it has several, and sends it when
 * that is wanted.
 */
final class FillPursuit implements Pursuit {

  private static final int MOST_TRIES = 2;

  private final Map<String, String> open;
  private final Target form;
  private final boolean submits;
  private final boolean stays;
  private final Entries entries;
  private final Set<String> keys;
  private final Submission submission;
  private final Set<String> filled = new HashSet<>();
  private final Map<String, Integer> tries = new HashMap<>();
  private final Map<String, String> given = new LinkedHashMap<>();
  private final Map<String, String> placed = new HashMap<>();
  private final Suggestions suggestions = new Suggestions();
  private final Deque<DatePicker> pickers = new ArrayDeque<>();
  private String at = "";

  /**
   * A pursuit for these values.
   *
   * @param stays later clauses go on to the form's next step, so values without a field are left
   * @param entries shared by the fill clauses of one script
   */
  FillPursuit(
      Map<String, String> values,
      Target form,
      boolean submits,
      boolean stays,
      String hint,
      Entries entries) {
    this.open = new LinkedHashMap<>(values);
    this.keys = Set.copyOf(values.keySet());
    this.form = form;
    this.submits = submits;
    this.stays = stays;
    this.entries = entries;
    this.submission = new Submission(hint);
  }

  @Override
  public Move next(Scene scene) {
    var move = step(scene);
    if (move instanceof Move.Done) {
      var taken = new HashSet<>(keys);
      taken.removeAll(open.keySet());
      entries.settle(taken, open);
    }
    return move;
  }

  private Move step(Scene scene) {
    while (!pickers.isEmpty()) {
      var move = pickers.element().next(scene);
      if (!(move instanceof Move.Done)) {
        return move;
      }
      pickers.remove();
    }
    retry(scene);
    var stuck = failing(scene);
    if (stuck.isPresent()) {
      return stuck.get();
    }
    suggestions.remember(scene);
    var offered = suggestions.next(scene, typed(scene));
    if (offered.isPresent()) {
      return offered.get();
    }
    var forms = new Fields(scene).byForm();
    if (!open.isEmpty()) {
      var best = choose(scene, forms);
      var fields = forms.getOrDefault(best, List.of());
      var actions = fill(fields);
      at = actions.isEmpty() && pickers.isEmpty() ? at : best;
      if (!actions.isEmpty()) {
        return new Move.Do(
            actions,
            "Fills " + actions.size() + " of the form's fields with the given values.",
            .85);
      }
      if (!pickers.isEmpty()) {
        return pickers.element().next(scene);
      }
      if (!open.isEmpty() && stays && !given.isEmpty()) {
        return new Move.Done();
      }
      if (!open.isEmpty()) {
        return onward(scene, fields);
      }
    }
    if (!submits || given.isEmpty()) {
      return given.isEmpty() && !submission.begun() && submits
          ? submission.next(scene, where(forms))
          : new Move.Done();
    }
    var kept = submission.begun() ? new Move.Done() : Kept.all(scene, placed);
    return kept instanceof Move.Done ? submission.next(scene, where(forms)) : kept;
  }

  /** What was typed into fields that still show it. */
  private Map<String, String> typed(Scene scene) {
    var typed = new LinkedHashMap<String, String>();
    given.forEach(
        (key, ref) ->
            scene
                .page()
                .snapshot()
                .node(ref)
                .filter(node -> Kinds.textField(node) && node.value().equals(values.get(key)))
                .ifPresent(node -> typed.put(key, values.get(key))));
    return typed;
  }

  /** The form in hand; after a step that renewed it, the one with the most fields. */
  private String where(Map<String, List<Field>> forms) {
    return forms.containsKey(at) || forms.isEmpty()
        ? at
        : forms.entrySet().stream()
            .max(Comparator.comparingInt(entry -> entry.getValue().size()))
            .get()
            .getKey();
  }

  /** Values whose field shows nothing of them are given once more. */
  private void retry(Scene scene) {
    for (var field : new Fields(scene).all()) {
      for (var entry : given.entrySet()) {
        boolean mine =
            field.node().ref().equals(entry.getValue()) && field.kind() != Field.Kind.PASSWORD;
        if (mine
            && scene.refused()
            && field.empty()
            && tries.getOrDefault(entry.getKey(), 0) < MOST_TRIES) {
          open.putIfAbsent(entry.getKey(), values.getOrDefault(entry.getKey(), ""));
          filled.remove(entry.getValue());
        }
      }
    }
  }

  /**
   * The field that the last step could not set gets its value once more, after the others: a step
   * ends at its first failure. A field that does not take it then ends the task.
   */
  private Optional<Move> failing(Scene scene) {
    var named =
        given.entrySet().stream()
            .filter(
                entry ->
                    scene.refused()
                        && (scene.seen().problem() + " ").contains(entry.getValue() + " "))
            .map(Map.Entry::getKey)
            .findFirst();
    if (named.isEmpty() || shows(scene, named.get())) {
      return Optional.empty();
    }
    var key = named.get();
    if (tries.getOrDefault(key, 0) >= MOST_TRIES) {
      return Optional.of(
          new Move.Stuck(
              "The field for '" + key + "' did not take its value: " + scene.seen().problem(),
              List.of()));
    }
    filled.remove(given.get(key));
    open.remove(key);
    open.put(key, values.getOrDefault(key, ""));
    return Optional.empty();
  }

  private boolean shows(Scene scene, String key) {
    return scene
        .page()
        .snapshot()
        .node(given.get(key))
        .filter(node -> Kinds.textField(node) && node.value().equals(values.get(key)))
        .isPresent();
  }

  private final Map<String, String> values = new HashMap<>();

  private String choose(Scene scene, Map<String, List<Field>> forms) {
    var best = at;
    double top = 0;
    for (var entry : forms.entrySet()) {
      var free = free(entry.getValue());
      var shaped = FieldAssignment.reshaped(open, free);
      double worth = FieldAssignment.worth(shaped, FieldAssignment.of(shaped, free));
      worth += worth > 0 && named(scene, entry.getKey()) ? 1 : 0;
      worth += worth > 0 && entry.getKey().equals(at) && !given.isEmpty() ? 1 : 0;
      if (worth > top) {
        top = worth;
        best = entry.getKey();
      }
    }
    return best;
  }

  private boolean named(Scene scene, String ref) {
    var node = scene.page().snapshot().node(ref);
    return !form.label().isEmpty()
        && node.filter(
                each ->
                    Labels.similarity(form.label(), each) >= .7
                        || scene.page().children(each).stream()
                            .anyMatch(child -> Labels.similarity(form.label(), child) >= .7))
            .isPresent();
  }

  private List<Field> free(List<Field> fields) {
    return fields.stream().filter(field -> !filled.contains(field.node().ref())).toList();
  }

  private List<Action> fill(List<Field> fields) {
    var free = free(fields);
    var shaped = FieldAssignment.reshaped(open, free);
    var assigned = FieldAssignment.of(shaped, free);
    if (!assigned.isEmpty()) {
      open.keySet().removeIf(key -> !shaped.containsKey(key));
      shaped.forEach(open::putIfAbsent);
    }
    var actions = new ArrayList<Action>();
    assigned.forEach((key, field) -> actions.addAll(put(key, field)));
    if (!given.isEmpty() || !assigned.isEmpty()) {
      var left = free(fields);
      FieldAssignment.leftOver(List.copyOf(open.keySet()), left)
          .ifPresent(field -> actions.addAll(put(List.copyOf(open.keySet()).get(0), field)));
      Repeated.of(free(fields), values)
          .forEach(
              (field, value) -> {
                filled.add(field.node().ref());
                actions.addAll(Setting.actions(field, value));
              });
    }
    return List.copyOf(actions);
  }

  private List<Action> put(String key, Field field) {
    var value = open.remove(key);
    values.put(key, value);
    tries.merge(key, 1, Integer::sum);
    given.put(key, field.node().ref());
    placed.put(field.node().ref(), value);
    field.members().forEach(member -> filled.add(member.ref()));
    if (Setting.holds(field, value)) {
      return List.of();
    }
    if (field.kind() == Field.Kind.PICKER) {
      Dates.iso(value).ifPresent(date -> pickers.add(new DatePicker(field, date)));
    }
    return Setting.actions(field, value);
  }

  /** Values are left: the form may have another step, if this one is complete. */
  private Move onward(Scene scene, List<Field> fields) {
    var button = given.isEmpty() ? Optional.<Node>empty() : new Buttons(scene).onward(at);
    if (button.isPresent()) {
      var lacking =
          fields.stream()
              .filter(
                  field ->
                      field.required() && field.empty() && !filled.contains(field.node().ref()))
              .findFirst();
      return lacking.isPresent()
          ? new Move.Stuck(
              "The form needs a value for '"
                  + lacking.get().label()
                  + "', and the input has none for it.",
              List.of(lacking.get().label()))
          : Move.act(new Click(button.get().ref()), "Goes to the form's next step.", .85);
    }
    var names =
        new Fields(scene)
            .all().stream().map(field -> Labels.spoken(field.node())).limit(3).toList();
    return new Move.Missing("field for '" + open.keySet().iterator().next() + "'", () -> names);
  }
}
