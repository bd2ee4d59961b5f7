package remora.practice.entity;

import java.util.Optional;

/**
 * The one member of the practice airline's bonus club. Name and password stand on its login page.
 */
public final class Member {

  public static final String USER = "ada";
  public static final String PASSWORD = "correct horse battery";

  private static final String TOKEN = "ada-practice-session";

  private Member() {}

  /** The session token for these credentials; guards nothing, since everybody may know them. */
  public static Optional<String> logIn(String user, String password) {
    return user.strip().equals(USER) && password.equals(PASSWORD)
        ? Optional.of(TOKEN)
        : Optional.empty();
  }

  public static boolean loggedIn(String token) {
    return token.equals(TOKEN);
  }
}
