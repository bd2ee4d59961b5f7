package remora.extract.control;

import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import remora.extract.entity.Shape.Kind;
import remora.json.Json;

/** Decides which column of the records holds which wanted value, over all records at once. */
final class Assignment {

  private static final double ACCEPTED = 0.34;

  private final String base;
  private final Map<Want, List<Ranked>> ranking = new LinkedHashMap<>();

  /** A column with how well it fits a want. */
  private record Ranked(String column, double score, int order) {}

  /** A value taken for a want. */
  record Pick(JsonValue value, Cell cell) {}

  private static final class Tally {
    private double sum;
    private int entries;
    private int order;
    private int last = -1;
    private double lastBest;
    private String sample = "";

    void add(int entry, double score, JsonValue value) {
      if (entry != last) {
        last = entry;
        lastBest = 0;
        entries++;
      }
      if (score > lastBest) {
        sum += score - lastBest;
        lastBest = score;
        if (entries == 1) {
          sample = value.toString();
        }
      }
    }
  }

  private Assignment(String base) {
    this.base = base;
  }

  static Assignment over(List<Want> wants, List<Entry> entries, String base) {
    Assignment assignment = new Assignment(base);
    Map<Want, Map<String, Tally>> tallies = new LinkedHashMap<>();
    wants.forEach(w -> tallies.put(w, new LinkedHashMap<>()));
    int order = 0;
    for (int i = 0; i < entries.size(); i++) {
      for (Cell cell : entries.get(i).cells()) {
        order++;
        for (Want want : wants) {
          Optional<Scored> scored = assignment.score(want, cell);
          if (scored.isPresent()) {
            Tally tally = tallies.get(want).computeIfAbsent(cell.column(), c -> new Tally());
            tally.order = tally.order == 0 ? order : tally.order;
            tally.add(i, scored.get().score(), scored.get().value());
          }
        }
      }
    }
    assignment.decide(tallies, entries.size());
    return assignment;
  }

  private record Scored(JsonValue value, double score) {}

  private Optional<Scored> score(Want want, Cell cell) {
    double named = want.name().score(cell.label());
    if (named * cell.trust() < 0.25) {
      return Optional.empty();
    }
    return Values.typed(cell, want.name(), want.shape(), base)
        .map(t -> new Scored(t.value(), named * cell.trust() * t.fit()))
        .filter(s -> s.score() > 0.2);
  }

  private record Choice(Want want, Ranked ranked, String sample) {}

  /** The surest pairs first; a column gives the same value to one property only. */
  private void decide(Map<Want, Map<String, Tally>> tallies, int entries) {
    List<Choice> choices = new ArrayList<>();
    tallies.forEach(
        (want, columns) ->
            columns.forEach(
                (column, t) -> {
                  double fill = t.entries / (double) entries;
                  double score = t.sum / t.entries * (0.45 + 0.55 * fill);
                  choices.add(new Choice(want, new Ranked(column, score, t.order), t.sample));
                }));
    choices.sort(
        Comparator.comparingDouble((Choice c) -> -c.ranked().score())
            .thenComparingInt(c -> c.ranked().order()));
    Map<String, Want> used = new HashMap<>();
    for (Choice choice : choices) {
      String key = choice.ranked().column() + "|" + choice.sample();
      Want owner = used.get(key);
      boolean mine = owner == null || owner.equals(choice.want());
      boolean primary = !ranking.containsKey(choice.want());
      double least =
          primary ? ACCEPTED : Math.max(ACCEPTED, ranking.get(choice.want()).get(0).score() * 0.5);
      if (choice.ranked().score() >= least && (mine || choice.ranked().score() >= 0.75)) {
        ranking.computeIfAbsent(choice.want(), w -> new ArrayList<>()).add(choice.ranked());
        if (primary) {
          used.putIfAbsent(key, choice.want());
        }
      }
    }
  }

  /** The value of a want in one record: from its column, else from the next best column there. */
  Map<Want, Pick> picks(Entry entry) {
    Map<Want, Pick> picks = new LinkedHashMap<>();
    Map<String, List<Cell>> columns = new HashMap<>();
    entry
        .cells()
        .forEach(cell -> columns.computeIfAbsent(cell.column(), c -> new ArrayList<>()).add(cell));
    ranking.forEach(
        (want, ranked) -> {
          for (Ranked r : ranked) {
            Optional<Pick> pick = best(want, columns.getOrDefault(r.column(), List.of()));
            if (pick.isPresent()) {
              picks.put(want, pick.get());
              break;
            }
          }
          if (!picks.containsKey(want)) {
            aligned(want, columns.getOrDefault(ranked.get(0).column(), List.of()))
                .ifPresent(pick -> picks.put(want, pick));
          }
        });
    return picks;
  }

  /**
   * The text in the place where other records have theirs, when only its form did not tell that it
   * is a description: it is shorter here.
   */
  private static Optional<Pick> aligned(Want want, List<Cell> cells) {
    return want.name().means("description") && want.shape().kind() == Kind.STRING
        ? cells.stream()
            .filter(c -> c.method().equals("record") && c.column().indexOf('@') < 0)
            .filter(c -> Words.of(c.value()).size() >= 3 && !Numbers.isMoneyText(c.value()))
            .filter(c -> !Dates.isDateText(c.value()))
            .findFirst()
            .map(c -> new Pick(Json.createValue(c.value()), c))
        : Optional.empty();
  }

  private Optional<Pick> best(Want want, List<Cell> cells) {
    Pick best = null;
    double most = 0;
    for (Cell cell : cells) {
      Optional<Scored> scored = score(want, cell);
      if (scored.isPresent() && scored.get().score() > most) {
        most = scored.get().score();
        best = new Pick(scored.get().value(), cell);
      }
    }
    return Optional.ofNullable(best);
  }

  /** The columns chosen first, by want. */
  Optional<String> column(Want want) {
    return Optional.ofNullable(ranking.get(want)).map(r -> r.get(0).column());
  }

  /** 0 to 1: how well the records hold what is wanted. */
  double fit(List<Want> wants) {
    double sum = 0;
    double weights = 0;
    for (Want want : wants) {
      double weight = want.required() ? 1 : 0.7;
      weights += weight;
      sum += weight * (ranking.containsKey(want) ? ranking.get(want).get(0).score() : 0);
    }
    return weights == 0 ? 0 : sum / weights;
  }
}
