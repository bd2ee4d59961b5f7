package remora.planner.operation;

import java.util.HashMap;
import java.util.Map;

/**
 * Chooses the next mark of noughts and crosses. Never worse than a draw can be; among moves that
 * are as good the one after which most answers of the other are mistakes.
 *
 * @param mine X or O
 */
record NextMark(char mine) {

  static final char FREE = ' ';

  private static final int[][] LINES = {
    {0, 1, 2}, {3, 4, 5}, {6, 7, 8}, {0, 3, 6}, {1, 4, 7}, {2, 5, 8}, {0, 4, 8}, {2, 4, 6}
  };

  /** What a board is worth: -1 lost to 1 won, whatever the other does, and if he moves anyhow. */
  private record Worth(double sure, double likely) {

    boolean beats(Worth other) {
      return sure > other.sure || (sure == other.sure && likely > other.likely);
    }
  }

  char theirs() {
    return mine == 'X' ? 'O' : 'X';
  }

  /** Three of a mark in a line. */
  boolean has(String board, char mark) {
    for (int[] line : LINES) {
      if (board.charAt(line[0]) == mark
          && board.charAt(line[1]) == mark
          && board.charAt(line[2]) == mark) {
        return true;
      }
    }
    return false;
  }

  boolean over(String board) {
    return has(board, mine) || has(board, theirs()) || board.indexOf(FREE) < 0;
  }

  /** Index of the cell, row by row; the board has a free one. */
  int best(String board) {
    Map<String, Worth> known = new HashMap<>();
    int best = -1;
    var worth = new Worth(-2, -2);
    for (int i = 0; i < board.length(); i++) {
      if (board.charAt(i) == FREE) {
        var next = worth(with(board, i, mine), false, known);
        if (next.beats(worth)) {
          best = i;
          worth = next;
        }
      }
    }
    return best;
  }

  private Worth worth(String board, boolean myTurn, Map<String, Worth> known) {
    if (over(board)) {
      double end = has(board, mine) ? 1 : has(board, theirs()) ? -1 : 0;
      return new Worth(end, end);
    }
    var found = known.get(board);
    if (found == null) {
      found = ahead(board, myTurn, known);
      known.put(board, found);
    }
    return found;
  }

  private Worth ahead(String board, boolean myTurn, Map<String, Worth> known) {
    var best = new Worth(-2, -2);
    double worst = 2;
    double sum = 0;
    int free = 0;
    for (int i = 0; i < board.length(); i++) {
      if (board.charAt(i) == FREE) {
        var next = worth(with(board, i, myTurn ? mine : theirs()), !myTurn, known);
        best = next.beats(best) ? next : best;
        worst = Math.min(worst, next.sure());
        sum += next.likely();
        free++;
      }
    }
    return myTurn ? best : new Worth(worst, sum / free);
  }

  private static String with(String board, int at, char mark) {
    return board.substring(0, at) + mark + board.substring(at + 1);
  }
}
