package remora.store.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.h2.mvstore.MVStore;
import org.h2.store.fs.FileBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatientChannelTest {

  private static final ByteBuffer HELLO = ByteBuffer.wrap("hello".getBytes(StandardCharsets.UTF_8));

  @TempDir Path folder;

  @Test
  void aWriteThatFoundNoRoomIsDoneWhenThereIsSome() throws IOException {
    Path file = folder.resolve("file");
    try (FullAtFirst disk = new FullAtFirst(file, 2);
        PatientChannel channel = new PatientChannel(disk, file, () -> true)) {
      assertThat(channel.write(HELLO.duplicate(), 3)).isEqualTo(5);
      assertThat(disk.failures).isZero();
    }
    assertThat(Files.readString(file)).isEqualTo("\0\0\0hello");
  }

  @Test
  void nobodyWaitsInAStop() throws IOException {
    Path file = folder.resolve("file");
    try (FullAtFirst disk = new FullAtFirst(file, 1);
        PatientChannel channel = new PatientChannel(disk, file, () -> false)) {
      assertThatThrownBy(() -> channel.write(HELLO.duplicate(), 0))
          .hasMessageContaining("No space left");
    }
  }

  @Test
  void anotherFailureIsToldAtOnce() throws IOException {
    Path file = folder.resolve("file");
    FullAtFirst disk = new FullAtFirst(file, 0);
    disk.close();
    try (PatientChannel channel = new PatientChannel(disk, file, () -> true)) {
      assertThatThrownBy(() -> channel.write(HELLO.duplicate(), 0)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void aStoreOpensThroughIt() {
    Path file = folder.resolve("store.mv");
    for (int n = 1; n <= 2; n++) {
      try (MVStore store = new MVStore.Builder().fileName(PatientPath.name(file)).open()) {
        assertThat(store.<String, Integer>openMap("map").put("key", n))
            .isEqualTo(n == 1 ? null : 1);
      }
    }
    assertThat(file).isNotEmptyFile();
  }

  /** A file whose first writes leave one byte and fail. */
  private static final class FullAtFirst extends FileBase {
    private final FileChannel file;
    private int failures;

    FullAtFirst(Path file, int failures) throws IOException {
      this.file = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      this.failures = failures;
    }

    @Override
    public synchronized int write(ByteBuffer bytes, long position) throws IOException {
      if (failures > 0) {
        failures--;
        ByteBuffer one = bytes.slice(bytes.position(), 1);
        bytes.get();
        file.write(one, position);
        throw new IOException("No space left on device");
      }
      return file.write(bytes, position);
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
      return write(bytes, position());
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
      return file.read(bytes);
    }

    @Override
    public long position() throws IOException {
      return file.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
      return file.position(position);
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      return file.truncate(size);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
