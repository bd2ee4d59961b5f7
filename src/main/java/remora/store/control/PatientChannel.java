package remora.store.control;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.h2.store.fs.FileBase;

/** Tries a write that found no room again and again, as long as waiting is wanted. */
final class PatientChannel extends FileBase {

  private static final System.Logger LOG = System.getLogger(PatientChannel.class.getName());
  private static final Duration PAUSE = Duration.ofMillis(250);

  /** What the system keeps for its own books; with less than that, any write may fail. */
  private static final long NO_ROOM = 1024 * 1024;

  private final FileChannel channel;
  private final Path file;
  private final BooleanSupplier waits;

  /**
   * A file's channel.
   *
   * @param file tells how much room its disk has
   * @param waits asked before each wait; false lets the write fail
   */
  PatientChannel(FileChannel channel, Path file, BooleanSupplier waits) {
    this.channel = channel;
    this.file = file;
    this.waits = waits;
  }

  private interface Write {
    int run() throws IOException;
  }

  private int patiently(ByteBuffer bytes, Write write) throws IOException {
    int start = bytes.position();
    boolean told = false;
    while (true) {
      try {
        int written = write.run();
        if (told) {
          LOG.log(Level.INFO, "there is room on the disk again: the store goes on");
        }
        return written;
      } catch (IOException failure) {
        if (!isFull(failure) || !waits.getAsBoolean()) {
          throw failure;
        }
        if (!told) {
          LOG.log(Level.ERROR, "the disk is full: what is to be stored waits for room");
          told = true;
        }
        // Written again from its start: the same bytes at the same place.
        bytes.position(start);
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private boolean isFull(IOException failure) {
    if (failure instanceof ClosedChannelException) {
      return false; // Also by an interrupt: trying again would never end.
    }
    String message = String.valueOf(failure.getMessage());
    return message.contains("No space left") || message.contains("quota exceeded") || hasNoRoom();
  }

  private boolean hasNoRoom() {
    try {
      return Files.getFileStore(file).getUsableSpace() < NO_ROOM;
    } catch (IOException unknown) {
      return false;
    }
  }

  @Override
  public int write(ByteBuffer bytes) throws IOException {
    long position = channel.position();
    return patiently(bytes, () -> channel.position(position).write(bytes));
  }

  @Override
  @SuppressWarnings("UnsynchronizedOverridesSynchronized")
  public int write(ByteBuffer bytes, long position) throws IOException {
    return patiently(bytes, () -> channel.write(bytes, position));
  }

  @Override
  public int read(ByteBuffer bytes) throws IOException {
    return channel.read(bytes);
  }

  // Not synchronized as in FileBase: a read must not wait for a write that waits.
  @Override
  @SuppressWarnings("UnsynchronizedOverridesSynchronized")
  public int read(ByteBuffer bytes, long position) throws IOException {
    return channel.read(bytes, position);
  }

  @Override
  public long position() throws IOException {
    return channel.position();
  }

  @Override
  public FileChannel position(long position) throws IOException {
    channel.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return channel.size();
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    channel.truncate(size);
    return this;
  }

  @Override
  public void force(boolean metaData) throws IOException {
    channel.force(metaData);
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return channel.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    channel.close();
  }
}
