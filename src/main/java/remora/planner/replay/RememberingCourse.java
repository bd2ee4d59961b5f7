package remora.planner.replay;

import java.util.List;
import java.util.Optional;
import remora.planner.boundary.Course;
import remora.planner.entity.Goal;
import remora.planner.entity.Observation;
import remora.planner.entity.PlanStep;
import remora.planner.entity.Trace;
import remora.planner.replay.entity.PlanKey;

/** Writes down what another course does, and keeps it as a plan when the task succeeds. */
final class RememberingCourse implements Course {

  private final Course course;
  private final Goal goal;
  private final PlanKey key;
  private final Shelf shelf;
  private final Optional<ReplayCourse> replay;
  private final Recorder recorder = new Recorder();

  /** Data were read that were refused: a plan would read them again, and mix them with the rest. */
  private boolean misread;

  /** A course that is remembered, be it by a plan or not. */
  RememberingCourse(Course course, Goal goal, PlanKey key, Shelf shelf) {
    this.course = course;
    this.goal = goal;
    this.key = key;
    this.shelf = shelf;
    this.replay =
        course instanceof ReplayCourse found ? Optional.of(found) : Optional.<ReplayCourse>empty();
  }

  @Override
  public PlanStep next(Observation now) {
    recorder.sees(now);
    PlanStep step = course.next(now);
    recorder.decides(step, now.page(), course.reached());
    return step;
  }

  @Override
  public String planner() {
    return course.planner();
  }

  @Override
  public int reached() {
    return course.reached();
  }

  @Override
  public boolean refused(String why) {
    boolean goesOn = course.refused(why);
    misread |= goesOn && recorder.hasRead();
    return goesOn;
  }

  @Override
  public void succeeded(List<Trace> traces) {
    if (!misread && replay.filter(ReplayCourse::isAsBefore).isEmpty()) {
      new Compiler(goal)
          .compile(recorder.happenings(), traces, replay.isPresent())
          .ifPresent(plan -> shelf.keep(key, plan));
    }
  }
}
