package remora.live.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import remora.sessions.boundary.Session;

/**
 * What lets somebody into a session without a key, one for each way in: who is given the view to
 * sign in cannot use it to run scripts.
 */
public enum Tokens {
  /** All that DevTools can do. */
  DEVTOOLS,
  /** To look only. */
  VIEW,
  /** To look, and to use mouse and keyboard. */
  INTERACT;

  /** 64 hexadecimal characters; hard to guess, and one does not tell the others. */
  public String of(Session session) {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      hash.update(name().getBytes(StandardCharsets.US_ASCII));
      hash.update((byte) 0);
      return HexFormat.of()
          .formatHex(hash.digest(session.token().getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** Whether it is the one; takes as long for a nearly right one as for any other. */
  public boolean fits(Session session, Optional<String> token) {
    return MessageDigest.isEqual(
        of(session).getBytes(StandardCharsets.US_ASCII),
        token.orElse("").getBytes(StandardCharsets.UTF_8));
  }
}
