package remora.planner.language;

import java.util.Optional;

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
}
