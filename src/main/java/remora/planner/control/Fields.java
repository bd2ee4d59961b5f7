package remora.planner.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import remora.browser.entity.Node;

/** Collects the fields of a page, form by form. */
public final class Fields {

  private static final Set<String> GROUPS = Set.of("radiogroup", "group");

  private final Scene scene;

  public Fields(Scene scene) {
    this.scene = scene;
  }

  /**
   * Fields by the ref of their form; those outside of any form under the ref of their dialog, or
   * "".
   */
  public Map<String, List<Field>> byForm() {
    var forms = new LinkedHashMap<String, List<Field>>();
    var groups = new LinkedHashMap<String, List<Node>>();
    for (var node : scene.page().visible(each -> Kinds.field(each) || Kinds.picker(each))) {
      if (!Kinds.usable(node) || !scene.reachable(node)) {
        continue;
      }
      var group = group(node);
      if (group.isEmpty()) {
        forms.computeIfAbsent(form(node), any -> new ArrayList<>()).add(single(node));
      } else {
        groups.computeIfAbsent(group, any -> new ArrayList<>()).add(node);
      }
    }
    for (var members : groups.values()) {
      var first = members.get(0);
      var form = forms.computeIfAbsent(form(first), any -> new ArrayList<>());
      boolean radios = first.role().equals("radio");
      if (radios || members.size() > 1) {
        form.add(
            new Field(
                radios ? Field.Kind.RADIOS : Field.Kind.CHECKBOXES,
                first,
                List.copyOf(members),
                legend(first)));
      }
      if (!radios) {
        members.forEach(member -> form.add(single(member)));
      }
    }
    forms.replaceAll((form, fields) -> distinct(Characters.joined(fields, this::named)));
    return forms;
  }

  /** "City" of the billing address and "City" of the delivery address. */
  private List<Field> distinct(List<Field> fields) {
    return fields.stream()
        .map(
            field -> {
              boolean alike =
                  fields.stream().filter(each -> each.label().equals(field.label())).count() > 1;
              var legend = alike ? fieldset(field.node()).map(this::legendOf).orElse("") : "";
              return legend.isEmpty()
                  ? field
                  : new Field(
                      field.kind(), field.node(), field.members(), legend + " " + field.label());
            })
        .toList();
  }

  public List<Field> all() {
    return byForm().values().stream().flatMap(List::stream).toList();
  }

  public String form(Node node) {
    return formNode(node).map(Node::ref).orElse("");
  }

  private Optional<Node> formNode(Node node) {
    return scene
        .page()
        .closest(node, Fields::isForm)
        .or(() -> scene.page().closest(node, Kinds::dialog));
  }

  private static boolean isForm(Node node) {
    return node.role().equals("form") || node.tag().equals("form") || node.role().equals("search");
  }

  private String group(Node node) {
    if (node.role().equals("radio")) {
      var name = node.attribute("name");
      return "radio " + (name.isEmpty() ? node.parent() : form(node) + " " + name);
    }
    if (!node.role().equals("checkbox")) {
      return "";
    }
    return fieldset(node)
        .filter(set -> !legendOf(set).isEmpty())
        .map(set -> "checkbox " + set.ref())
        .orElse("");
  }

  private Optional<Node> fieldset(Node node) {
    return scene
        .page()
        .closest(node, each -> GROUPS.contains(each.role()) || each.tag().equals("fieldset"));
  }

  private String named(Node node) {
    return fieldset(node).map(this::legendOf).orElse("");
  }

  private String legend(Node node) {
    return fieldset(node)
        .map(this::legendOf)
        .filter(text -> !text.isEmpty())
        .orElse(node.attribute("name"));
  }

  private String legendOf(Node set) {
    return !set.name().isEmpty()
        ? set.name()
        : scene.page().children(set).stream()
            .filter(child -> child.tag().equals("legend"))
            .map(scene.page()::text)
            .findFirst()
            .orElse("");
  }

  private static Field single(Node node) {
    var kind =
        Kinds.choice(node)
            ? Field.Kind.CHECKBOX
            : Kinds.select(node)
                ? Field.Kind.SELECT
                : Kinds.password(node)
                    ? Field.Kind.PASSWORD
                    : Kinds.textField(node)
                        ? Field.Kind.TEXT
                        : Kinds.picker(node) ? Field.Kind.PICKER : Field.Kind.CUSTOM_SELECT;
    var label =
        !node.name().isEmpty()
            ? node.name()
            : node.attribute("placeholder").isEmpty()
                ? node.attribute("name")
                : node.attribute("placeholder");
    return new Field(kind, node, List.of(node), label);
  }
}
