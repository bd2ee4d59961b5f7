package remora.planner.control;

import java.util.List;
import java.util.Optional;
import remora.browser.action.Action;
import remora.browser.action.Click;
import remora.browser.entity.Node;
import remora.planner.language.Intent;
import remora.planner.language.Target;

/** Turns to the next or the previous page of a list. */
final class PagingPursuit extends AimedPursuit {

  private final Intent intent;

  PagingPursuit(Intent intent) {
    this.intent = intent;
  }

  @Override
  List<Candidate> candidates(Scene scene) {
    var pagination = new Pagination(scene);
    Optional<Node> found =
        intent == Intent.NEXT ? pagination.next().or(() -> onward(scene)) : pagination.previous();
    return found.map(node -> new Candidate(node, .9)).stream().toList();
  }

  private static Optional<Node> onward(Scene scene) {
    return new Grounding(scene, node -> Kinds.LINKS.contains(node.role()))
        .candidates(Target.named("continue")).stream().map(Candidate::node).findFirst();
  }

  @Override
  Action action(Node node) {
    return new Click(node.ref());
  }

  @Override
  String wanted() {
    return intent == Intent.NEXT ? "next page" : "previous page";
  }
}
