package remora.planner.control;

/** Carries out one command, step by step. Keeps state from step to step; used by one course. */
public interface Pursuit {

  Move next(Scene scene);
}
