package remora.chaos;

import java.util.Random;

/**
 * How much of it.
 *
 * @param full all that docs/reliability.md promises, otherwise a tenth of it
 * @param seed of all that is random
 */
record Scale(boolean full, long seed) {

  int of(int whole, int part) {
    return full ? whole : part;
  }

  Random random() {
    return new Random(seed);
  }
}
