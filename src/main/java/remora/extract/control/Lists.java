package remora.extract.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import remora.extract.control.Selection.Row;
import remora.extract.entity.Shape;

/** Chooses the list that holds what an array property wants, and reads its records. */
final class Lists {

  private static final int SAMPLE = 8;
  private static final double ACCEPTED = 0.2;

  private final Page page;
  private final Set<String> instruction;

  Lists(Page page, String instruction) {
    this.page = page;
    this.instruction = new HashSet<>(Words.singulars(Words.of(instruction)));
    this.instruction.removeAll(
        List.of(
            "the", "a", "of", "and", "all", "list", "get", "extract", "for", "each", "name",
            "price", "with", "from", "page", "in", "title", "url", "this", "to", "on", "every"));
  }

  /** A chosen list with the assignment of its columns. */
  record Chosen(Region region, Assignment assignment, List<Row> rows, double score) {}

  Optional<Chosen> best(
      List<Region> regions,
      PropertyName name,
      List<Want> wants,
      List<Want> aux,
      boolean nameNeeded) {
    Region best = null;
    double most = ACCEPTED;
    List<Region> sorted = new ArrayList<>(regions);
    sorted.sort(Comparator.comparingInt(Region::order));
    for (Region region : sorted) {
      double affinity = affinity(region, name);
      if (nameNeeded && affinity < 0.15) {
        continue;
      }
      double score = score(region, wants, affinity);
      if (score > most * 1.0001) {
        most = score;
        best = region;
      }
    }
    if (best == null) {
      return Optional.empty();
    }

    Assignment assignment = Assignment.over(wants, sample(best), page.base());
    Assignment extra = Assignment.over(aux, sample(best), page.base());
    List<Row> rows = new ArrayList<>();
    for (Entry entry : best.entries()) {
      var picks = assignment.picks(entry);
      if (holds(wants, picks.keySet())) {
        if (!aux.isEmpty()) {
          picks.putAll(extra.picks(entry));
        }
        rows.add(new Row(entry, picks));
      }
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Chosen(best, assignment, rows, most));
  }

  /**
   * A record that shows less than half of what its list usually holds is a separator or a notice.
   */
  private static boolean holds(List<Want> wants, Set<Want> picked) {
    long required = wants.stream().filter(Want::required).count();
    long found = wants.stream().filter(w -> w.required() && picked.contains(w)).count();
    return !picked.isEmpty() && (required == 0 || found * 2 >= required);
  }

  private static List<Entry> sample(Region region) {
    List<Entry> entries = region.entries();
    if (entries.size() <= SAMPLE) {
      return entries;
    }
    List<Entry> sample = new ArrayList<>();
    for (int i = 0; i < SAMPLE; i++) {
      sample.add(entries.get(i * (entries.size() - 1) / (SAMPLE - 1)));
    }
    return sample;
  }

  private double score(Region region, List<Want> wants, double affinity) {
    List<Entry> sample = sample(region);
    Assignment assignment = Assignment.over(wants, sample, page.base());
    double fit = assignment.fit(wants);
    if (fit <= 0) {
      return 0;
    }
    double many = 1 + 0.12 * Math.min(6, Math.log(region.entries().size()) / Math.log(2));
    double text = 0;
    for (Entry entry : sample) {
      text +=
          entry.scope().isEmpty()
              ? 60
              : Math.min(200, entry.scope().stream().mapToInt(page::length).sum());
    }
    double rich = 0.8 + 0.2 * Math.min(1, text / sample.size() / 60);
    long holding = sample.stream().filter(e -> holds(wants, assignment.picks(e).keySet())).count();
    double whole = 0.3 + 0.7 * holding / sample.size();
    return fit
        * many
        * rich
        * whole
        * region.place()
        * (1 + affinity)
        * single(assignment, wants, sample);
  }

  /** A record that holds its columns several times over is a group of records. */
  private static double single(Assignment assignment, List<Want> wants, List<Entry> sample) {
    double worst = 1;
    for (Want want : wants) {
      String column = assignment.column(want).orElse("@");
      if (column.startsWith("@")
          || column.contains("@")
          || column.startsWith("table:")
          || column.startsWith("label:")
          || column.startsWith("/")) {
        continue;
      }
      int twins = 0;
      for (Entry entry : sample) {
        boolean twin =
            entry.cells().stream()
                .anyMatch(c -> twin(c.column(), column) && want.name().score(c.label()) > 0);
        twins += twin ? 1 : 0;
      }
      if (twins * 2 > sample.size()) {
        worst *= 0.6;
      }
    }
    return worst;
  }

  private static boolean twin(String column, String chosen) {
    if (column.indexOf('#') < 0 && chosen.indexOf('#') < 0) {
      return false;
    }
    String a = column.replaceAll("#\\d+", "");
    return !column.equals(chosen) && a.equals(chosen.replaceAll("#\\d+", ""));
  }

  private double affinity(Region region, PropertyName name) {
    double best = 0;
    for (String words : region.about().split("\\s+", -1)) {
      if (!words.isBlank() && words.length() < 40) {
        best = Math.max(best, name.score(words) * 0.35);
      }
    }
    if (!region.heading().isBlank() && region.heading().length() < 80) {
      best = Math.max(best, name.score(region.heading()) * 0.5);
    }
    List<String> heading = Words.singulars(Words.of(region.heading()));
    long shared = heading.stream().distinct().filter(instruction::contains).count();
    return best + Math.min(0.5, shared * 0.25);
  }

  /**
   * The items of an array of plain values that stand under a name: a list in a labelled element, or
   * cut at commas.
   */
  List<Cell> labelled(PropertyName name, List<Cell> cells) {
    Cell best = null;
    double most = 0.42;
    for (Cell cell : cells) {
      double score = name.score(cell.label()) * cell.trust();
      if (score > most && !cell.column().contains("@") && !cell.method().equals("heading")) {
        best = cell;
        most = score;
      }
    }
    return best == null ? List.of() : items(best);
  }

  private List<Cell> items(Cell cell) {
    boolean structured = cell.method().equals("json-ld") || cell.method().equals("meta");
    if (!structured) {
      for (String selector :
          List.of("li", "a", "option", "span, b, em, strong, code, p, div, dd")) {
        List<Element> parts =
            cell.at().select(selector).stream()
                .filter(
                    e ->
                        !Objects.equals(e, cell.at())
                            && page.length(e) > 0
                            && e.select(selector).size() == 1)
                .toList();
        int covered = parts.stream().mapToInt(page::length).sum();
        if (parts.size() > 1 && covered * 10 >= page.length(cell.at()) * 6) {
          return parts.stream()
              .map(
                  e ->
                      new Cell(
                          cell.column(), cell.label(), cell.trust(), Texts.of(e), e, cell.method()))
              .toList();
        }
      }
    }
    for (String separator :
        List.of("\\s*;\\s*", "\\s*[|•·]\\s*", "\\s*,\\s+(?:and\\s+)?|\\s*,\\s*", "\\s+/\\s+")) {
      String[] parts = cell.value().split(separator, -1);
      if (parts.length > 1) {
        List<Cell> items = new ArrayList<>();
        for (String part : parts) {
          if (!part.isBlank()) {
            items.add(
                new Cell(
                    cell.column(),
                    cell.label(),
                    cell.trust(),
                    part.strip(),
                    cell.at(),
                    cell.method()));
          }
        }
        return items;
      }
    }
    return List.of(cell);
  }

  /** The items of the only list that is marked up inside a record; empty when there are several. */
  List<Cell> only(List<Element> scope) {
    List<Element> marked =
        scope.stream().flatMap(e -> e.select("ul, ol").stream()).distinct().toList();
    return marked.size() != 1
        ? List.of()
        : marked.get(0).children().stream()
            .filter(li -> page.length(li) > 0)
            .map(li -> new Cell("list", "", 0.6, Texts.of(li), li, "record"))
            .toList();
  }

  /** Elements that are named like a property: by class, id, or the heading over them. */
  List<Element> named(List<Element> scope, PropertyName name) {
    for (Element root : scope) {
      for (Element e : root.getAllElements()) {
        if (Headings.is(e)
            || Set.of("legend", "caption", "summary", "dt", "strong", "b")
                .contains(e.normalName())) {
          if (page.length(e) <= 60
              && page.length(e) > 0
              && name.score(Texts.of(e).replaceFirst(":$", "")) >= 0.75) {
            List<Element> section = Headings.section(e);
            if (section.isEmpty()
                && e.parent() != null
                && e.parent().nextElementSibling() != null) {
              section = List.of(e.parent().nextElementSibling());
            }
            if (!section.isEmpty()) {
              return section;
            }
          }
        }
      }
    }
    for (Element root : scope) {
      for (Element e : root.getAllElements()) {
        if (!Objects.equals(e, root) && page.length(e) > 0 && page.place(e) > 0.45) {
          List<String> names = new ArrayList<>(Signatures.classes(e));
          names.addAll(
              List.of(e.id(), e.attr("itemprop"), e.attr("data-testid"), e.attr("aria-label")));
          if (names.stream()
              .anyMatch(n -> !n.isEmpty() && n.length() < 40 && name.score(n) >= 0.75)) {
            return List.of(e);
          }
        }
      }
    }
    return List.of();
  }

  static Want item(String property, Shape item) {
    List<String> words = new ArrayList<>(Words.of(property));
    if (!words.isEmpty()) {
      words.set(words.size() - 1, Words.singular(words.get(words.size() - 1)));
    }
    String key = String.join(" ", words);
    return new Want(
        List.of(""), PropertyName.of(List.of(), key, item.title(), item.description()), item, true);
  }
}
