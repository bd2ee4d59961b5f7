package remora.planner.control;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import remora.browser.action.Click;
import remora.browser.action.Navigate;
import remora.browser.entity.Node;
import remora.planner.language.Command;
import remora.planner.language.Lexicon;
import remora.planner.language.Similarity;
import remora.planner.language.Target;

/** Goes to an address, to what a link names, or into one of many alike. */
final class OpenPursuit implements Pursuit {

  private static final Set<String> HERE = Set.of("site", "page", "it");

  private final Command command;
  private final ClickPursuit link;
  private boolean moved;

  /** Its position on this page of the list; 0 on the first. */
  private int beyond;

  private int turns;

  OpenPursuit(Command command) {
    this.command = command;
    this.link = new ClickPursuit(command);
  }

  @Override
  public Move next(Scene scene) {
    var target = command.target();
    if (!command.value().isEmpty()) {
      return navigate(scene);
    }
    boolean here =
        target.label().isEmpty()
            && !target.ranked()
            && (target.isEmpty() || HERE.contains(target.noun()));
    if (here) {
      return new Move.Done();
    }
    if (target.ranked() && !controls(target)) {
      return record(scene);
    }
    var move = link.next(scene);
    return move instanceof Move.Missing && arrived(scene) ? new Move.Done() : move;
  }

  private Move navigate(Scene scene) {
    var address =
        command.value().contains("://") || command.value().startsWith("about:")
            ? command.value()
            : "https://" + command.value();
    if (moved || same(address, scene.page().snapshot().url())) {
      return new Move.Done();
    }
    moved = true;
    return Move.act(new Navigate(address), "The instruction names this address.", 1);
  }

  private static boolean same(String one, String other) {
    return one.replaceFirst("/$", "").equals(other.replaceFirst("/$", ""));
  }

  /** "The second button" is a control, "the second result" is one of many alike. */
  private static boolean controls(Target target) {
    return Set.of("button", "link", "tab", "checkbox", "radio", "option", "field")
        .contains(target.noun());
  }

  private Move record(Scene scene) {
    if (moved) {
      return scene.refused()
          ? new Move.Stuck("It could not be opened: " + scene.seen().problem(), List.of())
          : new Move.Done();
    }
    var records = new Records(scene);
    var target = beyond == 0 ? command.target() : command.target().at(beyond);
    var entrance = records.pick(target).flatMap(records::entrance);
    if (entrance.isEmpty()) {
      var turned = turned(scene, records, target);
      if (turned.isPresent()) {
        return turned.get();
      }
      return new Move.Missing(
          command.source(), () -> new Grounding(scene, Kinds::clickable).nearest(command.target()));
    }
    moved = true;
    Node node = entrance.get();
    return Move.act(
        new Click(node.ref()),
        "\"" + command.source() + "\" is the " + Labels.spoken(node) + ".",
        .85);
  }

  /** "The sixth result" where a page shows three: the third of the next page. */
  private Optional<Move> turned(Scene scene, Records records, Target target) {
    int here = records.count(target);
    var next = new Pagination(scene).next();
    boolean further = target.ordinal() > here && here > 0 && next.isPresent() && turns++ < 10;
    if (!further) {
      return Optional.empty();
    }
    beyond = target.ordinal() - here;
    return Optional.of(Move.act(new Click(next.get().ref()), "It is further on in the list.", .85));
  }

  /** Nothing leads there because this is it. */
  private boolean arrived(Scene scene) {
    var label = command.target().label();
    boolean titled = Similarity.of(label, scene.page().snapshot().title()) >= .85;
    return titled
        || scene.page().visible(node -> node.role().equals("heading")).stream()
            .limit(2)
            .anyMatch(
                heading ->
                    Labels.similarity(label, heading) >= .85
                        || Lexicon.same(label, heading.name()));
  }
}
