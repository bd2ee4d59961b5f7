package remora.planner.operation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import remora.browser.action.Click;
import remora.browser.action.Pause;
import remora.planner.control.Move;
import remora.planner.control.Operator;
import remora.planner.control.Pursuit;
import remora.planner.control.Scene;
import remora.planner.language.Said;
import remora.planner.language.Words;

/** "Play noughts and crosses and win": a game on three rows of three, against the page's moves. */
final class ThreeInARow implements Operator {

  @Override
  public Optional<Pursuit> read(String clause) {
    var words = String.join(" ", Words.of(clause));
    boolean game =
        words.contains("noughts and crosses")
            || words.contains("tic tac toe")
            || words.contains("tictactoe")
            || words.contains("three in a row");
    var said = Said.of(clause);
    boolean plays = said.has("play", "playing", "win", "beat", "draw", "finish", "game");
    return game && plays
        ? Optional.of(new Walk(mark(clause), said.has("win", "beat")))
        : Optional.empty();
  }

  private static char mark(String clause) {
    var lower = " " + clause.toLowerCase(Locale.ROOT).replaceAll("[\"'“”‘’.,]", " ") + " ";
    boolean noughts =
        lower.contains(" as o ")
            || lower.contains("  o ")
            || lower.contains(" play o ")
            || lower.contains(" as noughts ");
    return noughts ? 'O' : 'X';
  }

  private static final class Walk implements Pursuit {

    private static final int WAIT_MILLIS = 250;
    private static final int MOST_WAITS = 12;

    private final char mine;
    private final boolean wins;
    private Optional<ThreeByThree> board = Optional.empty();
    private String before = "";
    private int waits;

    Walk(char mine, boolean wins) {
      this.mine = mine;
      this.wins = wins;
    }

    @Override
    public Move next(Scene scene) {
      if (board.isEmpty()) {
        board = ThreeByThree.of(scene);
        if (board.isEmpty()) {
          return new Move.Pass();
        }
      }
      if (scene.refused()) {
        return new Move.Stuck(scene.seen().problem(), List.of());
      }
      String now = board.get().marks(scene, mine);
      var game = new NextMark(mine);
      if (game.over(now)) {
        return ended(game, now);
      }
      return isMyTurn(now) ? play(scene, game, now) : awaits(scene, game, now);
    }

    /** Whoever has fewer marks; the crosses begin. */
    private boolean isMyTurn(String now) {
      long own = now.chars().filter(c -> c == mine).count();
      long others = now.chars().filter(c -> c != mine && c != NextMark.FREE).count();
      return own < others || (own == others && mine == 'X');
    }

    private Move ended(NextMark game, String now) {
      if (game.has(now, mine)) {
        return new Move.Done();
      }
      if (game.has(now, game.theirs())) {
        return new Move.Stuck("The page has won the game.", List.of());
      }
      return wins ? new Move.Stuck("The game is a draw.", List.of()) : new Move.Done();
    }

    /** The page may be slow; on a page for two at one screen nobody else moves. */
    private Move awaits(Scene scene, NextMark game, String now) {
      if (waits++ < MOST_WAITS) {
        return Move.act(new Pause(WAIT_MILLIS), "Waits for the other's move.", .8);
      }
      boolean begins = now.chars().allMatch(c -> c == NextMark.FREE);
      return begins
          ? play(scene, game, now)
          : new Move.Stuck("The other does not move.", List.of());
    }

    private Move play(Scene scene, NextMark game, String now) {
      if (now.equals(before)) {
        return new Move.Stuck("The mark was not taken.", List.of());
      }
      var cell = board.get().cell(scene, game.best(now));
      if (cell.isEmpty()) {
        return new Move.Stuck("The board has gone.", List.of());
      }
      before = now;
      waits = 0;
      return Move.act(new Click(cell.get().ref()), "Sets a mark.", .8);
    }
  }
}
