package remora.planner.control;

import java.util.Arrays;

/**
 * Optimal assignment of rows to columns (Hungarian algorithm, cubic time): the sum of worths is the
 * largest possible.
 */
final class Assignment {

  private Assignment() {}

  /**
   * Assigns each row to at most one column.
   *
   * @param worth rows of equal length, values of 0 and above; 0 means "never"
   * @return the column of each row, -1 for none
   */
  static int[] best(double[][] worth) {
    int rows = worth.length;
    int columns = rows == 0 ? 0 : worth[0].length;
    int size = Math.max(rows, columns);
    // Potentials u, v and matching p are one-based, as in the textbook form of the algorithm; costs
    // are negated worths.
    double[] u = new double[size + 1];
    double[] v = new double[size + 1];
    int[] p = new int[size + 1];
    int[] way = new int[size + 1];
    for (int i = 1; i <= size; i++) {
      p[0] = i;
      int column = 0;
      double[] least = new double[size + 1];
      boolean[] used = new boolean[size + 1];
      Arrays.fill(least, Double.MAX_VALUE);
      do {
        used[column] = true;
        int row = p[column];
        int next = 0;
        double delta = Double.MAX_VALUE;
        for (int j = 1; j <= size; j++) {
          if (!used[j]) {
            double cost = -value(worth, row - 1, j - 1) - u[row] - v[j];
            if (cost < least[j]) {
              least[j] = cost;
              way[j] = column;
            }
            if (least[j] < delta) {
              delta = least[j];
              next = j;
            }
          }
        }
        for (int j = 0; j <= size; j++) {
          if (used[j]) {
            u[p[j]] += delta;
            v[j] -= delta;
          } else {
            least[j] -= delta;
          }
        }
        column = next;
      } while (p[column] != 0);
      while (column != 0) {
        p[column] = p[way[column]];
        column = way[column];
      }
    }
    int[] result = new int[rows];
    Arrays.fill(result, -1);
    for (int j = 1; j <= columns; j++) {
      if (p[j] <= rows && p[j] > 0 && value(worth, p[j] - 1, j - 1) > 0) {
        result[p[j] - 1] = j - 1;
      }
    }
    return result;
  }

  private static double value(double[][] worth, int row, int column) {
    return row < worth.length && column < worth[row].length ? worth[row][column] : 0;
  }
}
