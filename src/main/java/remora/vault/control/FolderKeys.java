package remora.vault.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import remora.access.control.PrivateFile;

/**
 * Master keys as files that only the server's own user can read, named by their versions. The
 * folder is read anew each time: servers that share it may rotate at any moment.
 */
record FolderKeys(Path folder) implements KeyRing {

  @Override
  public NavigableSet<Integer> versions() {
    NavigableSet<Integer> found = list();
    if (found.isEmpty()) {
      make(1);
      return list();
    }
    return found;
  }

  private NavigableSet<Integer> list() {
    NavigableSet<Integer> found = new TreeSet<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> !name.isEmpty() && name.length() < 10)
            .filter(name -> name.chars().allMatch(c -> c >= '0' && c <= '9'))
            .map(Integer::valueOf)
            .forEach(found::add);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the folder of master keys " + folder, e);
      }
    }
    return found;
  }

  @Override
  public Optional<byte[]> key(int version) {
    return file(version).read();
  }

  @Override
  public Optional<Instant> newestSince() {
    try {
      return Optional.of(Files.getLastModifiedTime(file(versions().last()).path()).toInstant());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the age of a master key in " + folder, e);
    }
  }

  @Override
  public void rotate() {
    make(versions().last() + 1);
  }

  @Override
  public boolean remove(int version) {
    try {
      Files.deleteIfExists(file(version).path());
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete an old master key in " + folder, e);
    }
  }

  private void make(int version) {
    file(version).create(AesGcm.random(AesGcm.KEY_BYTES));
  }

  private PrivateFile file(int version) {
    return new PrivateFile(folder.resolve(Integer.toString(version)));
  }
}
