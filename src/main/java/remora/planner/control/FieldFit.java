package remora.planner.control;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import remora.planner.language.Lexicon;
import remora.planner.language.Similarity;
import remora.planner.language.Words;

/** How well a field takes a value that a person calls by a name, 0 to about 1.2. */
final class FieldFit {

  private static final Set<String> TRUTHY =
      Set.of("true", "yes", "on", "1", "checked", "y", "agree", "accept");
  private static final Set<String> FALSY = Set.of("false", "no", "off", "0", "unchecked", "n", "");

  private FieldFit() {}

  static double of(String key, String value, Field field) {
    double name = name(key, field);
    boolean secret =
        Words.of(key).stream().anyMatch(word -> Lexicon.group(word).equals("password"));
    boolean passwordField = field.kind() == Field.Kind.PASSWORD;
    if (secret != passwordField) {
      return 0;
    }
    return switch (field.kind()) {
      case PASSWORD -> Math.max(name, repeats(field) ? .3 : .8);
      case TEXT -> text(key, value, field, name);
      case SELECT -> option(value, field) >= .75 ? name + .12 : name - .4;
      case CUSTOM_SELECT -> name;
      case PICKER -> Dates.iso(value).isPresent() ? name + .05 : 0;
      case CHARACTERS -> Characters.fit(value, field, name);
      case RADIOS, CHECKBOXES -> option(value, field) >= .75 ? name + .1 : 0;
      case CHECKBOX -> truth(value) || untruth(value) ? name : 0;
    };
  }

  static boolean truth(String value) {
    return TRUTHY.contains(Words.plain(value));
  }

  static boolean untruth(String value) {
    return FALSY.contains(Words.plain(value));
  }

  private static boolean repeats(Field field) {
    return Lexicon.group(field.label()).equals("confirm password");
  }

  private static double name(String key, Field field) {
    boolean other = Lexicon.distinct(key, field.label());
    // "name" is not "company name": where both are known terms, sharing a word means nothing.
    double best =
        other
            ? .4
            : Math.max(Similarity.of(key, field.label()), Labels.similarity(key, field.node()));
    var autocomplete = field.node().attribute("autocomplete").replaceFirst("^.* ", "");
    best = Math.max(best, autocomplete.equals("off") ? 0 : .95 * Similarity.of(key, autocomplete));
    double own = other ? 0 : .95 * Similarity.of(key, field.node().attribute("name"));
    // Form libraries write contact[email] and user.first_name: the last part names the field.
    var parts = field.node().attribute("name").split("[\\[\\].]+", -1);
    double last = 0;
    for (var part : other ? new String[0] : parts) {
      last = Math.max(last, .9 * Similarity.of(key, part));
    }
    return Math.max(best, Math.max(own, last));
  }

  private static double text(String key, String value, Field field, double name) {
    var type = field.node().attribute("type");
    boolean mail = value.contains("@") && value.indexOf('.') > 0;
    boolean digits =
        !value.isEmpty()
            && value.chars().allMatch(c -> Character.isDigit(c) || " +-().,/".indexOf(c) >= 0);
    double fit = name;
    switch (type) {
      case "email" ->
          fit = mail ? Math.max(fit + .1, Lexicon.group(key).equals("email") ? .9 : .58) : fit - .4;
      case "tel" -> fit = digits ? Math.max(fit + .1, .5) : fit - .4;
      case "number" -> fit = digits ? fit + .05 : fit - .5;
      case "date" -> fit = Dates.iso(value).isPresent() ? fit + .1 : fit - .5;
      case "url" -> fit = value.contains(".") ? fit + .1 : fit - .4;
      case "search" -> fit = fit - .1;
      default ->
          fit = field.node().tag().equals("textarea") && value.length() > 40 ? fit + .1 : fit;
    }
    return fit;
  }

  /** How well the best option of a choice answers to a value. */
  static double option(String value, Field field) {
    if (field.kind() == Field.Kind.CHECKBOXES && value.indexOf(',') > 0) {
      return Arrays.stream(value.split(",", -1))
          .mapToDouble(part -> option(part, field))
          .min()
          .orElse(0);
    }
    return options(field).stream()
        .mapToDouble(option -> Similarity.of(value, option))
        .max()
        .orElse(0);
  }

  static List<String> options(Field field) {
    return field.kind() == Field.Kind.SELECT
        ? field.node().options()
        : field.members().stream()
            .map(member -> member.name().isEmpty() ? member.text() : member.name())
            .toList();
  }
}
