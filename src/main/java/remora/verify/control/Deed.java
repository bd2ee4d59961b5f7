package remora.verify.control;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;

/**
 * "The delivery address was saved": something that was done to a thing.
 *
 * @param head last word of the thing, e.g. {@code address}
 * @param verb what was done, e.g. {@code saved}
 */
record Deed(String head, String verb) {

  private static final String THING =
      "^(?:the |my |an? |our |all |your )*(?:user's |new )?((?:[\\p{L}'-]+ ){0,3}?[\\p{L}-]+) ";
  private static final List<Pattern> WORDINGS =
      List.of(
          Pattern.compile(
              "(?i)"
                  + THING
                  + "(?:(?:was|is|were|are|has|have|had|got|gets|been|being|successfully|now) )+("
                  + Signs.DONE
                  + "|complete|successful)(?: successfully)?$"),
          Pattern.compile(
              "(?i)"
                  + THING
                  + "(?:(?:has|have|had) )?(succeeded|went through|gone through)(?:"
                  + " successfully)?$"));

  /** Empty when the claim is not worded so. */
  static Optional<Deed> of(Sentence claim) {
    if (claim.lower().startsWith("there ")) {
      return Optional.empty();
    }
    for (var wording : WORDINGS) {
      var match = wording.matcher(claim.words());
      if (match.matches()) {
        var thing = Wording.words(match.group(1));
        return thing.isEmpty()
            ? Optional.empty()
            : Optional.of(new Deed(thing.get(thing.size() - 1), match.group(2)));
      }
    }
    return Optional.empty();
  }
}
