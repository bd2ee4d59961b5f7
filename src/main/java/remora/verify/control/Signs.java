package remora.verify.control;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.browser.entity.Snapshot;
import remora.verify.entity.Facts;

/** Signs of success and of failure that pages use. */
final class Signs {

  /** What can have been done to a thing, as pages and conditions say it. */
  static final String DONE =
      "(?:sent|received|submitted|placed|created|saved|booked|reserved|registered|added|updated|changed"
          + "|deleted|removed|confirmed|completed|processed|published|posted|accepted|approved|cancell?ed"
          + "|paid|uploaded|subscribed|unsubscribed|activated|enabled|scheduled|delivered|made|done"
          + "|finished|granted|renewed|archived|verified)";

  private static final Pattern GOOD =
      Pattern.compile(
          "(?i)\\b(thank"
              + " you|thanks|success|successful|successfully|confirmed|confirmation|congratulations|received"
              + " your|(?:has been|have been|was|were|is now|are now) (?:successfully )?"
              + DONE
              + "|we(?:'ll| will) (?:be in"
              + " touch|get back|contact you)|order"
              + " (?:number|placed|complete|completed)|submitted|message sent|registration"
              + " complete(?:d)?|all done)\\b|^(?:successfully )?"
              + DONE
              + "(?: successfully)?[.! ]*$");

  /** Thanks that say nothing of success. */
  private static final Pattern COURTESY =
      Pattern.compile(
          "(?i)\\bthank(?:s| you) (?:so much |very much )?for your"
              + " (?:patience|understanding|interest|visit|attention|time)\\b|\\bthank(?:s| you)"
              + " for (?:visiting|waiting|understanding|coming)\\b");

  private static final Pattern BAD =
      Pattern.compile(
          "(?i)\\b(error|errors|invalid|incorrect|failed|failure|wrong|not"
              + " found|denied|unable|could not|couldn't|cannot|can't|not (?:been"
              + " )?(?:sent|submitted|saved|placed|valid|match)|unsuccessful|problem|please"
              + " (?:enter|fill|provide|correct|try again)|is required|must"
              + " be|forbidden|expired|oops|sorry|declined"
              + "|rejected|refused|never|no (?:\\w+ ){1,3}(?:was|were|has|have))\\b");

  private Signs() {}

  static boolean bad(String text) {
    return BAD.matcher(text).find();
  }

  /** Words of success, in a line without words of failure. */
  static boolean good(String text) {
    return GOOD.matcher(COURTESY.matcher(text).replaceAll(" ")).find() && !bad(text);
  }

  /**
   * What says that something went wrong: the page's status, alerts, error boxes, fields marked as
   * invalid.
   */
  static List<String> errors(Facts facts) {
    var errors = new ArrayList<String>();
    if (facts.page().httpStatus() >= 400 || facts.page().url().startsWith("chrome-error:")) {
      errors.add("HTTP status " + facts.page().httpStatus());
    }
    errors.addAll(notices(facts.page()));
    facts.dialogs().stream().filter(Signs::bad).forEach(errors::add);
    for (var node : Page.of(facts.page()).visible(each -> each.is(State.INVALID))) {
      errors.add(node.ref() + " \"" + node.name() + "\" is marked as invalid");
    }
    Page.of(facts.page()).newLines(facts.first()).stream()
        .filter(line -> line.length() < 200 && bad(line) && !errors.contains(line))
        .filter(
            line ->
                line.matches(
                    "(?i).*\\b(errors?|invalid|incorrect|failed|wrong|denied|is required|try"
                        + " again)\\b.*"))
        .forEach(errors::add);
    return errors;
  }

  /** Alerts and error boxes that say that something went wrong. */
  static List<String> notices(Snapshot page) {
    var texts = new ArrayList<String>();
    for (var node : Page.of(page).visible(Signs::notice)) {
      var text = node.text().isEmpty() ? node.name() : node.text();
      if (bad(text) || (classed(node) && !text.isBlank() && !good(text))) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static boolean notice(Node node) {
    return node.role().equals("alert") || node.role().equals("alertdialog") || classed(node);
  }

  private static boolean classed(Node node) {
    return node.attribute("class")
        .matches(
            "(?i).*\\b(error|errors|danger|invalid-feedback|error-message|has-error|field-error)\\b.*");
  }

  /** Lines with words of success that were not there at first, and dialogs with such words. */
  static List<String> successes(Facts facts) {
    return Stream.concat(
            Page.of(facts.page()).newLines(facts.first()).stream(), facts.dialogs().stream())
        .filter(line -> line.length() < 400 && good(line))
        .toList();
  }
}
