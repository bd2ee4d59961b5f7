package remora.planner.view;

import java.util.List;

/**
 * What one element says, in one line.
 *
 * @param ref the element
 * @param rank what to keep when there is no room for all: 0 first
 * @param inView false when one has to scroll to it
 * @param places the regions around it, outermost first
 * @param text without its end of line
 */
record Line(String ref, int rank, boolean inView, List<Place> places, String text) {

  /** Modal dialogs and alerts. */
  static final int URGENT = 0;

  /** Controls and headings in view. */
  static final int USABLE = 1;

  /** Words in view. */
  static final int WORDS = 2;

  /** Controls and headings out of view. */
  static final int USABLE_FAR = 3;

  /** Words out of view. */
  static final int WORDS_FAR = 4;

  /** Controls in closed panels: they tell what opening one is good for. */
  static final int CLOSED = 5;

  static final int RANKS = 6;

  /** A landmark, dialog, form, frame or other region. */
  record Place(String ref, String text) {}
}
