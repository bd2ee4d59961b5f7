package remora.planner.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import remora.planner.control.Meanings;
import remora.planner.control.Probes;

/** The real model, from the folder that the build has put it into. */
@Tag("it")
class JarModelIT {

  private static final Path FOLDER =
      Path.of(System.getProperty("remora.test.build", "target"), "embeddings");

  private static JarModel model;

  @BeforeAll
  static void load() throws Exception {
    model = JarModel.load(FOLDER);
  }

  @AfterAll
  static void close() throws IOException {
    model.close();
  }

  @Test
  void itSeesNeitherTheServersNorTheApplicationsClasses() {
    ClassLoader loader = model.loader();
    assertThat(loader.getParent()).isSameAs(ClassLoader.getPlatformClassLoader());
    assertThatThrownBy(() -> loader.loadClass("remora.json.Json"))
        .isInstanceOf(ClassNotFoundException.class);
    assertThatThrownBy(() -> loader.loadClass("jakarta.json.Json"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void itLeavesTheThreadAndTheSystemAsTheyWere() {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    assertThat(model.of(List.of("luggage", "Baggage"))).hasSize(2);
    assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    assertThat(System.getProperty("ENGINE_CACHE_DIR")).isNull();
  }

  @Test
  void itIsLoadedAgainByAnotherLoaderOfTheSameJvm() throws Exception {
    try (JarModel again = JarModel.load(FOLDER)) {
      assertThat(again.of(List.of("luggage")).get(0))
          .containsExactly(model.of(List.of("luggage")).get(0));
    }
  }

  @Test
  void aFolderWithoutJarsIsAnError(@TempDir Path empty) {
    assertThatThrownBy(() -> JarModel.load(empty))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("has no jars");
    assertThatThrownBy(() -> JarModel.load(empty.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"probes", "probes2", "probes3", "probes4", "probes5"})
  void itFindsMoreAndIsNotWrongMoreOften(String name) {
    Probes probes = Probes.of(name);
    Probes.Figures without = probes.figures(Meanings.NONE);
    Probes.Figures with = probes.figures(new Nearest(new Remembering(model)));
    assertThat(with.wrong()).as(with.lines().toString()).isLessThanOrEqualTo(without.wrong());
    assertThat(with.right())
        .as(with.lines().toString())
        .isGreaterThanOrEqualTo(without.right() + 8);
  }
}
