package remora.planner.language;

import java.util.List;
import java.util.Optional;

/**
 * What a noun phrase points at.
 *
 * @param label words that name it, without determiners, position and noun; empty for "the button"
 * @param full the whole phrase, for labels that contain prepositions such as "Terms of service"
 * @param noun what kind of thing: button, link, tab, result, row …; empty when not said
 * @param ordinal 1 for the first …, -1 for the last, 0 when not said
 * @param best a superlative
 * @param all for "all", "every", "each"
 * @param quoted the label was given literally
 * @param scopes where to look for it
 */
public record Target(
    String label,
    String full,
    String noun,
    int ordinal,
    Optional<Superlative> best,
    boolean all,
    boolean quoted,
    List<Scope> scopes) {

  public static final Target NONE = named("");

  public static Target named(String label) {
    return new Target(label, label, "", 0, Optional.empty(), false, false, List.of());
  }

  public boolean isEmpty() {
    return label.isEmpty() && noun.isEmpty() && ordinal == 0 && best.isEmpty() && scopes.isEmpty();
  }

  /** The same within a longer phrase. */
  Target in(String phrase) {
    return new Target(label, phrase, noun, ordinal, best, all, quoted, scopes);
  }

  /** The same at another position. */
  public Target at(int position) {
    return new Target(label, full, noun, position, best, all, quoted, scopes);
  }

  /** True when it is one of many alike: the third result, the cheapest product. */
  public boolean ranked() {
    return ordinal != 0 || best.isPresent();
  }

  /** Words for a person. */
  public String spoken() {
    return full.isEmpty() ? noun : full;
  }

  /**
   * The extreme of a property.
   *
   * @param property price, date, rating, or the words of the instruction
   */
  public record Superlative(String property, boolean highest) {}

  /**
   * A restriction to a part of the page.
   *
   * @param noun section, tab, row …; empty when not said
   */
  public record Scope(Relation relation, String label, String noun) {

    /** "The message", "the row": a kind of thing that comes in numbers, and no name of one. */
    String kind() {
      return label.isEmpty()
          ? Nouns.record(noun) ? noun : ""
          : noun.isEmpty() && Nouns.record(Words.plain(label)) ? Words.plain(label) : "";
    }
  }

  /** How a target lies to its scope. */
  public enum Relation {
    INSIDE,
    NEAR,
    OF
  }
}
