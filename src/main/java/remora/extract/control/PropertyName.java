package remora.extract.control;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import remora.extract.control.Lexicon.Unit;

/**
 * What a property is called, and how well a label on a page names the same thing. Used by one
 * thread.
 */
final class PropertyName {

  private static final int LONGEST_LABEL = 8;

  private final List<Phrase> phrases = new ArrayList<>();
  private final Set<String> groups = new LinkedHashSet<>();
  private final Map<String, Double> known = new HashMap<>();
  private final Map<String, Pattern> patterns = new HashMap<>();
  private List<Unit> hints = List.of();

  private record Phrase(List<Unit> units, double weight) {}

  /**
   * @param context the names of the objects around, outermost first
   * @param description used as a name when it is short, else only as a hint
   */
  static PropertyName of(List<String> context, String key, String title, String description) {
    PropertyName name = new PropertyName();
    List<String> own = Words.of(key);
    List<String> around = new ArrayList<>();
    context.forEach(outer -> around.addAll(Words.singulars(Words.of(outer))));
    if (around.isEmpty()) {
      name.add(own, 1);
      name.add(Words.of(title), 0.97);
    } else {
      boolean vague =
          Lexicon.shared().units(own).stream().allMatch(Unit::generic) || VAGUE.contains(key);
      List<String> qualified = new ArrayList<>(around);
      qualified.addAll(own);
      name.add(qualified, 1);
      if (vague) {
        if (own.equals(List.of("name"))) {
          name.add(around, 0.9);
        }
      } else {
        name.add(own, 0.8);
      }
    }
    if (around.isEmpty() && own.size() == 1 && ENTITIES.contains(own.get(0))) {
      name.add(List.of("title"), 0.8);
    }
    List<String> told = Words.of(description);
    if (told.size() <= 4) {
      name.add(told, 0.9);
    } else {
      name.hints = Lexicon.shared().units(told.subList(0, Math.min(30, told.size())));
    }
    return name;
  }

  private static final Set<String> VAGUE =
      Set.of(
          "name",
          "title",
          "url",
          "link",
          "id",
          "type",
          "value",
          "text",
          "image",
          "description",
          "label");

  /** Properties called like the thing itself hold its name. */
  private static final Set<String> ENTITIES =
      Set.of(
          "product", "book", "item", "article", "movie", "film", "song", "recipe", "hotel", "event",
          "page", "post", "person", "course", "game", "thing", "story", "result");

  private void add(List<String> words, double weight) {
    if (!words.isEmpty()) {
      List<Unit> units = Lexicon.shared().units(words);
      phrases.add(new Phrase(units, weight));
      Unit head = units.get(units.size() - 1);
      if (groups.isEmpty()) {
        groups.addAll(head.groups());
      }
    }
  }

  /** Another name that will do when the own one is not found, e.g. title for a quote. */
  void alias(String words, double weight) {
    if (!words.isEmpty()) {
      phrases.add(new Phrase(Lexicon.shared().units(Words.of(words)), weight));
      known.clear();
    }
  }

  /** A pattern its values must fit, compiled once. */
  Pattern pattern(String text) {
    return patterns.computeIfAbsent(text, Pattern::compile);
  }

  /** The lexicon groups of the name's head word, e.g. price for {@code unitPrice}. */
  Set<String> groups() {
    return groups;
  }

  boolean means(String group) {
    return groups.contains(group);
  }

  /** The units of the key itself. */
  List<Unit> units() {
    return phrases.isEmpty() ? List.of() : phrases.get(0).units();
  }

  /** 0 (another thing) to 1 (the same words). */
  double score(String label) {
    return known.computeIfAbsent(label, this::compare);
  }

  private double compare(String label) {
    List<String> words = Words.of(label);
    if (words.isEmpty() || words.size() > LONGEST_LABEL) {
      return 0;
    }
    List<Unit> units = Lexicon.shared().units(words);
    double best = 0;
    for (Phrase phrase : phrases) {
      best = Math.max(best, phrase.weight() * similarity(phrase.units(), units));
    }
    if (best < 0.5
        && !hints.isEmpty()
        && units.stream().allMatch(u -> !u.generic() && in(u, hints) && qualified(u))) {
      best = 0.5;
    }
    return best < 0.5 ? 0 : best;
  }

  private boolean qualified(Unit unit) {
    return unit.qualifiers().isEmpty();
  }

  static double similarity(List<Unit> wanted, List<Unit> label) {
    double common = 0;
    double wantedWeight = 0;
    double labelWeight = 0;
    for (int i = 0; i < wanted.size(); i++) {
      double weight = weight(wanted, i);
      wantedWeight += weight;
      for (int j = 0; j < label.size(); j++) {
        if (wanted.get(i).means(label.get(j))) {
          boolean same = wanted.get(i).word().equals(label.get(j).word());
          common += Math.min(weight, weight(label, j)) * (same ? 1 : 0.92);
          break;
        }
      }
    }
    for (int j = 0; j < label.size(); j++) {
      labelWeight += weight(label, j);
    }
    double f = 2 * common / (wantedWeight + labelWeight);
    return f * qualifiers(wanted, label);
  }

  /**
   * A price that was asked for as the old price is never any other price; a plain price is rarely a
   * qualified one.
   */
  private static double qualifiers(List<Unit> wanted, List<Unit> label) {
    for (Unit unit : wanted) {
      if (!unit.qualifiers().isEmpty()
          && wanted.size() > 1
          && !in(unit, label)
          && !sharesQualifier(unit, label)) {
        return 0;
      }
    }
    for (Unit unit : label) {
      if (!unit.qualifiers().isEmpty()
          && label.size() > 1
          && !in(unit, wanted)
          && !sharesQualifier(unit, wanted)) {
        return 0.45;
      }
    }
    return 1;
  }

  private static boolean sharesQualifier(Unit unit, List<Unit> others) {
    return others.stream()
        .anyMatch(o -> o.qualifiers().stream().anyMatch(unit.qualifiers()::contains));
  }

  private static boolean in(Unit unit, List<Unit> units) {
    return units.stream().anyMatch(unit::means);
  }

  private static double weight(List<Unit> units, int index) {
    boolean allGeneric = units.stream().allMatch(Unit::generic);
    if (!units.get(index).generic() || units.size() == 1) {
      return 1;
    }
    return allGeneric && index == units.size() - 1 ? 1 : 0.3;
  }
}
