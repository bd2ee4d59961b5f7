package remora.files.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import remora.files.entity.FileProblem;

/**
 * A folder of the workspace turns into a link to somebody else's folder and back, all the time,
 * while files below it are read and written.
 */
class LinkRaceTest {

  private static final int TRIES = 20_000;

  @TempDir Path disk;

  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicInteger aside = new AtomicInteger();
  private Path root;
  private Path outside;
  private CompletableFuture<Void> swapping;

  @BeforeEach
  void aFolderThatIsALinkAtTimes() throws IOException {
    root = Files.createDirectories(disk.resolve("session/workspace"));
    Files.createDirectory(disk.resolve("session/uploads"));
    outside = Files.createDirectory(disk.resolve("outside"));
    Files.writeString(outside.resolve("file"), "secret");
    Path folder = Files.createDirectory(root.resolve("folder"));
    Files.writeString(folder.resolve("file"), "mine");
    Path link = Files.createSymbolicLink(disk.resolve("link"), outside);
    swapping =
        CompletableFuture.runAsync(
            () -> {
              while (!over.get()) {
                Path away = disk.resolve("away");
                move(folder, away);
                move(link, folder);
                move(folder, link);
                move(away, folder);
              }
            });
  }

  /** Out of the way with a folder that was made there meanwhile. */
  private void move(Path from, Path to) {
    boolean moved = false;
    while (!moved) {
      try {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        moved = true;
      } catch (FileSystemException inTheWay) {
        setAside(to);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void setAside(Path made) {
    try {
      Files.move(made, disk.resolve("aside-" + aside.incrementAndGet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterEach
  void stop() {
    over.set(true);
    swapping.join();
  }

  @Test
  void theWorkspaceIsNeverLedOut() throws IOException {
    Workspace workspace = WorkspaceTest.files(1000, 100).workspace(disk.resolve("session"));
    int read = 0;
    for (int i = 0; i < TRIES; i++) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try {
        workspace.read("folder/file").writeTo(out);
        read++;
      } catch (FileProblem | FileSystemException absentJustNow) {
        continue;
      }
      assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("mine");
    }
    assertThat(read).isPositive();
  }

  @Test
  void nothingIsWrittenOutside() throws IOException {
    Workspace workspace = WorkspaceTest.files(1000, 100).workspace(disk.resolve("session"));
    int written = 0;
    for (int i = 0; i < TRIES / 20; i++) {
      try {
        Path content = Files.writeString(Files.createTempFile(disk, "body", ""), "x");
        workspace.write("folder/new", content, 0644);
        written++;
      } catch (FileProblem absentJustNow) {
        assertThat(absentJustNow).hasMessageNotContaining(disk.toString());
      }
    }
    assertThat(written).isPositive();
    assertThat(outside).isDirectoryNotContaining("glob:**new");
  }

  /** The control: to look at each name first, and to open the path then, is led out. */
  @Test
  void lookingFirstAndOpeningThenIsLedOut() {
    BooleanSupplier ledOut =
        () -> {
          Path folder = root.resolve("folder");
          try {
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.readString(folder.resolve("file")).equals("secret");
          } catch (IOException absentJustNow) {
            return false;
          }
        };
    int tries = 0;
    while (!ledOut.getAsBoolean()) {
      assertThat(++tries).isLessThan(100 * TRIES);
    }
  }
}
