package remora.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import remora.agent.entity.Outcome.Kind;

/** The suites say what they must say. */
class CasesTest {

  private static List<Case> cases(String suite) throws IOException {
    return CaseFile.folder(Path.of("bench", suite));
  }

  @Test
  void nothingThatMustFailMaySucceed() throws IOException {
    assertThat(cases("mustfail"))
        .hasSizeGreaterThanOrEqualTo(60)
        .allSatisfy(task -> assertThat(task.statuses()).doesNotContain("SUCCESS"));
  }

  @Test
  void everyFormSaysWhatItsSiteMustGet() throws IOException {
    assertThat(cases("forms"))
        .hasSizeGreaterThanOrEqualTo(30)
        .allSatisfy(task -> assertThat(task.received()).as(task.name()).isNotEmpty())
        .allSatisfy(task -> assertThat(task.statuses()).containsExactly("SUCCESS"));
  }

  @Test
  void everyParaphraseHasSomethingToShow() throws IOException {
    List<Case> tasks = cases("paraphrases");
    assertThat(tasks.stream().mapToInt(task -> task.says().size() - 1).sum())
        .isGreaterThanOrEqualTo(150);
    assertThat(tasks)
        .allSatisfy(
            task ->
                assertThat(
                        task.data().isPresent()
                            || !task.received().isEmpty()
                            || !task.statuses().contains("SUCCESS"))
                    .as(task.name())
                    .isTrue());
  }

  @Test
  void instructionsAndStatusesAreWellFormed() throws IOException {
    for (Case task :
        Stream.of(cases("mustfail"), cases("forms"), cases("paraphrases"))
            .flatMap(List::stream)
            .toList()) {
      assertThat(task.says()).as(task.name()).isNotEmpty().doesNotHaveDuplicates();
      assertThat(task.statuses())
          .as(task.name())
          .isSubsetOf(Stream.of(Kind.values()).map(Kind::name).toList());
      assertThat(task.practice() || !task.pages().isEmpty()).as(task.name()).isTrue();
    }
  }
}
