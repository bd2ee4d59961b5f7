package remora.extract.control;

import java.util.List;
import java.util.Optional;
import remora.extract.entity.Shape;

/** Finds the record of a list that a single object is about. */
final class Subject {

  private Subject() {}

  /**
   * The record of a list that a single object is about: the cheapest, the third, the one that is
   * named.
   */
  static Optional<Source> of(
      Look look, String instruction, Selection selection, Shape shape, List<Want> wants) {
    if (selection.picksOne()) {
      return look.rows(
              PropertyName.of(List.of(), Ask.noun(instruction), "", ""),
              wants,
              selection.wants(),
              false)
          .map(chosen -> selection.of(chosen.rows()))
          .filter(rows -> !rows.isEmpty())
          .map(rows -> Source.of(rows.get(0)));
    }
    if (instruction.isBlank() || Focus.isPage(look.content(), instruction)) {
      return Optional.empty();
    }
    return look.focused(instruction, wants)
        .map(
            row -> {
              row.entry()
                  .add(Source.nested(look.content(), look.lists(), row.entry().scope(), shape));
              return Source.of(row);
            });
  }
}
