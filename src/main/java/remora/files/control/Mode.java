package remora.files.control;

import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import remora.files.entity.FileProblem;

/**
 * Permissions as the nine bits of a number. What the server itself needs stays set, or it could
 * neither show nor delete what it keeps: its owner's read, and all of its owner's for folders.
 */
public final class Mode {

  private static final int MOST = 0777;
  private static final int OWNER_READS = 0400;
  private static final int OWNER_DOES_ALL = 0700;

  private Mode() {}

  /** In the order of the bits, the highest first. */
  private static final PosixFilePermission[] BITS = {
    PosixFilePermission.OWNER_READ,
    PosixFilePermission.OWNER_WRITE,
    PosixFilePermission.OWNER_EXECUTE,
    PosixFilePermission.GROUP_READ,
    PosixFilePermission.GROUP_WRITE,
    PosixFilePermission.GROUP_EXECUTE,
    PosixFilePermission.OTHERS_READ,
    PosixFilePermission.OTHERS_WRITE,
    PosixFilePermission.OTHERS_EXECUTE
  };

  public static Set<PosixFilePermission> ofFile(int mode) {
    return permissions(mode, OWNER_READS);
  }

  public static Set<PosixFilePermission> ofFolder(int mode) {
    return permissions(mode, OWNER_DOES_ALL);
  }

  public static int of(Set<PosixFilePermission> permissions) {
    int mode = 0;
    for (PosixFilePermission bit : BITS) {
      mode = mode << 1 | (permissions.contains(bit) ? 1 : 0);
    }
    return mode;
  }

  private static Set<PosixFilePermission> permissions(int mode, int always) {
    if (mode < 0 || mode > MOST) {
      throw FileProblem.invalid("\"mode\" is a number from 0 to 511 (octal 777).");
    }
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    for (int bit = 0; bit < BITS.length; bit++) {
      if (((mode | always) & 1 << (BITS.length - 1 - bit)) != 0) {
        permissions.add(BITS[bit]);
      }
    }
    return permissions;
  }
}
