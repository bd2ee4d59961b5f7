package remora.agent.control;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import remora.agent.entity.Outcome;
import remora.agent.entity.Outcome.Kind;
import remora.browser.entity.Node;
import remora.browser.entity.Snapshot;

/**
 * Recognises pages that keep robots out. Remora does not try to get past them: it says what it met.
 *
 * <p>A captcha widget alone is no wall (many contact forms carry one) and neither is a phrase in an
 * article; a wall is a phrase together with a widget or with next to nothing else on the page.
 */
final class Walls {

  private static final int LITTLE_TEXT = 2500;
  private static final int HEAD = 1500;

  private static final List<String> CAPTCHA_PHRASES =
      List.of(
          "i'm not a robot",
          "i am not a robot",
          "are you a robot",
          "are you human",
          "are you a human",
          "verify you are human",
          "verify you are a human",
          "verify that you are human",
          "confirm you are human",
          "prove you are human",
          "verifying you are human",
          "checking your browser",
          "just a moment...",
          "press & hold",
          "press and hold",
          "unusual traffic",
          "complete the security check",
          "solve the captcha",
          "complete the captcha",
          "enter the characters you see",
          "verifying that you are human",
          "you are a real person",
          "you are not a robot",
          "slide to complete the puzzle",
          "slide right to complete",
          "confirm you are a human",
          "complete the check to");

  private static final List<String> CAPTCHA_MARKS =
      List.of(
          "captcha",
          "turnstile",
          "challenges.cloudflare.com",
          "challenge-form",
          "challenge-platform",
          "arkoselabs",
          "funcaptcha",
          "datadome",
          "px-captcha",
          "geetest",
          "captcha-delivery",
          "mtcaptcha",
          "awswaf",
          "friendlycaptcha",
          "frc-captcha");

  private static final List<String> BLOCK_PHRASES =
      List.of(
          "access denied",
          "access to this page has been denied",
          "you have been blocked",
          "request blocked",
          "not available in your country",
          "not available in your region",
          "your ip address has been",
          "automated access",
          "bot detected",
          "attention required!");

  private static final List<String> LOGIN =
      List.of("log in", "login", "sign in", "log-in", "sign-in");

  private static final List<String> ABOUT_ACCOUNTS =
      List.of("log", "sign", "password", "account", "register", "member", "credential");

  private static final Set<Integer> BLOCK_STATUS = Set.of(401, 403, 407, 429, 451);

  private Walls() {}

  /** The outcome that this page forces, if it is a wall. */
  static Optional<Outcome> before(Snapshot page, int round) {
    if (page.url().startsWith("chrome-error:")) {
      return Optional.of(Outcome.failure(Kind.ERROR, "The page could not be loaded.", round));
    }
    String head = head(page);
    boolean little = page.text().length() < LITTLE_TEXT;
    Optional<String> captcha = first(CAPTCHA_PHRASES, head);
    if (captcha.isPresent() && (little || marked(page))) {
      return failure(
          Kind.CAPTCHA, "A captcha stands in the way: \"" + captcha.get() + "\".", round);
    }
    if (BLOCK_STATUS.contains(page.httpStatus())) {
      Kind kind = marked(page) && little ? Kind.CAPTCHA : Kind.BLOCKED;
      return failure(kind, "The site refuses access (HTTP " + page.httpStatus() + ").", round);
    }
    Optional<String> block = first(BLOCK_PHRASES, head);
    if (block.isPresent() && little && !isOffered(page, block.get())) {
      return failure(Kind.BLOCKED, "The site refuses access: \"" + block.get() + "\".", round);
    }
    if (captcha.isEmpty() && little && round == 1 && challenges(page)) {
      return failure(Kind.CAPTCHA, "A captcha is all that the page shows.", round);
    }
    // Later ones are answers to what the agent did, such as a form that is sent back with 422.
    if (page.httpStatus() >= 400 && round == 1) {
      return failure(Kind.ERROR, "The page answered HTTP " + page.httpStatus() + ".", round);
    }
    return Optional.empty();
  }

  /**
   * Why a task failed, when it failed on a page that keeps strangers out: what the planner missed
   * stands behind a captcha or a login. A widget that did no harm is no reason.
   *
   * @param credentials whether the task brought a password, or set out for a page to log in
   */
  static Outcome behind(Snapshot page, boolean credentials, Outcome failed) {
    if (failed.kind() != Kind.NO_TARGET && failed.kind() != Kind.ERROR) {
      return failed;
    }
    if (marked(page) || first(CAPTCHA_PHRASES, head(page)).isPresent()) {
      return Outcome.failure(
          Kind.CAPTCHA, "A captcha stands in the way. " + failed.error(), failed.steps());
    }
    return !credentials && asksToLogIn(page)
        ? Outcome.failure(
            Kind.BLOCKED, "The page asks to log in. " + failed.error(), failed.steps())
        : failed;
  }

  /** Whether an address is that of a page to log in: who goes there is not kept out by it. */
  static boolean namesLogin(String url) {
    String path = url.toLowerCase(Locale.ROOT).replaceFirst("[?#].*$", "");
    return LOGIN.stream().map(words -> words.replace(" ", "")).anyMatch(path::contains);
  }

  /** A field for a password and no other purpose: sign-up and settings forms have more fields. */
  static boolean asksToLogIn(Snapshot page) {
    long passwords =
        page.nodes().stream()
            .filter(node -> node.is(Node.State.VISIBLE))
            .filter(node -> node.attribute("type").equals("password"))
            .count();
    return passwords == 1 && LOGIN.stream().anyMatch(head(page)::contains);
  }

  /**
   * Whether a site has answered what was done with its login page: a session that has ended.
   *
   * @param instruction in lower case; tasks about accounts may well end there
   */
  static boolean shutsOut(Snapshot first, Snapshot now, String instruction) {
    return asksToLogIn(now)
        && !asksToLogIn(first)
        && ABOUT_ACCOUNTS.stream().noneMatch(instruction::contains);
  }

  /** Whether it is the name of a link: where one could go, not what has happened. */
  private static boolean isOffered(Snapshot page, String phrase) {
    return page.nodes().stream()
        .filter(node -> node.role().equals("link"))
        .anyMatch(node -> node.name().toLowerCase(Locale.ROOT).contains(phrase));
  }

  /** A widget of a captcha on a page without anything else to use. */
  private static boolean challenges(Snapshot page) {
    return marked(page)
        && page.nodes().stream()
            .filter(node -> node.is(Node.State.VISIBLE))
            .noneMatch(
                node ->
                    Set.of("link", "textbox", "searchbox", "combobox", "button", "table", "list")
                            .contains(node.role())
                        && !isMarked(node));
  }

  private static Optional<Outcome> failure(Kind kind, String why, int round) {
    return Optional.of(Outcome.failure(kind, why, round));
  }

  private static String head(Snapshot page) {
    String text = page.text();
    String head = page.title() + "\n" + text.substring(0, Math.min(HEAD, text.length()));
    return head.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  private static Optional<String> first(List<String> phrases, String text) {
    return phrases.stream().filter(text::contains).findFirst();
  }

  static boolean marked(Snapshot page) {
    return page.frames().stream().anyMatch(Walls::isMark)
        || page.nodes().stream()
            .filter(node -> node.is(Node.State.VISIBLE))
            .anyMatch(Walls::isMarked);
  }

  private static boolean isMarked(Node node) {
    return isMark(node.attribute("class"))
        || isMark(node.attribute("id"))
        || isMark(node.attribute("title"));
  }

  private static boolean isMark(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return CAPTCHA_MARKS.stream().anyMatch(lower::contains);
  }
}
