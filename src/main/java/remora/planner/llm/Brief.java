package remora.planner.llm;

import java.util.Map;
import java.util.stream.Collectors;
import remora.planner.entity.Goal;
import remora.planner.entity.Placeholders;
import remora.planner.view.Clean;
import remora.planner.view.Tokens;

/** The task in words for a model: everything the user said, and no value. */
final class Brief {

  private Brief() {}

  /**
   * @param schemaTokens most tokens of the wanted data's schema; it is cut beyond
   */
  static String of(Goal goal, Map<String, String> addresses, Masks masks, int schemaTokens) {
    String template = goal.template();
    for (String key : goal.input().keySet()) {
      template = template.replace("{{" + key + "}}", Placeholders.of(key));
    }
    var text = new StringBuilder("TASK\n");
    text.append(template.isBlank() ? "(see below)" : masks.hide(template)).append('\n');
    if (!goal.successCondition().isEmpty()) {
      text.append("\nMUST HOLD AT THE END\n")
          .append(masks.hide(goal.successCondition()))
          .append('\n');
    }
    goal.output()
        .ifPresent(
            schema ->
                text.append("\nWANTED DATA (JSON Schema; read by extract)\n")
                    .append(Tokens.first(masks.hide(schema.toString()), schemaTokens))
                    .append('\n'));
    if (!goal.input().isEmpty()) {
      text.append("\nINPUTS\n").append(inputs(goal)).append('\n');
    }
    addresses.forEach(
        (name, address) ->
            text.append(name.equals("u1") ? "\nADDRESSES\n" : "")
                .append(name)
                .append(' ')
                .append(masks.hide(Clean.line(address)))
                .append('\n'));
    return text.toString();
  }

  private static String inputs(Goal goal) {
    return goal.input().keySet().stream()
        .map(
            key ->
                Placeholders.of(key)
                    + (Placeholders.secret(key) ? " (only into a field that asks for it)" : ""))
        .collect(Collectors.joining("\n"));
  }
}
