package remora.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The planner and the verifier know no benchmark and no page, and depend on nothing they could look
 * things up in.
 */
class GeneralityTest {

  private static final Path ROOT = Path.of("src/main");

  /**
   * Names of tasks, sites and pages of public benchmarks; words of the language such as "login" are
   * not among them.
   */
  private static final Pattern BENCHMARK =
      Pattern.compile(
          "miniwob|webarena|webvoyager|mind2web|browsergym|webgum|workarena|webshop|assistantbench|compwob"
              + "|(click|choose|use|enter|drag|find|guess|count|identify|draw|read|copy|navigate|email|book|focus|highlight|bisect|simple|social|text|tic|visual|multi|login|search|form|order|phone|sign|stock|buy|daily|chase|moving|grid|circle|hot|odd|number|scroll|resize|right|unicode|ascending|generate|terminal)"
              + "-(checkboxes|button|buttons|tab|tab-2|link|dialog|widget|option|collapsible|menu|pie|shades|shape|color|scroll-list|list|date|time|text|text-2|password|autocomplete|slider|spinner|colorwheel|inbox|forward|reply|flight|user|engine|sequence|tree|word|paste|number|greatest|midpoint|center|sides|box|items|cube|circle|line|angle|arithmetic|algebra|media|transform|editor|tac-toe|addition|layouts|orderings|market|ticket|calendar|coordinate|cold|even|numbers|agreement|book|food|table)\\b"
              + "|bookstoscrape|books\\.toscrape|saucedemo|the-internet\\.herokuapp|reward\\(");

  private static final Pattern IMPORT =
      Pattern.compile("^import (?:static )?(remora\\.[a-z.]+)", Pattern.MULTILINE);

  @Test
  void noBenchmarkIsNamedInTheSources() {
    var found = new TreeMap<String, String>();
    for (var file : sources()) {
      var match = BENCHMARK.matcher(read(file).toLowerCase(Locale.ROOT));
      if (match.find()) {
        found.put(file.toString(), match.group());
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void thePatternWouldFindThem() {
    for (var name :
        List.of(
            "click-checkboxes",
            "email-inbox",
            "miniwob",
            "use-autocomplete",
            "choose-list",
            "WebArena")) {
      assertThat(BENCHMARK.matcher(name.toLowerCase(Locale.ROOT)).find()).as(name).isTrue();
    }
  }

  @Test
  void importsOnlyWhatItMay() {
    var allowed =
        Map.of(
            "planner",
                List.of(
                    "remora.planner.",
                    "remora.browser.entity.",
                    "remora.browser.action.",
                    "remora.http.",
                    "remora.operations.",
                    "remora.json."),
            "verify", List.of("remora.verify.", "remora.browser.entity.", "remora.json."));
    allowed.forEach(
        (name, packages) -> {
          for (var file : files(ROOT.resolve("java/remora/" + name))) {
            var match = IMPORT.matcher(read(file));
            while (match.find()) {
              assertThat(packages)
                  .as(file + " imports " + match.group(1))
                  .anyMatch((match.group(1) + ".")::startsWith);
            }
          }
        });
  }

  private static List<Path> sources() {
    return Stream.of("java/remora/planner", "java/remora/verify", "resources/remora/planner")
        .flatMap(folder -> files(ROOT.resolve(folder)).stream())
        .toList();
  }

  private static List<Path> files(Path folder) {
    try (var files = Files.walk(folder)) {
      var found = files.filter(Files::isRegularFile).toList();
      assertThat(found).isNotEmpty();
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
