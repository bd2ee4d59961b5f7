package remora.planner.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import remora.browser.action.Action;
import remora.browser.action.Click;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;

/** "Like all posts by Ada", "share two of Bob's posts": the same control in several records. */
final class ForEach implements Operator {

  private static final Set<String> THINGS =
      Set.of(
          "post", "comment", "message", "item", "entry", "email", "photo", "review", "result",
          "article", "tweet", "record", "row", "card", "user", "mail", "video", "story");
  private static final String[] PRESSES = {"click", "press", "hit", "tap", "use", "select"};

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    boolean things = said.words().stream().anyMatch(THINGS::contains);
    var lower = " " + clause.toLowerCase(Locale.ROOT) + " ";
    boolean all = lower.contains(" all ") || lower.contains(" every ") || lower.contains(" each ");
    var numbers = said.numbers();
    if (!things || said.words().isEmpty() || (!all && numbers.isEmpty())) {
      return Optional.empty();
    }
    var owner = Owner.of(said).isEmpty() ? said.after("of").text() : Owner.of(said);
    var control =
        said.quoted().stream()
            .findFirst()
            .orElse(
                said.starts(PRESSES)
                    ? said.rest().before("on", "for", "of", "all", "each", "every").target().label()
                    : said.words().get(0));
    int most = all || numbers.isEmpty() ? Integer.MAX_VALUE : numbers.get(0).intValue();
    return owner.isEmpty() || control.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Once("Uses it on each of them.", scene -> each(scene, control, owner, most)));
  }

  private static Optional<List<Action>> each(Scene scene, String control, String owner, int most) {
    var actions = new ArrayList<Action>();
    var used = new ArrayList<String>();
    for (var record : Owned.of(scene, owner)) {
      record
          .control(scene, control)
          .filter(node -> !used.contains(node.ref()) && actions.size() < most)
          .ifPresent(
              node -> {
                used.add(node.ref());
                actions.add(new Click(node.ref()));
              });
    }
    boolean enough = most == Integer.MAX_VALUE ? !actions.isEmpty() : actions.size() == most;
    return enough ? Optional.of(actions) : Optional.empty();
  }
}
