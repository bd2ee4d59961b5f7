package remora.verify.control;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import remora.verify.entity.Facts;

/**
 * "An alert says «Saved»", "a dialog with the text «Sure?» appeared": the browser's own dialogs.
 */
final class DialogRule implements Rule {

  private static final Pattern SAID =
      Pattern.compile(
          "(?i)^(?:there (?:is|was) )?(?:an? |the )?(?:javascript |browser )?(?:alert|confirm"
              + " dialog|prompt) (?:box )?(?:is |was |has |been |shown |appeared |appears |opened"
              + " )*(?:with|saying|says|said|shows?|showed|contains?|contained|reads?)(?: the)?(?:"
              + " text| message| words)? («\\d»)(?: (?:is|was|has been)?"
              + " ?(?:shown|displayed|appeared|appears))?$");

  @Override
  public Optional<Finding> test(Sentence claim, Facts facts) {
    var said = SAID.matcher(claim.words());
    if (!said.matches()) {
      return Optional.empty();
    }
    var wanted = Page.fold(claim.filled(said.group(1)));
    var dialog =
        facts.dialogs().stream().filter(text -> Page.fold(text).contains(wanted)).findFirst();
    if (dialog.isPresent()) {
      return Optional.of(Finding.of(true, "A dialog of the page said so.", List.of(dialog.get())));
    }
    // A page may draw its own: an element with the role alert is one too.
    var drawn =
        Page.of(facts.page())
            .visible(
                node ->
                    node.role().startsWith("alert")
                        && Page.fold(Page.label(node)).contains(wanted));
    return Optional.of(
        drawn.isEmpty()
            ? Finding.of(false, "No alert said \"" + wanted + "\".", facts.dialogs())
            : Finding.of(true, "The alert says so.", List.of(drawn.get(0).ref())));
  }
}
