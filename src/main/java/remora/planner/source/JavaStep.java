package remora.planner.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import remora.planner.replay.entity.Deed;
import remora.planner.replay.entity.Expected;
import remora.planner.replay.entity.Found;
import remora.planner.replay.entity.Locator;
import remora.planner.replay.entity.Locator.By;
import remora.planner.replay.entity.Spot;
import remora.planner.replay.entity.Step;

/** Statements for one step of a plan. */
record JavaStep(Step step, List<Found> extraction, JavaText text) {

  List<String> statements() {
    var lines = new ArrayList<String>(action());
    Expected expected = step.expected();
    if (expected.address().contains("/")) {
      lines.add("assertAddress(" + JavaText.literal(pattern(expected.address())) + ");");
    }
    if (!expected.shows().isEmpty()) {
      List<String> names =
          expected.shows().stream().map(each -> each.substring(each.indexOf('|') + 1)).toList();
      lines.add("assertShows(" + JavaText.list(names) + ");");
    }
    return lines;
  }

  private List<String> action() {
    Deed deed = step.deed();
    String found = step.spot().isPage() ? "" : find(step.spot());
    return switch (deed.kind()) {
      case CLICK -> List.of("click(" + found + ");");
      case HOVER -> List.of("new Actions(browser).moveToElement(" + found + ").perform();");
      case CHECK -> List.of("check(" + found + ", " + deed.on() + ");");
      case SELECT ->
          deed.texts().stream()
              .map(option -> "select(" + found + ", " + text.expression(option) + ");")
              .toList();
      case TYPE -> type(deed, found);
      case PRESS -> List.of("press(" + text.expression(deed.texts().get(0)) + ");");
      case OPEN -> List.of("browser.get(" + text.expression(deed.texts().get(0)) + ");");
      case BACK -> List.of("browser.navigate().back();");
      case RELOAD -> List.of("browser.navigate().refresh();");
      case SCROLL ->
          List.of(
              found.isEmpty()
                  ? "script(\"scrollBy(0, innerHeight)\");"
                  : "script(\"arguments[0].scrollIntoView()\", " + found + ");");
      // Every look-up waits for what it looks for.
      case WAIT -> List.of();
      case READ -> extraction.stream().map(JavaStep::read).toList();
    };
  }

  private List<String> type(Deed deed, String found) {
    var lines = new ArrayList<String>();
    String value = text.expression(deed.texts().get(0));
    lines.add("type(" + found + ", " + value + ", " + deed.on() + ");");
    if (step.expected().holds()) {
      lines.add("assertHolds(" + found + ", " + value + ");");
    }
    if (deed.enter()) {
      lines.add(found + ".sendKeys(Keys.ENTER);");
    }
    return lines;
  }

  private static String read(Found found) {
    return found.css().isEmpty()
        ? "// " + name(found.path()) + ": nothing about its place is lasting."
        : "assertRead("
            + JavaText.literal(found.path())
            + ", "
            + JavaText.literal(found.css())
            + ");";
  }

  /** In a comment nothing but plain letters may stand: it could end there. */
  private static String name(String path) {
    var plain = new StringBuilder();
    path.chars()
        .map(c -> c == '/' || c == '*' || (c < 128 && Character.isLetterOrDigit(c)) ? c : '_')
        .forEach(c -> plain.append((char) c));
    return plain.toString();
  }

  private String find(Spot spot) {
    var locators = new ArrayList<String>();
    for (Locator locator : spot.locators()) {
      locators.add(by(spot, locator));
    }
    String what = spot.role() + " " + spot.name();
    return "find(" + text.expression(what) + ", " + String.join(", ", locators) + ")";
  }

  private String by(Spot spot, Locator locator) {
    String value = text.expression(locator.value());
    if (locator.by() == By.NAME) {
      return "named(" + JavaText.literal(spot.tag()) + ", " + value + ")";
    }
    if (locator.by() == By.ID) {
      return "By.id(" + value + ")";
    }
    if (locator.by() == By.FIELD_NAME) {
      return "By.name(" + value + ")";
    }
    String css =
        String.format(
            Locale.ROOT,
            "[%s=\"%s\"]",
            locator.by().attribute(),
            locator.value().replace("\\", "\\\\").replace("\"", "\\\""));
    return "By.cssSelector(" + JavaText.literal(css) + ")";
  }

  /** A regular expression for the address: its path as recorded, any host, any query. */
  private static String pattern(String address) {
    String path = address.substring(address.indexOf('/'));
    var pattern = new StringBuilder("https?://[^/]+");
    for (String part : path.substring(1).split("/", -1)) {
      pattern.append('/').append(part.equals("*") ? "[^/]*" : quoted(part));
    }
    return pattern.append("([?#].*)?").toString();
  }

  /** Addresses hold their special characters encoded; the browser tells them so. */
  private static String quoted(String part) {
    return part.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '-'))
        ? part
        : "[^/]*";
  }
}
