package remora.browser.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShortWayTest {

  private final ShortWay way = new ShortWay("remora-test-" + ProcessHandle.current().pid());

  @TempDir Path disk;

  @Test
  void whatIsShortIsItsOwnWay() throws IOException {
    Path folder = Path.of("/tmp/short");
    assertThat(way.to(folder)).isEqualTo(folder);
  }

  @Test
  void whatIsLongIsReachedByALinkUntilThatIsForgotten() throws IOException {
    Path folder = Files.createDirectory(disk.resolve("long".repeat(20)));
    Path link = way.to(folder);
    try {
      assertThat(link.toString()).hasSizeLessThanOrEqualTo(62);
      Files.writeString(link.resolve("file"), "x");
      assertThat(folder.resolve("file")).hasContent("x");
    } finally {
      way.forget();
    }
    assertThat(Files.isSymbolicLink(link)).isFalse();
    assertThat(folder).isNotEmptyDirectory();
    way.forget();
  }
}
