package remora.vault.entity;

import java.util.List;
import java.util.Optional;

/**
 * What is typed into a login form. Lives as long as the typing takes; prints itself as dots, so
 * that no message and no log can hold it.
 *
 * @param totp the key that one-time passwords are made from
 */
public record Login(String username, String password, Optional<TotpKey> totp) {

  /** All that must never be shown; the parts of an address of a TOTP key count one by one. */
  public List<String> secrets() {
    return totp.map(key -> List.of(password, username, key.base32()))
        .orElseGet(() -> List.of(password, username));
  }

  @Override
  public String toString() {
    return "Login[•••]";
  }
}
