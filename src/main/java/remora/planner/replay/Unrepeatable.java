package remora.planner.replay;

/** Why a task's way is no plan: thrown and caught within the compiler. */
final class Unrepeatable extends RuntimeException {

  Unrepeatable(String message) {
    super(message, null, false, false);
  }
}
