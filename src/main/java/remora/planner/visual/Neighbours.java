package remora.planner.visual;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import remora.planner.language.Said;

/**
 * A place in a list that is told by the entries around it: "above Bob", "between Ada and Cleo", "to
 * Bob's place".
 *
 * @param index where the entry of a name is in the list, below 0 outside of it
 */
record Neighbours(Said said, Function<String, Optional<Integer>> index) {

  /**
   * Where an entry has to go, counted when it has left its old place.
   *
   * @param at where it is
   * @param column the list goes from top to bottom, so that "above" is before
   */
  OptionalInt place(int at, boolean column) {
    var between = said.after("between").parts();
    if (between.size() == 2) {
      return between(at, between.get(0), between.get(1));
    }
    var before = column ? said.after("before", "above", "over") : said.after("before");
    if (!before.isEmpty()) {
      return beside(at, before, false);
    }
    var after = column ? said.after("after", "below", "under") : said.after("after");
    return after.isEmpty() ? taken(said.after("to")) : beside(at, after, true);
  }

  private OptionalInt between(int at, Said one, Said other) {
    var first = find(one);
    var second = find(other);
    if (first.isEmpty() || second.isEmpty()) {
      return OptionalInt.empty();
    }
    int low = Math.min(first.getAsInt(), second.getAsInt());
    int high = Math.max(first.getAsInt(), second.getAsInt());
    boolean together = high - low == 1 || (high - low == 2 && at == low + 1);
    return together ? OptionalInt.of(at <= low ? low : low + 1) : OptionalInt.empty();
  }

  private OptionalInt beside(int at, Said name, boolean behind) {
    var other = find(name);
    return other.isEmpty() || other.getAsInt() == at
        ? OptionalInt.empty()
        : OptionalInt.of(other.getAsInt() + (behind ? 1 : 0) - (at < other.getAsInt() ? 1 : 0));
  }

  /** "Bob's place", "the position of Bob", "where Bob is". */
  private OptionalInt taken(Said where) {
    if (!where.owner().isEmpty() && where.has("place", "position", "spot", "slot")) {
      return find(where.before("place", "position", "spot", "slot"));
    }
    return where.has("place", "position", "spot", "slot")
        ? find(where.after("of"))
        : find(where.after("where").before("is"));
  }

  private OptionalInt find(Said name) {
    for (var each : List.of(name.text(), name.owner())) {
      var found = each.isEmpty() ? Optional.<Integer>empty() : index.apply(each);
      if (found.isPresent() && found.get() >= 0) {
        return OptionalInt.of(found.get());
      }
    }
    return OptionalInt.empty();
  }
}
