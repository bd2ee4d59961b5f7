package remora.browser.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaperTest {

  @TempDir private Path dataDir;

  private Path owner(String name) throws IOException {
    Path file = dataDir.resolve("browsers").resolve(name).resolve("1/tmp/file");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
    return dataDir.resolve("browsers").resolve(name);
  }

  @Test
  void foldersOfTheDeadGoAndThoseOfTheLivingStay() throws IOException {
    ProcessHandle self = ProcessHandle.current();
    Path living = owner(Scratch.owner(self));
    Path dead = owner("4194304-1");
    Path reused = owner(self.pid() + "-1");
    Path foreign = owner("somebody");
    assertThat(new Reaper(dataDir).reap()).isEqualTo(2);
    assertThat(living).exists();
    assertThat(foreign).exists();
    assertThat(dead).doesNotExist();
    assertThat(reused).as("the pid lives again, but it is somebody else").doesNotExist();
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    Path kept = Files.writeString(dataDir.resolve("kept"), "x");
    Files.createSymbolicLink(owner("4194304-1").resolve("link"), dataDir.resolve("kept"));
    Files.createSymbolicLink(dataDir.resolve("browsers/4194304-1/dir"), dataDir);
    new Reaper(dataDir).reap();
    assertThat(kept).exists();
    assertThat(dataDir.resolve("browsers")).isEmptyDirectory();
  }

  @Test
  void theShortWayToTheFolderOfADeadOwnerGoesToo() throws IOException {
    Path scratch = Files.createDirectory(owner("4194304-7").resolve("3"));
    Path link = new ShortWay("remora-4194304-7-3").to(Files.createDirectory(longer(scratch)));
    assertThat(link).isSymbolicLink();
    new Reaper(dataDir).reap();
    assertThat(Files.isSymbolicLink(link)).isFalse();
    assertThat(scratch).doesNotExist();
  }

  private static Path longer(Path folder) {
    return folder.resolve("n".repeat(100));
  }

  @Test
  void withoutAnyFolderThereIsNothingToDo() {
    assertThat(new Reaper(dataDir).reap()).isZero();
  }
}
