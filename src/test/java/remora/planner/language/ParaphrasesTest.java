package remora.planner.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reads every instruction of the paraphrase files and compares what was understood. */
class ParaphrasesTest {

  private static final Set<Intent> SAYS_NOUN =
      Set.of(Intent.OPEN, Intent.CLICK, Intent.HOVER, Intent.CART);
  private static final Set<String> SILENT = Set.of("page", "section", "link", "site");

  private record Case(String instruction, String expected) {}

  @TestFactory
  List<DynamicTest> writtenBeforeTheGrammar() {
    return tests("/remora/planner/paraphrases-first.txt");
  }

  @TestFactory
  List<DynamicTest> writtenAfterTheGrammar() {
    return tests("/remora/planner/paraphrases-second.txt");
  }

  @TestFactory
  List<DynamicTest> writtenAfterTheSecond() {
    return tests("/remora/planner/paraphrases-third.txt");
  }

  @TestFactory
  List<DynamicTest> questions() {
    return tests("/remora/planner/paraphrases-questions.txt");
  }

  @Test
  void filesAreNotEmpty() {
    assertThat(cases("/remora/planner/paraphrases-questions.txt")).hasSizeGreaterThan(40);
    assertThat(cases("/remora/planner/paraphrases-first.txt")).hasSizeGreaterThan(100);
    assertThat(cases("/remora/planner/paraphrases-second.txt")).hasSizeGreaterThan(60);
  }

  private static List<DynamicTest> tests(String file) {
    return cases(file).stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.instruction(),
                    () ->
                        assertThat(brief(Reading.of(each.instruction(), Map.of())))
                            .isEqualTo(each.expected())))
        .toList();
  }

  private static List<Case> cases(String file) {
    var cases = new ArrayList<Case>();
    var expected = "";
    for (var line : DataFile.lines(file)) {
      if (line.startsWith("= ")) {
        expected = line.substring(2);
      } else {
        cases.add(new Case(line, expected));
      }
    }
    return cases;
  }

  private static String brief(Script script) {
    var text =
        script.commands().stream().map(ParaphrasesTest::brief).collect(Collectors.joining(" > "));
    var unread = script.notUnderstood().isEmpty() ? "" : " ?" + script.notUnderstood();
    return text + (script.submit() ? "" : " nosubmit") + unread;
  }

  private static String brief(Command command) {
    var target = command.target();
    var text = new StringBuilder(command.intent().name());
    boolean ranks = !Set.of(Intent.EXTRACT, Intent.FIND, Intent.SCROLL).contains(command.intent());
    if (target.ordinal() != 0 && ranks) {
      text.append(" #").append(target.ordinal());
    }
    target
        .best()
        .filter(best -> ranks)
        .ifPresent(
            best ->
                text.append(" best:").append(best.highest() ? "+" : "-").append(best.property()));
    switch (command.intent()) {
      case ACT ->
          text.append(" \"")
              .append(Lexicon.group(command.verb()))
              .append('"')
              .append(target.label().isEmpty() ? "" : " " + Words.plain(target.label()));
      case EXTRACT, FIND, SCROLL, WAIT, LOGIN, FILL -> {}
      case SORT, FILTER ->
          text.append(" \"").append(command.value().toLowerCase(Locale.ROOT)).append('"');
      case CLOSE, ACCEPT, DECLINE ->
          text.append(" \"")
              .append(Words.plain(target.label().isEmpty() ? target.noun() : target.label()))
              .append('"');
      default -> {
        if (!target.label().isEmpty() && command.intent() != Intent.SUBMIT) {
          text.append(" \"").append(Words.plain(target.label())).append('"');
        }
      }
    }
    if (SAYS_NOUN.contains(command.intent())
        && !target.noun().isEmpty()
        && !SILENT.contains(target.noun())) {
      text.append(" /").append(target.noun());
    }
    boolean valued =
        !Set.of(Intent.WAIT, Intent.SCROLL, Intent.SORT, Intent.FILTER).contains(command.intent());
    if (valued && !command.value().isEmpty()) {
      text.append(" =").append(command.value());
    }
    if (!Set.of(Intent.EXTRACT, Intent.FIND).contains(command.intent())) {
      target.scopes().forEach(scope -> text.append(" @").append(Words.plain(scope.label())));
    }
    new TreeMap<>(command.pairs())
        .forEach((key, value) -> text.append(" +").append(key).append('=').append(value));
    if (command.count() != 0 && command.intent() == Intent.EXTRACT) {
      text.append(" n=").append(command.count());
    }
    return text.toString();
  }
}
