package remora.files.entity;

import java.time.Instant;

/**
 * What a folder holds.
 *
 * @param path from the workspace's top, without a leading slash
 * @param size bytes; 0 unless it is a file
 * @param mode the nine bits of permission, 0 to 511
 */
public record Entry(String name, String path, Kind type, long size, int mode, Instant modified) {

  /** What it is; a link is told as such and never followed. */
  public enum Kind {
    FILE,
    DIR,
    SYMLINK,
    OTHER
  }
}
