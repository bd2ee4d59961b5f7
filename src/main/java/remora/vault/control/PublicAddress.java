package remora.vault.control;

import com.google.common.net.InetAddresses;
import com.google.common.primitives.Ints;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;

/** Which addresses are on the internet, and not on this machine, its network or its cloud. */
final class PublicAddress {

  /** IANA's registry of special addresses, and the one that Azure has its own services at. */
  private static final List<Block> SPECIAL =
      List.of(
          new Block("0.0.0.0", 8),
          new Block("10.0.0.0", 8),
          new Block("100.64.0.0", 10),
          new Block("127.0.0.0", 8),
          new Block("168.63.129.16", 32),
          new Block("169.254.0.0", 16),
          new Block("172.16.0.0", 12),
          new Block("192.0.0.0", 24),
          new Block("192.168.0.0", 16),
          new Block("198.18.0.0", 15),
          new Block("224.0.0.0", 3));

  /** IPv4 behind a translator (RFC 6052). */
  private static final byte[] TRANSLATED = {
    0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0
  };

  private record Block(int network, int bits) {

    Block(String network, int bits) {
      this(InetAddresses.coerceToInteger(InetAddresses.forString(network)), bits);
    }

    boolean has(int address) {
      return (address ^ network) >>> (Integer.SIZE - bits) == 0;
    }
  }

  private PublicAddress() {}

  static boolean is(InetAddress address) {
    boolean outside =
        address instanceof Inet6Address six
            ? isPublic(six)
            : address instanceof Inet4Address four && isPublic(InetAddresses.coerceToInteger(four));
    return outside && !isOwn(address);
  }

  private static boolean isPublic(int four) {
    return SPECIAL.stream().noneMatch(block -> block.has(four));
  }

  /** Of 2000::/3, the one block that is given out, without the tunnels in it. */
  private static boolean isPublic(Inet6Address six) {
    byte[] bytes = six.getAddress();
    if (Arrays.equals(bytes, 0, TRANSLATED.length, TRANSLATED, 0, TRANSLATED.length)) {
      return isPublic(Ints.fromBytes(bytes[12], bytes[13], bytes[14], bytes[15]));
    }
    return (bytes[0] & 0xe0) == 0x20
        && !InetAddresses.hasEmbeddedIPv4ClientAddress(six)
        && !InetAddresses.isIsatapAddress(six);
  }

  /** A public address of this machine leads to what listens on it, firewalls or not. */
  private static boolean isOwn(InetAddress address) {
    try {
      return NetworkInterface.getByInetAddress(address) != null;
    } catch (SocketException e) {
      return true;
    }
  }
}
