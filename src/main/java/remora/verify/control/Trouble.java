package remora.verify.control;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import remora.browser.entity.Node.State;
import remora.browser.entity.Snapshot;
import remora.verify.entity.Facts;

/**
 * Signs that what was done came to nothing, for tasks whose steps were all carried out: pages say
 * so by their status, by alerts and error boxes, by fields marked as invalid, or in a line of text.
 */
public final class Trouble {

  private static final int LITTLE_TEXT = 2500;
  private static final int LONGEST_LINE = 200;

  /** Titles and headings of pages that stand where another was expected. */
  private static final Pattern MISSING =
      Pattern.compile(
          "(?i)\\b404\\b|\\b(?:page|site|file|resource|item|product|article|content)"
              + " (?:(?:was|is|could be|can be|cannot be|could) )?(?:not|n't) (?:be )?found|\\bnot"
              + " found\\b|\\bnothing (?:was )?found here\\b|\\bpage (?:does not|doesn't|no longer)"
              + " exists?\\b");

  /** What such pages say besides; a manual about status 404 does not. */
  private static final Pattern EXCUSE =
      Pattern.compile(
          "(?i)you(?:'re| are| were)? (?:looking for|requested|tried to (?:reach|open))|(?:could(?:"
              + " not|n't)|can(?:not|'t| not)) (?:be )?(?:find|found)|does(?: not|n't) exist|no"
              + " longer (?:exists?|available)|(?:was|has been|may have been|might have been)"
              + " (?:moved|removed|deleted)|mistyped|broken link");

  private static final Pattern FAILED =
      Pattern.compile(
          "(?i)\\b(?:something went wrong|session (?:has |is )?(?:expired|timed out)|an? (?:unexpected |internal |unknown )?error (?:has"
              + " )?occurred|please try again|(?:could not|couldn't|cannot|can't|was not|were"
              + " not|has not been|have not been|failed to) (?:be"
              + " )?(?:sent|save|saved|process(?:ed)?|"
              + "submit|submitted|completed?|placed?|created?|book(?:ed)?|deliver(?:ed)?|upload(?:ed)?|load(?:ed)?|log"
              + " you in|sign you in|verified|verify)|(?:was|has been|were)"
              + " (?:declined|rejected|refused)|(?:is|are) required\\b|(?:is|are) (?:invalid|not"
              + " valid|incorrect)|(?:invalid|incorrect|wrong) (?:user"
              + " ?name|password|e-?mail|code|credentials|value|card|address|date|number)|do(?:es)?"
              + " not match|already (?:taken|in use|registered|exists?))\\b");

  private Trouble() {}

  /**
   * What says that the last steps failed.
   *
   * @param acted false for tasks that only read: texts about errors are then what was asked for
   */
  public static Optional<String> of(Facts facts, boolean acted) {
    var page = facts.page();
    if (page.url().startsWith("chrome-error:")) {
      return Optional.of("The browser could not load the page.");
    }
    if (page.httpStatus() >= 400) {
      return Optional.of("The page answered HTTP " + page.httpStatus() + ".");
    }
    var missing = missing(page);
    if (missing.isPresent() || !acted) {
      return missing;
    }
    var before = Page.of(facts.first());
    var notices =
        Signs.notices(page).stream().filter(text -> before.line(text).isEmpty()).findFirst();
    if (notices.isPresent()) {
      return Optional.of("The page shows an error: \"" + notices.get() + "\".");
    }
    var invalid = Page.of(page).visible(node -> node.is(State.INVALID));
    if (!invalid.isEmpty() && Page.of(facts.first()).visible(n -> n.is(State.INVALID)).isEmpty()) {
      return Optional.of("The page marks \"" + invalid.get(0).name() + "\" as invalid.");
    }
    return said(facts).map(line -> "The page says \"" + line + "\".");
  }

  /** A page that says that there is no such page; its status may be 200 all the same. */
  private static Optional<String> missing(Snapshot page) {
    var heads =
        Page.of(page).visible(node -> node.role().equals("heading")).stream()
            .limit(2)
            .map(Page::label)
            .reduce(page.title(), (one, other) -> one + "\n" + other)
            .replace('’', '\'');
    var found = MISSING.matcher(heads);
    boolean excuses =
        page.text().length() < LITTLE_TEXT && EXCUSE.matcher(page.text().replace('’', '\'')).find();
    return found.find() && excuses
        ? Optional.of("The page says that it is not there: \"" + found.group() + "\".")
        : Optional.empty();
  }

  private static Optional<String> said(Facts facts) {
    var dialog = last(facts.dialogs()).filter(Trouble::failed);
    return dialog.isPresent()
        ? dialog
        : Page.of(facts.page()).newLines(facts.first()).stream()
            .filter(line -> line.length() < LONGEST_LINE && failed(line))
            .findFirst();
  }

  private static boolean failed(String line) {
    return FAILED.matcher(line.replace('’', '\'')).find();
  }

  private static Optional<String> last(List<String> texts) {
    return texts.isEmpty() ? Optional.empty() : Optional.of(texts.get(texts.size() - 1));
  }
}
