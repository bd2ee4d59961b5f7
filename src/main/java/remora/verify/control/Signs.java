package remora.verify.control;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import remora.browser.entity.Node;
import remora.browser.entity.Node.State;
import remora.verify.entity.Facts;

/** Signs of success and of failure that pages use. */
final class Signs {

  private static final Pattern GOOD =
      Pattern.compile(
          "(?i)\\b(thank"
              + " you|thanks|success|successful|successfully|confirmed|confirmation|congratulations|received"
              + " your|has been"
              + " (?:sent|received|submitted|placed|created|saved|booked|registered|added|updated|deleted|confirmed|completed|processed|published|posted)|was"
              + " (?:sent|received|submitted|placed|created|saved|booked|added|updated)|have been"
              + " (?:sent|received|submitted|saved|registered|added)|we(?:'ll| will) (?:be in"
              + " touch|get back|contact you)|order"
              + " (?:number|placed|complete|completed)|submitted|message sent|registration"
              + " complete(?:d)?|all done)\\b");
  private static final Pattern BAD =
      Pattern.compile(
          "(?i)\\b(error|errors|invalid|incorrect|failed|failure|wrong|not"
              + " found|denied|unable|could not|couldn't|cannot|can't|not (?:been"
              + " )?(?:sent|submitted|saved|placed|valid|match)|unsuccessful|problem|please"
              + " (?:enter|fill|provide|correct|try again)|is required|must"
              + " be|forbidden|expired|oops|sorry)\\b");

  private Signs() {}

  static boolean bad(String text) {
    return BAD.matcher(text).find();
  }

  /** Words of success, in a line without words of failure. */
  static boolean good(String text) {
    return GOOD.matcher(text).find() && !bad(text);
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
    for (var node : Page.of(facts.page()).visible(Signs::notice)) {
      var text = node.text().isEmpty() ? node.name() : node.text();
      if (bad(text) || (classed(node) && !text.isBlank() && !good(text))) {
        errors.add(text);
      }
    }
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

  private static boolean notice(Node node) {
    return node.role().equals("alert") || node.role().equals("alertdialog") || classed(node);
  }

  private static boolean classed(Node node) {
    return node.attribute("class")
        .matches(
            "(?i).*\\b(error|errors|danger|invalid-feedback|error-message|has-error|field-error)\\b.*");
  }

  /** Lines with words of success that were not there at first. */
  static List<String> successes(Facts facts) {
    return Page.of(facts.page()).newLines(facts.first()).stream()
        .filter(line -> line.length() < 400 && good(line))
        .toList();
  }
}
