package remora.planner.operation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import remora.browser.action.ScrollWithin;
import remora.browser.entity.Node;
import remora.planner.control.Field;
import remora.planner.control.Kinds;
import remora.planner.control.Labels;
import remora.planner.control.Move;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.control.Setting;
import remora.planner.control.Unread;
import remora.planner.language.Said;
import remora.planner.language.Words;

/**
 * "Sign with Ida Moos", "sign the agreement as 'Ida Moos'": the name goes into the field for the
 * signature, after the text was read to its end where the field waits for that.
 */
final class Signing implements Operator {

  private static final Set<String> FIELDS =
      Set.of("signature", "sign", "signed", "signatory", "initial", "name");

  @Override
  public Optional<Pursuit> read(String clause) {
    var said = Said.of(clause);
    var after = said.rest();
    boolean signs = said.starts("sign") && !after.starts("in", "up", "on", "out", "off", "into");
    var bare = after.after("with", "as").text().strip();
    var name = said.quoted().stream().findFirst().orElse(bare);
    boolean named =
        !name.isEmpty() && (!said.quoted().isEmpty() || Character.isUpperCase(name.charAt(0)));
    return signs && named ? Optional.of(new Walk(name)) : Optional.empty();
  }

  private static final class Walk implements Pursuit {

    private final String name;
    private boolean read;
    private boolean signed;

    Walk(String name) {
      this.name = name;
    }

    @Override
    public Move next(Scene scene) {
      if (scene.refused()) {
        return new Move.Stuck(scene.seen().problem(), List.of());
      }
      if (signed) {
        return new Move.Done();
      }
      var field = field(scene);
      if (field.isPresent()) {
        signed = true;
        return new Move.Do(Setting.actions(field.get(), name), "Signs.", .85);
      }
      var locked = scene.page().visible(node -> Kinds.textField(node) && called(node));
      var text = locked.isEmpty() ? Optional.<Node>empty() : Unread.text(scene, locked);
      if (read || text.isEmpty()) {
        return read ? Look.missing(scene, "signature") : new Move.Pass();
      }
      read = true;
      return Move.act(new ScrollWithin(text.get().ref(), true), "Scrolls the text to its end.", .8);
    }
  }

  /** The field that is called so; else the only one. */
  private static Optional<Field> field(Scene scene) {
    var texts = Look.texts(scene).stream().filter(field -> field.node().value().isBlank()).toList();
    var called = texts.stream().filter(field -> called(field.node())).toList();
    var left = called.isEmpty() ? texts : called;
    return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
  }

  private static boolean called(Node node) {
    return Words.of(Labels.spoken(node)).stream().map(Words::singular).anyMatch(FIELDS::contains);
  }
}
