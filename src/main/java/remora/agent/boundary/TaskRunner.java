package remora.agent.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import remora.agent.control.Tools;
import remora.agent.control.Visit;
import remora.agent.entity.Assignment;
import remora.agent.entity.Outcome;
import remora.agent.entity.Outcome.Kind;
import remora.browser.boundary.Browsers;
import remora.browser.boundary.Tab;
import remora.browser.entity.BrowserFailure;
import remora.operations.entity.Deadline;
import remora.operations.entity.DeadlinePassed;

/**
 * Does one task in a tab of its own, from its specification to its outcome. Knows neither HTTP nor
 * the store.
 */
@ApplicationScoped
public class TaskRunner {

  private static final System.Logger LOG = System.getLogger(TaskRunner.class.getName());

  @Inject Browsers browsers;
  @Inject Tools tools;

  /** Never throws for what a page or a browser does: every end is an outcome. */
  public Outcome run(Assignment assignment, Deadline deadline, Journal journal) {
    Visit visit = new Visit(assignment, tools, deadline, journal);
    try (Tab tab = browsers.open(assignment.tenant(), deadline)) {
      journal.hasBrowser();
      return visit.perform(tab);
    } catch (DeadlinePassed e) {
      return Outcome.failure(
          Kind.TIMEOUT,
          "The task's time limit was reached. " + visit.whereabouts(),
          visit.rounds());
    } catch (BrowserFailure e) {
      LOG.log(Level.WARNING, "browser failure: {0}", e.getMessage());
      return Outcome.failure(Kind.ERROR, "Browser: " + e.getMessage(), visit.rounds());
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "a task failed unexpectedly", e);
      return Outcome.failure(Kind.ERROR, "Internal error: " + e, visit.rounds());
    }
  }
}
