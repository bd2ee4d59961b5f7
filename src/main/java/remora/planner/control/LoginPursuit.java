package remora.planner.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import remora.browser.action.Action;
import remora.browser.action.Click;
import remora.planner.language.FieldNames;
import remora.planner.language.Lexicon;
import remora.planner.language.Target;

/**
 * Logs in, also where user name and password come one after the other, or the form has to be opened
 * first.
 */
final class LoginPursuit implements Pursuit {

  private static final Set<String> USER = Set.of("username", "email");

  private final Map<String, String> values = new LinkedHashMap<>();
  private final Submission submission = new Submission("log in");
  private boolean opened;
  private boolean secretGiven;
  private boolean userGiven;

  LoginPursuit(Map<String, String> given, Map<String, String> input) {
    input.forEach((key, value) -> credential(key).ifPresent(name -> values.put(name, value)));
    given.forEach((key, value) -> credential(key).ifPresent(name -> values.put(name, value)));
  }

  /** Keys such as {@code loginEmail} or {@code user_password} count by the word that tells. */
  static Optional<String> credential(String key) {
    return Lexicon.concepts(key).stream()
        .filter(FieldNames.CREDENTIALS::contains)
        .map(concept -> concept.substring(1))
        .reduce((first, second) -> second);
  }

  @Override
  public Move next(Scene scene) {
    if (submission.begun() && secretGiven) {
      return submission.next(scene, "");
    }
    var forms = new Fields(scene).byForm();
    var withPassword =
        forms.entrySet().stream()
            .filter(
                entry ->
                    entry.getValue().stream()
                        .anyMatch(field -> field.kind() == Field.Kind.PASSWORD))
            .findFirst();
    if (withPassword.isPresent()) {
      return secretGiven
          ? submission.next(scene, withPassword.get().getKey())
          : fill(withPassword.get().getValue(), true);
    }
    var userFirst = userGiven ? Optional.<Map.Entry<String, List<Field>>>empty() : userForm(forms);
    if (userFirst.isPresent() && opened) {
      return fill(userFirst.get().getValue(), false);
    }
    if (userGiven && !secretGiven) {
      return step(scene, forms);
    }
    return open(scene, userFirst);
  }

  private static Optional<Map.Entry<String, List<Field>>> userForm(Map<String, List<Field>> forms) {
    return forms.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(LoginPursuit::takesUser))
        .findFirst();
  }

  private static boolean takesUser(Field field) {
    return field.kind() == Field.Kind.TEXT
        && USER.stream().anyMatch(name -> FieldFit.of(name, "a@b.example", field) >= .8);
  }

  private Move fill(List<Field> fields, boolean secret) {
    if (secret && !values.containsKey("password")) {
      return new Move.Stuck(
          "Logging in needs a value for 'Password', and the input has none for it.",
          List.of("Password"));
    }
    var actions = new ArrayList<Action>();
    var user = user(fields);
    var name =
        Optional.ofNullable(values.get("username"))
            .or(() -> Optional.ofNullable(values.get("email")));
    if (user.isPresent() && name.isPresent()) {
      boolean mail =
          Lexicon.group(user.get().label()).equals("email") && values.containsKey("email");
      actions.addAll(Setting.actions(user.get(), mail ? values.get("email") : name.get()));
      userGiven = true;
    } else if (user.isPresent() && user.get().empty() && !userGiven) {
      return new Move.Stuck(
          "Logging in needs a value for '"
              + user.get().label()
              + "', and the input has none for it.",
          List.of(user.get().label()));
    }
    if (secret) {
      fields.stream()
          .filter(field -> field.kind() == Field.Kind.PASSWORD)
          .findFirst()
          .ifPresent(field -> actions.addAll(Setting.actions(field, values.get("password"))));
      secretGiven = true;
    }
    return new Move.Do(
        List.copyOf(actions), "Fills in the login form with the given credentials.", .95);
  }

  /** The text field before the password is the user's, whatever it is called. */
  private static Optional<Field> user(List<Field> fields) {
    var named = fields.stream().filter(LoginPursuit::takesUser).findFirst();
    return named.or(
        () -> fields.stream().filter(field -> field.kind() == Field.Kind.TEXT).findFirst());
  }

  private Move step(Scene scene, Map<String, List<Field>> forms) {
    var form = userForm(forms).map(Map.Entry::getKey).orElse("");
    var button =
        new Buttons(scene).onward(form).or(() -> new Buttons(scene).submit(form, "log in"));
    if (button.isEmpty() || submission.begun()) {
      return new Move.Missing("password field", () -> List.of());
    }
    return Move.act(
        new Click(button.get().ref()), "The password is asked for after the user name.", .8);
  }

  /** Without a login form: already inside, or behind a link, or asked for in two steps. */
  private Move open(Scene scene, Optional<Map.Entry<String, List<Field>>> userFirst) {
    var grounding = new Grounding(scene, Kinds::clickable);
    boolean inside =
        grounding.candidates(Target.named("log out")).stream()
            .anyMatch(candidate -> candidate.score() >= .85);
    if (inside) {
      return new Move.Done();
    }
    var link =
        grounding.candidates(Target.named("log in")).stream()
            .filter(
                candidate ->
                    candidate.score() >= .8 && new Fields(scene).form(candidate.node()).isEmpty())
            .findFirst();
    if (link.isPresent() && !opened) {
      opened = true;
      return Move.act(new Click(link.get().node().ref()), "Opens the login form.", .85);
    }
    if (userFirst.isPresent()) {
      opened = true;
      return fill(userFirst.get().getValue(), false);
    }
    return new Move.Missing("login form", () -> grounding.nearest(Target.named("log in")));
  }
}
