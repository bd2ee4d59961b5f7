package remora.planner.llm;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import remora.browser.entity.Effect;
import remora.browser.entity.Snapshot;
import remora.operations.entity.Deadline;
import remora.planner.boundary.Course;
import remora.planner.control.Pages;
import remora.planner.entity.Goal;
import remora.planner.entity.Observation;
import remora.planner.entity.PlanStep;
import remora.planner.view.Tokens;

/** A model without a network: its answers are given, what it was told is kept. */
final class Scripted implements Model {

  static final Limits LIMITS = new Limits(4000, 500, 50_000);

  final List<List<Turn>> told = new ArrayList<>();
  private final List<String> answers = new ArrayList<>();
  private int tokens;

  static Scripted answering(String... answers) {
    Scripted model = new Scripted();
    model.answers.addAll(List.of(answers));
    return model;
  }

  /** What the endpoint says that each call took. */
  Scripted taking(int each) {
    tokens = each;
    return this;
  }

  @Override
  public Reply ask(List<Turn> conversation, Tool tool, Deadline deadline) {
    told.add(List.copyOf(conversation));
    String answer = answers.get(Math.min(told.size(), answers.size()) - 1);
    if (answer.startsWith("!")) {
      throw ModelFailure.noAnswer(answer.substring(1));
    }
    return new Reply(answer, "", tokens);
  }

  static String act(String... actions) {
    return "{\"why\":\"Because.\",\"actions\":[" + String.join(",", actions) + "]}";
  }

  static final String DONE = act("{\"action\":\"done\"}");
  static final String EXTRACT = act("{\"action\":\"extract\"}");

  static String click(String ref) {
    return "{\"action\":\"click\",\"ref\":\"" + ref + "\"}";
  }

  static String type(String ref, String text) {
    return "{\"action\":\"type\",\"ref\":\"" + ref + "\",\"text\":\"" + text + "\"}";
  }

  Course course(Goal goal) {
    return course(goal, LIMITS);
  }

  Course course(Goal goal, Limits limits) {
    Clock clock = Clock.systemUTC();
    return new LlmPlanner(this, limits, clock)
        .begin(goal, Deadline.in(Duration.ofMinutes(1), clock));
  }

  static Goal goal(String instruction, String condition, String... input) {
    Map<String, String> values = new LinkedHashMap<>();
    String filled = instruction;
    for (int i = 0; i < input.length; i += 2) {
      values.put(input[i], input[i + 1]);
      filled = filled.replace("{{" + input[i] + "}}", input[i + 1]);
    }
    return new Goal(filled, values, Optional.empty(), condition, instruction);
  }

  static Observation sees(String page, Effect... effects) {
    return sees(Pages.page(page), effects);
  }

  static Observation sees(Snapshot page, Effect... effects) {
    return new Observation(page, List.of(effects), "", Optional.empty(), List.of());
  }

  static Observation lacks(String page, String... missing) {
    return new Observation(Pages.page(page), List.of(), "", Optional.empty(), List.of(missing));
  }

  static Observation failed(String page, String problem) {
    return new Observation(Pages.page(page), List.of(), problem, Optional.empty(), List.of());
  }

  /** Everything of one call, as text. */
  String text(int call) {
    var text = new StringBuilder();
    told.get(call).forEach(turn -> text.append(turn.text()).append('\n'));
    return text.toString();
  }

  String last() {
    List<Turn> turns = told.get(told.size() - 1);
    return turns.get(turns.size() - 1).text();
  }

  int estimate(int call) {
    int tokens = Tokens.in(AnswerSchema.TOOL.parameters().toString());
    for (Turn turn : told.get(call)) {
      tokens += Tokens.in(turn.text());
    }
    return tokens;
  }

  static String why(PlanStep step) {
    return step.getClass().getSimpleName() + ": " + step.why();
  }
}
