package remora.vault.entity;

import com.google.common.net.InetAddresses;
import java.lang.Character.UnicodeScript;
import java.net.IDN;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Host names as browsers compare them, and those that are made to be taken for others. */
final class HostName {

  private static final int LONGEST = 253;
  private static final int LONGEST_LABEL = 63;

  /**
   * Letters that IDNA 2003, which the JDK knows, changes into others, and browsers do not: with
   * them, two different domains would be one here.
   */
  private static final String DEVIATIONS = "\u00df\u1e9e\u03c2\u200c\u200d";

  /** Scripts that are written together (Unicode TS 39, highly restrictive). */
  private static final List<Set<UnicodeScript>> TOGETHER =
      List.of(
          EnumSet.of(
              UnicodeScript.LATIN,
              UnicodeScript.HAN,
              UnicodeScript.HIRAGANA,
              UnicodeScript.KATAKANA),
          EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.BOPOMOFO),
          EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HANGUL));

  /**
   * Letters of other scripts that look like Latin ones (as in Chromium's check of addresses):
   * Cyrillic, Greek, Armenian.
   */
  private static final String LATIN_ALIKE =
      "\u0430\u0441\u0501\u0435\u04bb\u0456\u0458\u04cf\u043e\u0440\u0517\u051b\u0455\u051d\u0445"
          + "\u0443\u044a\u044c\u04bd\u043f\u0433\u0475\u0461"
          + "\u03b1\u03b9\u03ba\u03bd\u03c1\u03c5\u03c9\u03b7\u03bf\u03c4"
          + "\u0561\u0563\u0566\u0567\u056c\u0570\u0575\u0578\u057d\u0582\u0585";

  private HostName() {}

  /** A name in the form that browsers give it; empty when it is no host's name or address. */
  static Optional<String> ascii(String text) {
    String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    if (name.startsWith("[") && name.endsWith("]")) {
      String bare = name.substring(1, name.length() - 1);
      return bare.contains(":") && InetAddresses.isInetAddress(bare)
          ? Optional.of("[" + InetAddresses.toAddrString(InetAddresses.forString(bare)) + "]")
          : Optional.empty();
    }
    if (name.chars().anyMatch(c -> DEVIATIONS.indexOf(c) >= 0)) {
      return Optional.empty();
    }
    try {
      // Without the rules for names of machines, which forbid the underscore that browsers allow.
      String ascii = IDN.toASCII(name, 0).toLowerCase(Locale.ROOT);
      return isName(ascii) ? Optional.of(ascii) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isName(String ascii) {
    String[] labels = ascii.split("\\.", -1);
    String last = labels[labels.length - 1];
    // What ends in a number is an IPv4 address to a browser, or nothing.
    boolean address = last.chars().allMatch(c -> c >= '0' && c <= '9') || last.startsWith("0x");
    return ascii.length() <= LONGEST
        && List.of(labels).stream().allMatch(HostName::isLabel)
        && (!address || InetAddresses.isInetAddress(ascii));
  }

  private static boolean isLabel(String label) {
    return !label.isEmpty()
        && label.length() <= LONGEST_LABEL
        && label
            .chars()
            .allMatch(
                c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_');
  }

  static boolean isAddress(String ascii) {
    return ascii.startsWith("[") || InetAddresses.isInetAddress(ascii);
  }

  /**
   * Whether a name, as {@link #ascii} gives it, is made to be taken for another one: a label that
   * mixes scripts, or one of foreign letters that all look Latin, under a Latin top-level domain.
   */
  static boolean isLookalike(String ascii) {
    List<String> labels =
        List.of(ascii.split("\\.", -1)).stream()
            .map(label -> IDN.toUnicode(label, IDN.ALLOW_UNASSIGNED))
            .toList();
    boolean latinTop = isAscii(labels.get(labels.size() - 1));
    return labels.stream()
        .filter(label -> !isAscii(label) || label.startsWith("xn--"))
        .anyMatch(label -> isMixed(label) || (latinTop && looksLatin(label)));
  }

  private static boolean isMixed(String label) {
    Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
    label.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
    scripts.remove(UnicodeScript.COMMON);
    scripts.remove(UnicodeScript.INHERITED);
    // A label that still starts with xn-- cannot be read; nobody can say what it looks like.
    return label.startsWith("xn--")
        || (scripts.size() > 1 && TOGETHER.stream().noneMatch(set -> set.containsAll(scripts)));
  }

  private static boolean looksLatin(String label) {
    return label
        .codePoints()
        .allMatch(c -> (c < 0x80 && !Character.isLetter(c)) || LATIN_ALIKE.indexOf(c) >= 0);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }
}
