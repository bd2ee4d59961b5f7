package remora.planner.control;

/** A second way for what the first finds nothing for. */
final class Otherwise implements Pursuit {

  private final Pursuit second;
  private Pursuit current;
  private boolean begun;

  Otherwise(Pursuit first, Pursuit second) {
    this.current = first;
    this.second = second;
  }

  @Override
  public Move next(Scene scene) {
    var move = current.next(scene);
    boolean turns = !begun && move instanceof Move.Missing;
    begun = true;
    if (turns) {
      current = second;
      return second.next(scene);
    }
    return move;
  }
}
