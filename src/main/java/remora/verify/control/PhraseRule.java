package remora.verify.control;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import remora.browser.entity.Node;
import remora.verify.entity.Facts;

/** "«Welcome» is shown", "the page says «Done»", "the Dashboard page", "Thank you message". */
final class PhraseRule implements Rule {

  private static final String KIND =
      "(?:(?:text|message|words?|phrase|heading|label|string|notice|notification|title|value|sentence)"
          + " )*";
  private static final Pattern SHOWN =
      Pattern.compile(
          "(?i)^(?:there (?:is|are) )?(?:an? |the )?"
              + KIND
              + "(.+?)(?: (?:message|text|heading|page|screen|notice|section))?(?:"
              + " (?:is|are|was|has|been|now|be|being|gets?|should|must|"
              + " )*(?:shown|visible|appears?|appeared|displayed|present|seen|on the page|on"
              + " screen|on the screen|exists?|there|loaded|open|opened))+(?: on the"
              + " (?:page|screen)| anywhere)?$");
  private static final Pattern SAYS =
      Pattern.compile(
          "(?i)^(?:the |a"
              + " )?(?:web)?(?:page|screen|site|heading|message|body|content|document|text|result|alert|banner|h1)(?:"
              + " content| text| body)? (?:now"
              + " )?(?:contains?|shows?|says?|displays?|includes?|has|reads?|states?|mentions?|is)(?:"
              + " "
              + KIND.replace(" )*", ")")
              + ")?(?: the)?(?: (?:text|message|words?|phrase))? (.+)$");
  private static final Pattern ON =
      Pattern.compile(
          "(?i)^(?:i am|i'm|we are|you are|the user is|user is|the browser is|it is|we land|i"
              + " land|the user lands)(?: now| taken| redirected| sent)?(?: on| at| to| in)(?:"
              + " the)? (.+)$");
  private static final Set<String> PLACES = Set.of("page", "screen", "view", "site");
  private static final int LONGEST_NAME = 6;

  @Override
  public Optional<Finding> test(Sentence claim, Facts facts) {
    var says = SAYS.matcher(claim.words());
    if (says.matches() && Sentence.quoted(says.group(1))) {
      return Optional.of(literal(claim, says.group(1), facts));
    }
    var shown = SHOWN.matcher(claim.words());
    if (shown.matches()) {
      return Optional.of(phrase(claim, shown.group(1), facts));
    }
    if (says.matches()) {
      return Optional.of(text(claim.filled(says.group(1)), false, facts));
    }
    var on = ON.matcher(claim.words());
    if (on.matches()) {
      return Optional.of(place(Wording.core(claim.filled(on.group(1))), facts));
    }
    return noun(claim, facts);
  }

  private static Finding phrase(Sentence claim, String part, Facts facts) {
    if (Sentence.quoted(part)) {
      return literal(claim, part, facts);
    }
    boolean place =
        PLACES.stream()
            .anyMatch(
                kind ->
                    claim.lower().contains(kind + " is") || claim.lower().contains(kind + " has"));
    var core = Wording.core(part);
    return place ? place(core, facts) : named(core, facts);
  }

  private static Finding literal(Sentence claim, String part, Facts facts) {
    var mark = part.substring(part.indexOf('«'), part.indexOf('»') + 1);
    return text(claim.filled(mark), true, facts);
  }

  private static Finding text(String wanted, boolean quoted, Facts facts) {
    var line = Page.of(facts.page()).line(quoted ? wanted : Wording.core(wanted));
    if (line.isPresent()) {
      return Finding.of(true, "The page shows \"" + wanted + "\".", List.of(line.get()));
    }
    var why = "The page does not show \"" + wanted + "\".";
    return quoted ? Finding.of(false, why) : Finding.notSeen(why);
  }

  /** A few words without a verb: a heading, the title, or what the page says. */
  private static Optional<Finding> noun(Sentence claim, Facts facts) {
    var words = Wording.words(claim.words());
    if (Sentence.quoted(claim.words()) && words.size() <= 3) {
      return Optional.of(literal(claim, claim.words(), facts));
    }
    boolean named =
        !words.isEmpty()
            && words.size() <= LONGEST_NAME
            && !Wording.claim(claim.lower())
            && !Sentence.quoted(claim.words());
    if (!named) {
      return Optional.empty();
    }
    var core = Wording.core(claim.words());
    boolean place = PLACES.contains(words.get(words.size() - 1));
    return Optional.of(place ? place(core, facts) : named(core, facts));
  }

  /** A page is where its title, its headings or its address say so; a link to it is not it. */
  private static Finding place(String core, Facts facts) {
    if (Wording.within(core, facts.page().title())) {
      return Finding.of(true, "It is the page's title.", List.of(facts.page().title()));
    }
    var heading =
        Page.of(facts.page())
            .visible(
                node -> node.role().equals("heading") && Wording.within(core, Page.label(node)))
            .stream()
            .findFirst();
    if (heading.isPresent()) {
      return Finding.of(
          true,
          "It is a heading.",
          List.of(heading.get().ref() + " \"" + Page.label(heading.get()) + "\""));
    }
    var path = facts.page().url().replaceFirst("[?#].*$", "").replaceFirst("^[a-z]+://[^/]*", "");
    return Wording.within(core, path)
        ? Finding.of(true, "It is in the page's address.", List.of(facts.page().url()))
        : Finding.notSeen("Neither title nor headings nor address name \"" + core + "\".");
  }

  /** Headings and title, then text that is not just the label of a control. */
  private static Finding named(String core, Facts facts) {
    var place = place(core, facts);
    if (!place.loose()) {
      return place;
    }
    var controls =
        Page.of(facts.page())
            .visible(
                node -> Set.of("link", "button", "tab", "menuitem", "option").contains(node.role()))
            .stream()
            .map(Page::label)
            .map(Wording::plain)
            .toList();
    var line =
        Page.of(facts.page()).lines().stream()
            .filter(each -> Wording.within(core, each) && !controls.contains(Wording.plain(each)))
            .findFirst();
    if (line.isPresent()) {
      return Finding.of(true, "The page says so.", List.of(line.get()));
    }
    var region =
        Page.of(facts.page())
            .visible(node -> region(node) && Wording.within(core, node.name()))
            .stream()
            .findFirst();
    return region
        .map(
            node ->
                Finding.of(
                    true, "There is a " + node.role() + " of that name.", List.of(node.ref())))
        .orElseGet(() -> Finding.notSeen("Nothing on the page is called \"" + core + "\"."));
  }

  private static boolean region(Node node) {
    return Set.of(
            "region",
            "form",
            "dialog",
            "table",
            "list",
            "img",
            "image",
            "alert",
            "status",
            "tabpanel")
        .contains(node.role());
  }
}
