package remora.files.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static remora.files.boundary.WorkspaceTest.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import remora.files.entity.FileProblem.Reason;
import remora.files.entity.UploadedFile;

class UploadsTest {

  @TempDir Path session;

  private Uploads uploads;

  @BeforeEach
  void folders() throws IOException {
    Files.createDirectory(session.resolve("uploads"));
    Files.createDirectory(session.resolve("workspace"));
    uploads = WorkspaceTest.files(100, 10).uploads(session);
  }

  @Test
  void aFileIsKeptUnderItsNameAndReplacedByTheNext() throws IOException {
    assertThat(uploads.put("täst file (1).pdf", content(3)).size()).isEqualTo(3);
    uploads.put("täst file (1).pdf", content(5));
    uploads.put("a", content(0));
    assertThat(uploads.list())
        .extracting(UploadedFile::filename, UploadedFile::size)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a", 0L),
            org.assertj.core.groups.Tuple.tuple("täst file (1).pdf", 5L));
    assertThat(uploads.find("a")).isEqualTo(session.resolve("uploads/a").toAbsolutePath()).exists();
    uploads.delete("a");
    refused(Reason.NOT_FOUND, () -> uploads.delete("a"));
    refused(Reason.NOT_FOUND, () -> uploads.find("a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "..", "a/b", "../a", "/etc/passwd", "a\\b", "a\0b", "a\nb", "\udc00"})
  void aNameIsAPlainName(String name) throws IOException {
    Path content = content(1);
    refused(Reason.INVALID, () -> uploads.put(name, content));
    refused(Reason.INVALID, () -> uploads.delete(name));
    refused(Reason.INVALID, () -> uploads.find(name));
    assertThat(session.resolve("uploads")).isEmptyDirectory();
  }

  @Test
  void aNameHasAtMost255Characters() throws IOException {
    assertThat(uploads.put("x".repeat(255), content(1)).filename()).hasSize(255);
    Path content = content(1);
    refused(Reason.INVALID, () -> uploads.put("x".repeat(256), content));
    // More bytes than the file system has for a name.
    refused(Reason.INVALID, () -> uploads.put("é".repeat(128), content));
  }

  @Test
  void aFileIsAtMostAsLargeAsConfiguredAndSoAreAllTogether() throws IOException {
    refused(Reason.TOO_LARGE, () -> uploads.put("a", content(51)));
    uploads.put("a", content(50));
    uploads.put("b", content(50));
    refused(Reason.FULL, () -> uploads.put("c", content(1)));
    uploads.delete("b");
    uploads.put("c", content(1));
  }

  @Test
  void aLinkIsNoUploadedFile() throws IOException {
    Path outside = Files.writeString(session.resolve("workspace/secret"), "secret");
    Files.createSymbolicLink(session.resolve("uploads/link"), outside);
    assertThat(uploads.list()).isEmpty();
    refused(Reason.NOT_FOUND, () -> uploads.find("link"));
    uploads.put("link", content(1));
    assertThat(outside).hasContent("secret");
  }

  private Path content(int bytes) throws IOException {
    return Files.write(Files.createTempFile(session, "body", ""), new byte[bytes]);
  }
}
