package remora.planner.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import remora.planner.control.Walk;

/** Command lines and games: each step follows from what the page answered to the one before. */
class TryingOperatorsTest {

  private static final String TERMINAL =
      """
      region "" class=terminal
        text "Welcome. Type help for a list of commands."
      %s
        text "ada$"
        textbox "" class=terminal-input ref=t
      """;

  private static String terminal(String... lines) {
    var shown = new StringBuilder();
    for (var line : lines) {
      shown.append("  text \"").append(line).append("\"\n");
    }
    return TERMINAL.formatted(shown.toString());
  }

  @Test
  void aFileIsRemovedByItsNameAndLookedForAgain() {
    var walk = Walk.of("Use the terminal below to delete a file ending with the extension .png");
    assertThat(walk.sees(terminal())).isEqualTo("type t=ls ↵");
    assertThat(walk.sees(terminal("ada$ ls", "notes.txt sun.png png.zip")))
        .isEqualTo("type t=rm sun.png ↵");
    var removed =
        new String[] {
          "ada$ ls", "notes.txt sun.png png.zip", "ada$ rm sun.png", "sun.png deleted."
        };
    assertThat(walk.sees(terminal(removed))).isEqualTo("type t=ls ↵");
    assertThat(
            walk.sees(
                terminal(
                    removed[0],
                    removed[1],
                    removed[2],
                    removed[3],
                    "ada$ ls",
                    "notes.txt png.zip")))
        .isEqualTo("finish");
  }

  @Test
  void aFileThatIsStillListedIsNotGone() {
    var walk = Walk.of("Delete the file notes.txt in the console.");
    assertThat(walk.sees(terminal())).isEqualTo("type t=ls ↵");
    assertThat(walk.sees(terminal("ada$ ls", "notes.txt a.md"))).isEqualTo("type t=rm notes.txt ↵");
    assertThat(walk.sees(terminal("ada$ ls", "notes.txt a.md", "ada$ rm notes.txt", "ok")))
        .isEqualTo("type t=ls ↵");
    assertThat(
            walk.sees(
                terminal(
                    "ada$ ls",
                    "notes.txt a.md",
                    "ada$ rm notes.txt",
                    "ok",
                    "ada$ ls",
                    "notes.txt a.md")))
        .startsWith("give up");
  }

  @Test
  void whatTheTerminalRefusesIsNotDone() {
    var walk = Walk.of("Use the shell to remove the file called plan.pdf");
    assertThat(walk.sees(terminal())).isEqualTo("type t=ls ↵");
    assertThat(walk.sees(terminal("ada$ ls", "plan.pdf"))).isEqualTo("type t=rm plan.pdf ↵");
    assertThat(
            walk.sees(
                terminal(
                    "ada$ ls", "plan.pdf", "ada$ rm plan.pdf", "rm: plan.pdf: Permission denied")))
        .startsWith("give up");
  }

  @Test
  void aFileThatIsNotListedIsNotRemoved() {
    var walk = Walk.of("Delete a file that ends with .gif using the command line.");
    assertThat(walk.sees(terminal())).isEqualTo("type t=ls ↵");
    assertThat(walk.sees(terminal("ada$ ls", "a.png gif b.gifx"))).startsWith("give up");
  }

  @Test
  void ofSeveralTheOneFileIsNotGuessed() {
    var walk = Walk.of("In the terminal, delete the file ending with .log");
    assertThat(walk.sees(terminal())).isEqualTo("type t=ls ↵");
    assertThat(walk.sees(terminal("ada$ ls", "a.log b.log"))).startsWith("give up");
    var all = Walk.of("In the terminal, delete all files ending with .log");
    assertThat(all.sees(terminal())).isEqualTo("type t=ls ↵");
    assertThat(all.sees(terminal("ada$ ls", "a.log b.log c.md"))).isEqualTo("type t=rm a.log ↵");
    assertThat(all.sees(terminal("ada$ ls", "a.log b.log c.md", "ada$ rm a.log", "a.log deleted")))
        .isEqualTo("type t=rm b.log ↵");
  }

  @Test
  void aListedNameIsNeverAnotherCommand() {
    assertThat(FileNames.in(java.util.List.of("a.png;reboot -rf.png $(id).png b.png")))
        .containsExactly("b.png");
  }

  @Test
  void aTerminalWithoutAFieldGetsEachKey() {
    var page =
        """
        heading "Shell"
        text "guest@host:~$" class=shell ref=s
        """;
    assertThat(Walk.of("Delete the file a.txt in the shell").sees(page))
        .isEqualTo("click guest@host:~$; press l; press s; press Enter");
  }

  @Test
  void deletingElsewhereIsNoCommand() {
    var page = "text \"a.txt\"\ntextbox \"Search\"\nbutton \"Delete\"\n";
    assertThat(Walk.of("Delete the file a.txt.").sees(page)).doesNotContain("ls");
    assertThat(Walk.of("Delete the file a.txt in the terminal").sees("heading \"Files\"\n"))
        .doesNotContain("ls");
  }

  /** A board of cells, row by row: X, O or a point for a free one. */
  private static String board(String marks) {
    var page = new StringBuilder("heading \"Noughts and crosses\"\n");
    for (int i = 0; i < 9; i++) {
      var mark = marks.charAt(i) == '.' ? "" : String.valueOf(marks.charAt(i));
      page.append(
          "button \"%s\" ref=c%d box=%d,%d,50,50%n".formatted(mark, i, 60 * (i % 3), 60 * (i / 3)));
    }
    return page.toString();
  }

  @Test
  void threeInARowAreCompletedAndKeptFromTheOther() {
    var win = Walk.of("Play noughts and crosses as X and win the game.");
    assertThat(win.sees(board("XX.OO...."))).isEqualTo("click c2");
    assertThat(win.sees(board("XXXOO...."))).isEqualTo("finish");
    assertThat(Walk.of("Win a game of tic tac toe.").sees(board("X...X.O.O")))
        .isEqualTo("click c7");
    assertThat(Walk.of("Win a game of tic tac toe as 'O'").sees(board("OO.XX.X..")))
        .isEqualTo("click c2");
  }

  @Test
  void theOtherIsAwaited() {
    var walk = Walk.of("Win a game of tic tac toe.");
    assertThat(walk.sees(board("........."))).startsWith("click c");
    assertThat(walk.sees(board("X........"))).isEqualTo("wait");
    assertThat(walk.sees(board("XO......."))).startsWith("click c");
  }

  @Test
  void aLostOrDrawnGameIsNotWon() {
    assertThat(Walk.of("Win a game of tic tac toe.").sees(board("OOOXX.X..")))
        .startsWith("give up");
    assertThat(Walk.of("Win a game of tic tac toe.").sees(board("XOXXOOOXX")))
        .startsWith("give up");
    assertThat(Walk.of("Finish the game of tic tac toe.").sees(board("XOXXOOOXX")))
        .isEqualTo("finish");
  }

  /** Whatever the other does, a game that is begun by oneself is not lost. */
  @Test
  void noGameIsLost() {
    assertThat(lost("         ", true, 'X')).isZero();
    assertThat(lost("         ", false, 'O')).isZero();
  }

  private static int lost(String board, boolean myTurn, char mine) {
    var game = new NextMark(mine);
    if (game.over(board)) {
      return game.has(board, game.theirs()) ? 1 : 0;
    }
    if (myTurn) {
      return lost(with(board, game.best(board), mine), false, mine);
    }
    int lost = 0;
    for (int i = 0; i < 9; i++) {
      lost +=
          board.charAt(i) == NextMark.FREE ? lost(with(board, i, game.theirs()), true, mine) : 0;
    }
    return lost;
  }

  private static String with(String board, int at, char mark) {
    return board.substring(0, at) + mark + board.substring(at + 1);
  }
}
