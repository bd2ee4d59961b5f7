package remora.planner.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recognises "the next page" and "the previous page", however they were asked for. */
final class Paging {

  private Paging() {}

  static Optional<Command> of(Target target) {
    if (!target.noun().equals("page") || !target.scopes().isEmpty()) {
      return Optional.empty();
    }
    return switch (Words.plain(target.label())) {
      case "next", "following" -> Optional.of(Command.of(Intent.NEXT, Target.NONE, ""));
      case "previous", "prior", "preceding" ->
          Optional.of(Command.of(Intent.PREVIOUS, Target.NONE, ""));
      default -> Optional.empty();
    };
  }

  /** "(Go) through all the pages": turning them is the reader's part. */
  static boolean all(List<Token> rest) {
    return rest.size() > 1
        && rest.get(0).word("through")
        && rest.get(rest.size() - 1).word(Set.of("pages", "results"));
  }

  /** "The page with the opening hours": the page of that name. */
  static Target page(Target target) {
    boolean bare =
        target.label().isEmpty()
            && target.noun().equals("page")
            && !target.ranked()
            && target.scopes().size() == 1;
    return bare ? Target.named(target.scopes().get(0).label()) : target;
  }
}
