package remora.planner.llm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import remora.browser.entity.Snapshot;
import remora.operations.entity.Deadline;
import remora.planner.boundary.Course;
import remora.planner.entity.Goal;
import remora.planner.entity.Observation;
import remora.planner.entity.Placeholders;
import remora.planner.entity.PlanStep;
import remora.planner.entity.PlanStep.Reason;
import remora.planner.view.Tokens;

/** One task, round by round: tell the model, check what it answers, have it carried out. */
final class LlmCourse implements Course {

  /** How often a model is told what is wrong with one answer. */
  private static final int MENDINGS = 2;

  /** The same step on the same page for so many times leads nowhere. */
  private static final int SAME = 3;

  private final Model model;
  private final Limits limits;
  private final Deadline deadline;
  private final AnswerReader reader;
  private final Story story;
  private final Proof proof;
  private final String brief;
  private final Conversation conversation;
  private final Map<String, Integer> seen = new HashMap<>();
  private PlanStep last = new PlanStep.Act(List.of(), "", 1);
  private String lost = "";
  private int spent;
  private int calls;
  private Snapshot page = new Snapshot("", "", 0, List.of(), "", "", List.of());

  LlmCourse(Goal goal, Model model, Limits limits, Deadline deadline, Fence fence) {
    this.model = model;
    this.limits = limits;
    this.deadline = deadline;
    Masks masks = new Masks(goal.input());
    Map<String, String> addresses = Addresses.in(goal.instruction());
    this.reader = new AnswerReader(new Placeholders(goal.input()), addresses);
    this.story = new Story(masks);
    this.proof = new Proof(goal);
    this.brief = Brief.of(goal, addresses, masks, limits.call() / 5);
    this.conversation = new Conversation(brief, limits.call(), masks::hide, fence);
  }

  /**
   * Tells what another planner has done before.
   *
   * @param steps in words
   * @param why it could not go on
   */
  LlmCourse after(List<String> steps, String why) {
    steps.forEach(story::add);
    story.add("then the other planner gave up: " + why);
    lost = "The planner before could not go on (" + why + "). ";
    return this;
  }

  @Override
  public String planner() {
    return LlmPlanner.ID;
  }

  @Override
  public int tokens() {
    return spent;
  }

  @Override
  public PlanStep next(Observation now) {
    deadline.check();
    if (!Conversation.fits(brief, limits.call())) {
      return unable(
          "The task's own text takes about "
              + Tokens.in(brief)
              + " tokens, too many for remora.llm.call-tokens="
              + limits.call()
              + ".");
    }
    String told = story(now);
    page = now.page();
    last = proof.afterReading(now.missing()).orElseGet(() -> plan(told));
    return last;
  }

  private String story(Observation now) {
    if (last instanceof PlanStep.Extract) {
      story.add("extract: " + (now.missing().isEmpty() ? "complete" : "lacks " + now.missing()));
      return "";
    }
    return last instanceof PlanStep.Act act && !act.actions().isEmpty()
        ? story.outcome(act.actions(), page, now)
        : "";
  }

  private PlanStep plan(String outcome) {
    conversation.tell(page, proof.state(), story.soFar(), outcome);
    String mend = "";
    for (int attempt = 0; attempt <= MENDINGS; attempt++) {
      if (spent + conversation.used() + limits.answer() > limits.task()) {
        return unable(
            "The token budget of the task (remora.llm.task-tokens="
                + limits.task()
                + ") is used up after "
                + calls
                + " calls of the model.");
      }
      try {
        Reply reply = ask(mend);
        Answer answer = reader.read(reply.text(), page);
        conversation.answered(reply);
        return step(answer);
      } catch (ModelFailure failure) {
        if (!failure.isMalformed()) {
          return unable(failure.getMessage());
        }
        mend = failure.getMessage();
      }
    }
    return unable("The model gave no usable answer in " + (MENDINGS + 1) + " attempts. " + mend);
  }

  private Reply ask(String mend) {
    calls++;
    Reply reply = model.ask(conversation.turns(mend), AnswerSchema.TOOL, deadline);
    spent += reply.tokens() > 0 ? reply.tokens() : conversation.used() + Tokens.in(reply.text());
    return reply;
  }

  private PlanStep step(Answer answer) {
    String why = lost + answer.why();
    lost = "";
    if (answer instanceof Answer.Act act) {
      int times = seen.merge(act.actions() + " @ " + page.fingerprint(), 1, Integer::sum);
      return times >= SAME
          ? new PlanStep.GiveUp(
              Reason.LOOP, "The same step was due for the third time on the same page.", List.of())
          : new PlanStep.Act(act.actions(), why, 1, false);
    }
    if (answer instanceof Answer.Read read) {
      return proof.read(read.count(), why);
    }
    if (answer instanceof Answer.Done) {
      return proof.done(why);
    }
    Answer.Fail fail = (Answer.Fail) answer;
    Reason reason = fail.understood() ? Reason.NO_TARGET : Reason.NOT_UNDERSTOOD;
    return new PlanStep.GiveUp(reason, why, List.of());
  }

  private PlanStep unable(String why) {
    return new PlanStep.GiveUp(Reason.UNABLE, lost + why, List.of());
  }
}
