package remora.planner.operation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import remora.browser.action.Action;
import remora.browser.action.Click;
import remora.planner.control.Buttons;
import remora.planner.control.Field;
import remora.planner.control.Fields;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.control.Setting;
import remora.planner.language.Said;
import remora.planner.language.Words;

/**
 * "Find red shirts made by Acme in size M" where a form has a field for each: what follows a word
 * that a field's label shares goes there, and what is left over goes to the field that is left.
 */
final class Facets implements Operator {

  private static final Set<String> JOINTS =
      Set.of("by", "from", "in", "with", "of", "at", "to", "on", "for", "and", "since");

  /** Some words of a value's company, and a value. */
  private record Facet(List<String> lead, String value) {}

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    boolean searches = said.starts("search", "look", "find", "show");
    if (!searches || (!said.quoted().isEmpty() && said.words().size() < 6)) {
      return Optional.empty();
    }
    var facets = facets(said.rest().text());
    return facets.size() < 2
        ? Optional.empty()
        : Optional.of(new Once("Fills the form of a search.", scene -> fill(scene, facets)));
  }

  /** Cut where a preposition or a participle begins a new company of words. */
  private static List<Facet> facets(String text) {
    var facets = new ArrayList<Facet>();
    var lead = new ArrayList<String>();
    for (var word : text.split("\\s+", -1)) {
      var plain = word.replaceAll("[,.\"]", "");
      boolean value =
          !plain.isEmpty()
              && !lead.isEmpty()
              && (Character.isUpperCase(plain.charAt(0)) || Character.isDigit(plain.charAt(0)));
      if (value && !facets.isEmpty() && lead.equals(facets.get(facets.size() - 1).lead())) {
        continue;
      }
      if (value) {
        facets.add(new Facet(List.copyOf(lead), plain));
        lead.clear();
      } else if (!JOINTS.contains(plain.toLowerCase(java.util.Locale.ROOT))) {
        lead.add(plain.toLowerCase(java.util.Locale.ROOT));
      }
    }
    return facets;
  }

  private static Optional<List<Action>> fill(Scene scene, List<Facet> facets) {
    for (var form : new Fields(scene).byForm().entrySet()) {
      var fields = form.getValue().stream().filter(Facets::open).toList();
      var assigned = fields.size() < 2 ? Map.<Field, String>of() : assign(fields, facets);
      if (assigned.size() == fields.size() && assigned.size() > 1) {
        var actions = new ArrayList<Action>();
        assigned.forEach((field, value) -> actions.addAll(Setting.actions(field, value)));
        var button =
            new Buttons(scene)
                .submit(form.getKey(), "search")
                .or(() -> Look.control(scene, "search"))
                .or(() -> Look.control(scene, "submit"));
        button.ifPresent(node -> actions.add(new Click(node.ref())));
        return button.isPresent() ? Optional.of(actions) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean open(Field field) {
    return field.kind() == Field.Kind.TEXT || field.kind() == Field.Kind.SELECT;
  }

  private static Map<Field, String> assign(List<Field> fields, List<Facet> facets) {
    var assigned = new LinkedHashMap<Field, String>();
    for (var facet : facets) {
      var best =
          fields.stream()
              .filter(field -> !assigned.containsKey(field) && shares(facet, field))
              .max(Comparator.comparingInt(field -> common(facet, field)));
      if (best.isEmpty()) {
        return Map.of();
      }
      assigned.put(best.get(), facet.value());
    }
    var left = fields.stream().filter(field -> !assigned.containsKey(field)).toList();
    // "Urban movies directed by …": the word before the thing says of what sort it is.
    var first = facets.get(0).lead();
    if (left.size() == 1 && first.size() > 2) {
      assigned.put(left.get(0), first.get(0));
    }
    return assigned;
  }

  private static boolean shares(Facet facet, Field field) {
    boolean year =
        facet.value().matches("(19|20)\\d\\d")
            && Words.of(field.label()).stream()
                .anyMatch(Set.of("year", "date", "released")::contains);
    return year || common(facet, field) >= 4;
  }

  /** Letters that a word before the value and a word of the label begin with alike. */
  private static int common(Facet facet, Field field) {
    int most = 0;
    for (var word : facet.lead()) {
      for (var label : Words.of(field.label())) {
        int same = 0;
        while (same < Math.min(word.length(), label.length())
            && word.charAt(same) == label.charAt(same)) {
          same++;
        }
        most = Math.max(most, same);
      }
    }
    return most;
  }
}
