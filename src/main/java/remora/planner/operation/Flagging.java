package remora.planner.operation;

import java.util.List;
import java.util.Optional;
import remora.browser.action.Action;
import remora.browser.action.Click;
import remora.browser.entity.Node;
import remora.planner.control.Candidate;
import remora.planner.control.Grounding;
import remora.planner.control.Kinds;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;
import remora.planner.language.Target;
import remora.planner.language.Target.Relation;
import remora.planner.language.Target.Scope;

/**
 * "Mark Bob's mail as important": the star, flag or mark of the record that the name belongs to.
 */
final class Flagging implements Operator {

  private static final List<String> SIGNS =
      List.of("important", "star", "flag", "favorite", "mark as important");

  private final Memory memory;

  Flagging(Memory memory) {
    this.memory = memory;
  }

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    boolean marks = said.starts("mark", "flag", "star", "set", "make", "label", "give");
    boolean important = said.has("important", "starred", "star", "flagged", "favorite");
    var by = Owner.of(said);
    var owner = by.isEmpty() ? said.after("of").before("as", "and", "with").text() : by;
    return marks && important
        ? Optional.of(new Once("Marks the record.", scene -> mark(scene, owner)))
        : Optional.empty();
  }

  private Optional<List<Action>> mark(Scene scene, String named) {
    var owner = named.isEmpty() ? memory.text() : named;
    return owner.isEmpty()
        ? Optional.empty()
        : SIGNS.stream()
            .flatMap(sign -> beside(scene, sign, owner).stream())
            .findFirst()
            .map(node -> List.of(new Click(node.ref())));
  }

  private static Optional<Node> beside(Scene scene, String sign, String owner) {
    var scope = List.of(new Scope(Relation.OF, owner, ""));
    var target = new Target(sign, sign, "", 0, Optional.empty(), false, true, scope);
    return new Grounding(scene, node -> Kinds.clickable(node) && !Kinds.field(node))
        .candidates(target).stream().map(Candidate::node).findFirst();
  }
}
