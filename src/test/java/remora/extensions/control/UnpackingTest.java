package remora.extensions.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import remora.files.entity.FileProblem;
import remora.files.entity.FileProblem.Reason;

class UnpackingTest {

  private static final String MANIFEST =
      "{\"manifest_version\": 3, \"name\": \"One\", \"version\": \"1.2\"}";

  @TempDir Path disk;
  private Path folder;

  @BeforeEach
  void aNewFolder() throws IOException {
    folder = Files.createDirectory(disk.resolve("folder"));
  }

  @Test
  void aZipIsUnpacked() throws IOException {
    assertThat(unpack(zip("manifest.json", MANIFEST, "js/a.js", "1;")))
        .isEqualTo(MANIFEST.length() + 2);
    assertThat(folder.resolve("js/a.js")).hasContent("1;");
    assertThat(Manifest.of(folder)).isEqualTo(new Manifest("One", "1.2"));
  }

  @Test
  void aCrxIsAZipBehindAHeader() throws IOException {
    byte[] zip = zip("manifest.json", MANIFEST);
    ByteBuffer crx = ByteBuffer.allocate(12 + 5 + zip.length).order(ByteOrder.LITTLE_ENDIAN);
    crx.put("Cr24".getBytes(StandardCharsets.US_ASCII)).putInt(3).putInt(5).put(new byte[5]);
    assertThat(unpack(crx.put(zip).array())).isEqualTo(MANIFEST.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"../out.txt", "/out.txt", "a/../../out.txt", "..\\out.txt", "a\0b"})
  void noNameLeadsOut(String name) throws IOException {
    byte[] zip = zip(name, "x");
    refused(Reason.INVALID, zip);
    assertThat(disk.resolve("out.txt")).doesNotExist();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatSwellsIsBrokenOff() throws IOException {
    byte[] bomb = zip("zeroes", "0".repeat(10_000_000));
    assertThat(bomb).hasSizeLessThan(20_000);
    refused(Reason.TOO_LARGE, bomb);
  }

  @Test
  void whatIsNoArchiveIsRefused() throws IOException {
    refused(Reason.INVALID, "no archive".getBytes(StandardCharsets.UTF_8));
    refused(Reason.INVALID, new byte[0]);
    refused(Reason.INVALID, "Cr24".getBytes(StandardCharsets.UTF_8));
    byte[] whole = zip("a", "x".repeat(1000));
    refused(Reason.INVALID, java.util.Arrays.copyOf(whole, 40));
    refused(Reason.INVALID, zip("a", "1", "a/b", "2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"manifest_version\":1,\"name\":\"a\",\"version\":\"1\"}",
        "{\"manifest_version\":3,\"version\":\"1\"}",
        "{\"manifest_version\":3,\"name\":\"a\"}"
      })
  void whatIsNoManifestIsRefused(String manifest) throws IOException {
    Files.writeString(folder.resolve("manifest.json"), manifest);
    assertThatThrownBy(() -> Manifest.of(folder)).isInstanceOf(FileProblem.class);
  }

  private void refused(Reason reason, byte[] archive) {
    assertThatThrownBy(() -> unpack(archive))
        .isInstanceOfSatisfying(
            FileProblem.class, problem -> assertThat(problem.reason()).isEqualTo(reason));
  }

  private long unpack(byte[] archive) throws IOException {
    Path file = Files.write(disk.resolve("archive"), archive);
    return Unpacking.into(folder, file, 1_000_000);
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
