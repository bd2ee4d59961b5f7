package remora.planner.meaning;

import java.util.List;

/** Puts texts into a space where what means the same lies close. */
@FunctionalInterface
interface Vectors {

  /** One vector for each text, in their order; an empty list when there is nobody to ask. */
  List<float[]> of(List<String> texts);
}
