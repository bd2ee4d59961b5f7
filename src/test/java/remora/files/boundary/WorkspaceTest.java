package remora.files.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import remora.files.entity.Entry;
import remora.files.entity.FileProblem;
import remora.files.entity.FileProblem.Reason;

class WorkspaceTest {

  @TempDir Path disk;

  private Path session;
  private Path root;
  private Path secret;
  private Workspace workspace;

  @BeforeEach
  void aSessionBesideASecret() throws IOException {
    session = Files.createDirectory(disk.resolve("session"));
    root = Files.createDirectory(session.resolve("workspace"));
    Files.createDirectory(session.resolve("uploads"));
    secret = Files.createDirectory(disk.resolve("other"));
    Files.writeString(secret.resolve("secret.txt"), "secret");
    workspace = files(1000, 100).workspace(session);
  }

  @Test
  void whatIsWrittenCanBeReadAndFoldersAreMadeOnTheWay() throws IOException {
    write("a/b/c.txt", "hello");
    assertThat(read("a/b/c.txt")).isEqualTo("hello");
    assertThat(workspace.info("a/b/c.txt"))
        .returns(5L, Entry::size)
        .returns(0644, Entry::mode)
        .returns("a/b/c.txt", Entry::path)
        .returns(Entry.Kind.FILE, Entry::type);
    assertThat(workspace.info("a/b").mode()).isEqualTo(0755);
    write("a/b/c.txt", "again");
    assertThat(read("a//./b/c.txt/")).isEqualTo("again");
    assertThat(session.resolve("staging")).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/etc/passwd",
        "..",
        "../other/secret.txt",
        "a/../../other/secret.txt",
        "a/..",
        "x\0y",
        "..\\other\\secret.txt",
        "\ud800"
      })
  void noPathLeadsOut(String path) throws IOException {
    Path file = content("x");
    refused(Reason.INVALID, () -> workspace.read(path));
    refused(Reason.INVALID, () -> workspace.write(path, file, 0644));
    refused(Reason.INVALID, () -> workspace.deleteFile(path));
    refused(Reason.INVALID, () -> workspace.list(path));
    refused(Reason.INVALID, () -> workspace.makeFolder(path, 0755));
    refused(Reason.INVALID, () -> workspace.deleteFolder(path, true));
    refused(Reason.INVALID, () -> workspace.move(path, "b"));
    refused(Reason.INVALID, () -> workspace.move("a", path));
    refused(Reason.INVALID, () -> workspace.info(path));
    refused(Reason.INVALID, () -> workspace.zip(path));
    refused(
        Reason.INVALID,
        () -> workspace.permit(path, OptionalInt.of(0), OptionalInt.empty(), OptionalInt.empty()));
    assertThat(secret.resolve("secret.txt")).hasContent("secret");
  }

  @Test
  void aPathIsAtMost4096BytesLong() {
    String longest = "é".repeat(100).concat("/").repeat(20) + "x".repeat(76);
    assertThat(longest.getBytes(StandardCharsets.UTF_8)).hasSize(4096);
    refused(Reason.NOT_FOUND, () -> workspace.info(longest));
    refused(Reason.INVALID, () -> workspace.info(longest + "x"));
    refused(Reason.INVALID, () -> workspace.info("x".repeat(256)));
    // The system itself could not name it.
    refused(Reason.INVALID, () -> workspace.makeFolder(longest, 0755));
  }

  @Test
  void linksAreToldOfAndNeverFollowed() throws IOException {
    Files.createSymbolicLink(root.resolve("file"), secret.resolve("secret.txt"));
    Files.createSymbolicLink(root.resolve("folder"), secret);
    assertThat(workspace.list("")).extracting(Entry::type).containsOnly(Entry.Kind.SYMLINK);
    refused(Reason.INVALID, () -> workspace.read("file"));
    refused(Reason.NOT_A_FOLDER, () -> workspace.read("folder/secret.txt"));
    refused(Reason.NOT_A_FOLDER, () -> workspace.list("folder"));
    refused(Reason.NOT_A_FOLDER, () -> workspace.info("folder/secret.txt"));
    refused(Reason.NOT_A_FOLDER, () -> workspace.ownership("folder/secret.txt"));
    refused(Reason.NOT_A_FOLDER, () -> write("folder/new.txt", "x"));
    refused(Reason.NOT_A_FOLDER, () -> workspace.makeFolder("folder/new", 0755));
    refused(Reason.NOT_A_FOLDER, () -> workspace.deleteFile("folder/secret.txt"));
    refused(Reason.NOT_A_FOLDER, () -> workspace.deleteFolder("folder", true));
    refused(Reason.NOT_A_FOLDER, () -> workspace.move("folder/secret.txt", "mine"));
    refused(Reason.INVALID, () -> workspace.zip("folder"));
    refused(
        Reason.INVALID,
        () ->
            workspace.permit(
                "file", OptionalInt.of(0777), OptionalInt.empty(), OptionalInt.empty()));
    assertThat(packed("")).isEmpty();
    write("file", "mine");
    workspace.deleteFile("folder");
    assertThat(secret.resolve("secret.txt")).hasContent("secret");
    assertThat(root.resolve("file")).hasContent("mine");
    assertThat(Files.exists(root.resolve("folder"), LinkOption.NOFOLLOW_LINKS)).isFalse();
  }

  @Test
  void aFolderGoesWithAllItHoldsButNotWithWhatItsLinksLeadTo() throws IOException {
    write("a/b/c.txt", "x");
    Files.createSymbolicLink(root.resolve("a/b/out"), secret);
    refused(Reason.NOT_EMPTY, () -> workspace.deleteFolder("a", false));
    workspace.deleteFolder("a", true);
    assertThat(root).isEmptyDirectory();
    assertThat(secret.resolve("secret.txt")).exists();
    refused(Reason.NOT_FOUND, () -> workspace.deleteFolder("a", true));
    refused(Reason.INVALID, () -> workspace.deleteFolder("", true));
  }

  @Test
  void filesAndFoldersDoNotTakeEachOthersPlace() throws IOException {
    write("file", "x");
    workspace.makeFolder("folder/below", 0700);
    workspace.makeFolder("folder", 0777);
    assertThat(workspace.info("folder").mode()).isEqualTo(0755);
    assertThat(workspace.info("folder/below").mode()).isEqualTo(0700);
    refused(Reason.NOT_A_FOLDER, () -> workspace.makeFolder("file", 0755));
    refused(Reason.NOT_A_FOLDER, () -> workspace.makeFolder("file/below", 0755));
    refused(Reason.NOT_A_FOLDER, () -> write("file/below", "x"));
    refused(Reason.INVALID, () -> write("folder", "x"));
    refused(Reason.INVALID, () -> workspace.read("folder"));
    refused(Reason.INVALID, () -> workspace.deleteFile("folder"));
    refused(Reason.NOT_A_FOLDER, () -> workspace.deleteFolder("file", false));
    refused(Reason.NOT_A_FOLDER, () -> workspace.list("file"));
    refused(Reason.NOT_FOUND, () -> workspace.read("none"));
    refused(Reason.NOT_FOUND, () -> workspace.list("none"));
  }

  @Test
  void whatIsMovedReplacesNothing() throws IOException {
    write("from", "1");
    write("there", "2");
    workspace.makeFolder("folder/below", 0755);
    refused(Reason.EXISTS, () -> workspace.move("from", "there"));
    refused(Reason.EXISTS, () -> workspace.move("from", "folder/below"));
    refused(Reason.EXISTS, () -> workspace.move("from", "from"));
    refused(Reason.NOT_FOUND, () -> workspace.move("none", "new"));
    refused(Reason.INVALID, () -> workspace.move("folder", "folder/below/self"));
    refused(Reason.INVALID, () -> workspace.move("", "new"));
    workspace.move("from", "new/place");
    workspace.move("folder", "new/folder");
    assertThat(read("new/place")).isEqualTo("1");
    assertThat(workspace.list("new"))
        .extracting(Entry::path)
        .containsExactly("new/folder", "new/place");
    assertThat(workspace.list("new/folder")).hasSize(1);
  }

  @Test
  void foldersCannotBeMovedDeeperThanCanBeNamed() {
    workspace = files(1000, 1000).workspace(session);
    String deep = "d/".repeat(50);
    workspace.makeFolder("a/" + deep, 0755);
    workspace.makeFolder("b/" + deep, 0755);
    refused(Reason.INVALID, () -> workspace.move("a", "b/" + deep + "c/a"));
    workspace.deleteFolder("a", true);
    assertThat(workspace.list("")).hasSize(1);
  }

  @Test
  void permissionsAreNumbersAndTheServerCanStillReadAndDelete() throws IOException {
    write("a/file", "x");
    permit("a/file", 0);
    permit("a", 0);
    assertThat(workspace.info("a/file").mode()).isEqualTo(0400);
    assertThat(workspace.info("a").mode()).isEqualTo(0700);
    assertThat(read("a/file")).isEqualTo("x");
    permit("a/file", 0755);
    assertThat(workspace.info("a/file").mode()).isEqualTo(493);
    refused(Reason.INVALID, () -> permit("a/file", 04755));
    refused(Reason.INVALID, () -> permit("a/file", -1));
    refused(Reason.NOT_FOUND, () -> permit("none", 0644));
    int own = workspace.ownership("a/file").uid();
    workspace.permit("a/file", OptionalInt.empty(), OptionalInt.of(own), OptionalInt.empty());
    assertThat(workspace.ownership("a/file").uid()).isEqualTo(own);
    workspace.deleteFolder("a", true);
  }

  @Test
  void aSessionsFilesHaveABound() throws IOException {
    write("half", "x".repeat(600));
    refused(Reason.FULL, () -> write("more", "x".repeat(500)));
    write("more", "x".repeat(400));
    for (int i = 0; i < 98; i++) {
      workspace.makeFolder("f" + i, 0755);
    }
    refused(Reason.FULL, () -> workspace.makeFolder("one-more", 0755));
    assertThat(workspace.list("")).hasSize(100);
  }

  @Test
  void longFilesAreCutAndVeryLongOnesAreNotRead() throws IOException {
    Files.writeString(root.resolve("long"), "x".repeat(60));
    Files.writeString(root.resolve("longer"), "x".repeat(600));
    FileContent content = workspace.read("long");
    assertThat(content.truncated()).isTrue();
    assertThat(content.size()).isEqualTo(60);
    assertThat(read("long")).hasSize(50);
    refused(Reason.TOO_LARGE, () -> workspace.read("longer"));
    refused(Reason.TOO_LARGE, () -> workspace.zip(""));
  }

  @Test
  void aZipHoldsWhatIsBelowItsPath() throws IOException {
    write("a/b/c.txt", "1");
    write("a/d.txt", "2");
    write("e.txt", "3");
    assertThat(packed("a")).containsExactlyInAnyOrder("b/", "b/c.txt", "d.txt");
    assertThat(packed("")).contains("a/b/c.txt", "e.txt");
    assertThat(packed("e.txt")).containsExactly("e.txt");
    assertThat(workspace.zip("a/b").name()).isEqualTo("a-b.zip");
    assertThat(workspace.zip("").name()).isEqualTo("workspace.zip");
    refused(Reason.NOT_FOUND, () -> workspace.zip("none"));
  }

  private List<String> packed(String path) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workspace.zip(path).writeTo(out);
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }

  private void permit(String path, int mode) {
    workspace.permit(path, OptionalInt.of(mode), OptionalInt.empty(), OptionalInt.empty());
  }

  private void write(String path, String text) throws IOException {
    workspace.write(path, content(text), 0644);
  }

  private Path content(String text) throws IOException {
    return Files.writeString(Files.createTempFile(disk, "body", ""), text);
  }

  private String read(String path) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workspace.read(path).writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  static SessionFiles files(long sessionBytes, int sessionFiles) {
    SessionFiles files = new SessionFiles();
    files.uploadBytes = 50;
    files.zipBytes = 500;
    files.sessionBytes = sessionBytes;
    files.sessionFiles = sessionFiles;
    return files;
  }

  static void refused(Reason reason, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            FileProblem.class, problem -> assertThat(problem.reason()).isEqualTo(reason));
  }
}
