package remora.events.boundary;

import java.io.IOException;
import remora.events.entity.Notice;

/**
 * Writes notices to one client. Called by one thread at a time, never by the thread that does the
 * work.
 */
public interface NoticeWriter {

  /** An exception means that the client is gone. */
  void write(Notice notice) throws IOException;

  /** Called once, after the last write, however the stream ended. */
  void close();
}
