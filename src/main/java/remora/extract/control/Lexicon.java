package remora.extract.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The groups of {@code properties.txt}: which words mean the same on pages, which mean little,
 * which change others.
 */
final class Lexicon {

  private static final Lexicon SHARED = load();

  private final Map<String, Set<String>> groups = new HashMap<>();
  private final Map<String, Set<String>> qualifiers = new HashMap<>();
  private final Set<String> generic = new HashSet<>();
  private int longest = 1;

  /**
   * A word or a known phrase.
   *
   * @param word the words, singular, joined by blanks
   * @param groups what it may mean
   * @param qualifiers how it changes the words beside it
   */
  record Unit(String word, Set<String> groups, Set<String> qualifiers, boolean generic) {

    boolean means(Unit other) {
      return word.equals(other.word) || !Collections.disjoint(groups, other.groups);
    }
  }

  static Lexicon shared() {
    return SHARED;
  }

  /** Cuts words into units, the longest known phrase first. */
  List<Unit> units(List<String> words) {
    List<String> singular = Words.singulars(words);
    List<Unit> units = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      int length = Math.min(longest, words.size() - i);
      while (length > 1 && !groups.containsKey(String.join(" ", singular.subList(i, i + length)))) {
        length--;
      }
      units.add(unit(String.join(" ", singular.subList(i, i + length)), words.get(i)));
      i += length;
    }
    return units;
  }

  /** What a whole phrase may mean. */
  Set<String> groups(String phrase) {
    return groups.getOrDefault(String.join(" ", Words.singulars(Words.of(phrase))), Set.of());
  }

  private Unit unit(String word, String raw) {
    Set<String> meanings = groups.getOrDefault(word, Set.of());
    return new Unit(
        word,
        meanings,
        qualifiers.getOrDefault(word, Set.of()),
        generic.contains(word) || generic.contains(raw));
  }

  private static Lexicon load() {
    Lexicon lexicon = new Lexicon();
    try (InputStream in = Lexicon.class.getResourceAsStream("/remora/extract/properties.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("# ") && line.contains(":"))
          .forEach(lexicon::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lexicon;
  }

  private void read(String line) {
    int colon = line.indexOf(':');
    String group = line.substring(0, colon);
    for (String phrase : line.substring(colon + 1).split(",", -1)) {
      List<String> words = Words.singulars(Words.of(phrase));
      String joined = String.join(" ", words);
      longest = Math.max(longest, words.size());
      if (group.startsWith("!")) {
        generic.add(joined);
      } else if (group.startsWith("?")) {
        qualifiers.computeIfAbsent(joined, w -> new LinkedHashSet<>()).add(group.substring(1));
      } else {
        groups.computeIfAbsent(joined, w -> new LinkedHashSet<>()).add(group);
      }
    }
  }
}
