package remora.files.boundary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import remora.files.entity.FileProblem;

/** Puts into words what the disk refuses. */
final class Disk {

  /** Something that reads or writes. */
  @FunctionalInterface
  interface Call<T> {
    T run() throws IOException;
  }

  private Disk() {}

  static <T> T call(Call<T> call) {
    try {
      return call.run();
    } catch (NoSuchFileException gone) {
      // It was there a moment ago: somebody else has deleted it.
      throw FileProblem.notFound(String.valueOf(gone.getFile()));
    } catch (FileAlreadyExistsException taken) {
      throw new FileProblem(
          FileProblem.Reason.EXISTS, "Something else is in its place: " + taken.getFile() + ".");
    } catch (AccessDeniedException refused) {
      throw FileProblem.invalid("Its permissions do not let the server do that.");
    } catch (InvalidPathException odd) {
      throw FileProblem.invalid(
          "The server's locale has no such characters in names (start it with LC_ALL=C.UTF-8).");
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot work on a session's files: " + failed, failed);
    }
  }
}
