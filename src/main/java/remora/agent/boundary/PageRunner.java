package remora.agent.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import remora.agent.control.Glance;
import remora.agent.control.Tools;
import remora.agent.control.VeiledCourse;
import remora.agent.control.Visit;
import remora.agent.entity.Assignment;
import remora.agent.entity.Mask;
import remora.agent.entity.Outcome;
import remora.agent.entity.Reply;
import remora.browser.boundary.Tab;
import remora.operations.entity.Deadline;
import remora.planner.boundary.Course;

/**
 * Does one task on a page that somebody else has opened, from where it stands. Remembers no plan:
 * one that begins on whatever page shows would be done again on another.
 *
 * <p>What ends a page or the time ends it with the browser's own failure, for who lent the tab to
 * mend.
 */
@ApplicationScoped
public class PageRunner {

  @Inject Tools tools;

  /** Answers from the page as it is, without acting on it. */
  public Reply look(Assignment assignment, Tab tab, Deadline deadline, Mask mask) {
    Course course = course(assignment, deadline, mask);
    Outcome outcome = new Glance(assignment, tools, deadline, new Unheard()).answer(tab, course);
    return new Reply(outcome, course.planner(), course.tokens());
  }

  /**
   * Goes on from the page as a task's own tab would.
   *
   * @param mostActions beyond it the task has failed; waiting does not count
   */
  public Reply run(
      Assignment assignment,
      Tab tab,
      Deadline deadline,
      Mask mask,
      Journal journal,
      int mostActions) {
    Course course = course(assignment, deadline, mask);
    Visit visit = new Visit(assignment, tools, deadline, journal, mostActions);
    return new Reply(visit.performHere(tab, course), course.planner(), course.tokens());
  }

  private Course course(Assignment assignment, Deadline deadline, Mask mask) {
    return new VeiledCourse(tools.begin(assignment.goal(), deadline), mask);
  }
}
