package remora.planner.operation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import remora.planner.language.Said;

/**
 * Which files an instruction means.
 *
 * @param part what of the name is given
 * @param text without quotes; empty for {@link Part#BARE}
 * @param all every one that fits
 * @param only it has to be the only one that fits: "the file", not "a file"
 */
record FileNames(Part part, String text, boolean all, boolean only) {

  /** What of a name is given. */
  enum Part {
    WHOLE,
    START,
    END,
    MIDDLE,
    /** It has no extension. */
    BARE
  }

  static final Set<String> REMOVING = Set.of("delete", "remove", "erase");

  private static final List<String> COMPLAINTS =
      List.of(
          "not found",
          "no such",
          "cannot",
          "can't",
          "denied",
          "not recognized",
          "not recognised",
          "unknown command",
          "invalid",
          "usage:",
          "error");

  static Optional<FileNames> wanted(String clause) {
    var said = Said.of(clause);
    var words = Arrays.stream(clause.strip().split("\\s+", -1)).map(FileNames::bare).toList();
    var lower = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    boolean all = said.has("all", "every", "each") && !said.has("one");
    boolean only = !all && isDefinite(lower);
    if (said.has("extension") && said.has("no", "without")) {
      return Optional.of(new FileNames(Part.BARE, "", all, only));
    }
    var end = after(words, lower, Set.of("extension", "ending", "end", "ends", "suffix"));
    if (end.isPresent()) {
      return Optional.of(new FileNames(Part.END, end.get(), all, only));
    }
    var start = after(words, lower, Set.of("starting", "start", "starts", "beginning", "begins"));
    if (start.isPresent()) {
      return Optional.of(new FileNames(Part.START, start.get(), all, only));
    }
    var middle = after(words, lower, Set.of("containing", "contains", "contain"));
    if (middle.isPresent()) {
      return Optional.of(new FileNames(Part.MIDDLE, middle.get(), all, only));
    }
    return said.quoted().stream()
        .findFirst()
        .or(() -> after(words, lower, Set.of("named", "called")))
        .or(() -> after(words, lower, Set.of("file")))
        .or(() -> words.stream().filter(word -> word.indexOf('.') > 0).findFirst())
        .filter(FileNames::isName)
        .map(name -> new FileNames(Part.WHOLE, name, false, true));
  }

  /** "Delete the file", not "a file", "any file" or "one of the files". */
  private static boolean isDefinite(List<String> lower) {
    int verb = lower.stream().filter(REMOVING::contains).map(lower::indexOf).findFirst().orElse(-1);
    int file = lower.indexOf("file");
    return verb >= 0 && file > verb && lower.subList(verb, file).contains("the");
  }

  /** The name after the last of these words, small words between them left out. */
  private static Optional<String> after(List<String> words, List<String> lower, Set<String> marks) {
    for (int i = lower.size() - 1; i >= 0; i--) {
      if (marks.contains(lower.get(i))) {
        var small = Set.of("with", "in", "by", "the", "is", "of", "extension", "name", "letters");
        int at = i + 1;
        while (at < words.size() && small.contains(lower.get(at))) {
          at++;
        }
        var mark = at < words.size() ? words.get(at) : "";
        boolean name = isName(mark) && !Set.of("that", "from", "using").contains(lower.get(at));
        if (name) {
          return Optional.of(mark);
        }
      }
    }
    return Optional.empty();
  }

  /** Without quotes around it and the marks of the sentence behind it. */
  private static String bare(String word) {
    int from = 0;
    int to = word.length();
    while (from < to && "\"'“‘(".indexOf(word.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && "\"'”’),.;:!?".indexOf(word.charAt(to - 1)) >= 0) {
      to--;
    }
    return word.substring(from, to);
  }

  boolean fits(String name) {
    return switch (part) {
      case WHOLE -> name.equals(text);
      case START -> name.startsWith(text);
      case END -> name.length() > text.length() && ends(name);
      case MIDDLE -> name.contains(text);
      case BARE -> name.indexOf('.') < 0;
    };
  }

  /** "png" as an extension is what stands behind the last point. */
  private boolean ends(String name) {
    var end = text.startsWith(".") ? text : "." + text;
    return name.endsWith(end);
  }

  /** The names among the words of a listing. */
  static List<String> in(List<String> lines) {
    return lines.stream()
        .flatMap(line -> Arrays.stream(line.split("\\s+", -1)))
        .filter(FileNames::isName)
        .distinct()
        .toList();
  }

  /**
   * Nothing that a shell reads as more than a name: what a page lists as a file is typed as a
   * command, and must not be able to be another one.
   */
  static boolean isName(String word) {
    return !word.isEmpty()
        && word.length() <= 100
        && word.charAt(0) != '-'
        && word.chars().allMatch(c -> Character.isLetterOrDigit(c) || "._-+@".indexOf(c) >= 0)
        && word.chars().anyMatch(Character::isLetterOrDigit);
  }

  static boolean complains(String line) {
    var lower = line.toLowerCase(Locale.ROOT);
    return COMPLAINTS.stream().anyMatch(lower::contains);
  }
}
