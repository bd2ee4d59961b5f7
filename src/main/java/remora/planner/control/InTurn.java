package remora.planner.control;

/**
 * One pursuit as far as it gets, then another: values that are left from an earlier step of a form
 * before the step is sent.
 */
final class InTurn implements Pursuit {

  private final Pursuit first;
  private final Pursuit second;
  private boolean turned;

  InTurn(Pursuit first, Pursuit second) {
    this.first = first;
    this.second = second;
  }

  @Override
  public Move next(Scene scene) {
    if (turned) {
      return second.next(scene);
    }
    var move = first.next(scene);
    if (move instanceof Move.Do || move instanceof Move.Stuck) {
      return move;
    }
    turned = true;
    return second.next(scene.fresh());
  }
}
