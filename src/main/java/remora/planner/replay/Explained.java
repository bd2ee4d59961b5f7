package remora.planner.replay;

import remora.planner.entity.PlanStep;

/** A step with more words to its reason. */
final class Explained {

  private Explained() {}

  static PlanStep with(String words, PlanStep step) {
    if (step instanceof PlanStep.Act act) {
      return new PlanStep.Act(act.actions(), words + act.why(), act.confidence(), act.filled());
    }
    if (step instanceof PlanStep.Extract extract) {
      return new PlanStep.Extract(extract.wanted(), words + extract.why());
    }
    if (step instanceof PlanStep.Finish finish) {
      return new PlanStep.Finish(finish.answer(), words + finish.why());
    }
    PlanStep.GiveUp giveUp = (PlanStep.GiveUp) step;
    return new PlanStep.GiveUp(giveUp.reason(), words + giveUp.why(), giveUp.nearest());
  }
}
