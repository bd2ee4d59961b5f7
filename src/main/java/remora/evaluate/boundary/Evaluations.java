package remora.evaluate.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import remora.access.entity.Refusal;
import remora.access.entity.Refusal.Reason;
import remora.agent.boundary.PageRunner;
import remora.agent.entity.Assignment;
import remora.agent.entity.Mask;
import remora.agent.entity.Outcome;
import remora.agent.entity.Outcome.Kind;
import remora.agent.entity.Reply;
import remora.browser.boundary.Tab;
import remora.evaluate.entity.Evaluation;
import remora.evaluate.entity.Question;
import remora.operations.entity.Deadline;
import remora.planner.boundary.Planner;
import remora.sessions.boundary.Session;
import remora.sessions.boundary.SessionPage;

/** Answers questions about the page that a session shows, by the engine's own agent. */
@ApplicationScoped
public class Evaluations {

  /** What the planner with a language model calls itself. */
  private static final String LLM = "llm";

  @Inject PageRunner runner;
  @Inject Planner planner;

  @Inject
  @ConfigProperty(name = "remora.llm.model")
  Optional<String> model;

  @Inject
  @ConfigProperty(name = "remora.sessions.evaluate-seconds")
  int seconds;

  /** The name of what answers, unless it says otherwise in an answer. */
  public String usualModel() {
    return planner.id();
  }

  /** The names that one may ask for: there is one planner, which the operator chooses. */
  public Set<String> models() {
    Set<String> names = new TreeSet<>(Set.of(planner.id()));
    if (!planner.id().equals("embedded")) {
      model.map(String::strip).ifPresent(names::add);
    }
    return names;
  }

  /**
   * Answers when it is the call's turn; concealed texts are masked.
   *
   * @throws Refusal 408 when the time is up, 503 when the page goes away or the session is busy,
   *     404 when it has ended
   */
  public Evaluation evaluate(Session session, Question question) {
    Steps steps = new Steps();
    Reply reply =
        session.work(Duration.ofSeconds(seconds), page -> reply(session, page, question, steps));
    Outcome outcome = reply.outcome();
    return new Evaluation(
        outcome.kind() == Kind.SUCCESS,
        session.masked(outcome.data()),
        session.masked(outcome.error()),
        session.masked((JsonValue) steps.json()).asJsonArray(),
        reply.planner().equals(LLM) ? model.map(String::strip).orElse(LLM) : reply.planner(),
        reply.tokens());
  }

  private Reply reply(Session session, SessionPage page, Question question, Steps steps) {
    Assignment assignment =
        Assignment.of(
            session.tenant(),
            page.url(),
            Optional.of(question.prompt()),
            Optional.empty(),
            question.schema(),
            Optional.empty());
    Deadline deadline = page.deadline();
    try {
      return page.lend(
          (Tab tab) ->
              question.acts()
                  ? runner.run(
                      assignment, tab, deadline, mask(session), steps, question.mostActions())
                  : runner.look(assignment, tab, deadline, mask(session)));
    } catch (Refusal refusal) {
      if (refusal.reason() != Reason.UNPROCESSABLE) {
        throw refusal;
      }
      // The page cannot do what it was asked: an answer, like a plan that leads nowhere.
      Outcome failed = Outcome.failure(Kind.ERROR, refusal.getMessage(), 0);
      return new Reply(failed, planner.id(), 0);
    }
  }

  private static Mask mask(Session session) {
    return new Mask() {
      @Override
      public String text(String text) {
        return session.masked(text);
      }

      @Override
      public JsonValue value(JsonValue value) {
        return session.masked(value);
      }
    };
  }
}
