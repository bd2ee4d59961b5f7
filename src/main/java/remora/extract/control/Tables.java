package remora.extract.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Reads tables three ways: rows under headers, columns beside headers (turned), and names beside
 * values.
 */
final class Tables {

  private static final int MAX_ROWS = 5000;
  private static final int MAX_COLUMNS = 60;

  private Tables() {}

  /** A table, or what tells screen readers that it is one. */
  static boolean is(Element e) {
    return e.normalName().equals("table")
        || Set.of("table", "grid", "treegrid").contains(e.attr("role"));
  }

  private static boolean isRow(Element e) {
    return e.normalName().equals("tr") || e.attr("role").equals("row");
  }

  private static boolean isHead(Element cell) {
    return cell.normalName().equals("th") || cell.attr("role").equals("columnheader");
  }

  /** A table as a rectangle: a cell over several columns or rows stands in each of them. */
  static List<List<Element>> grid(Element table) {
    List<List<Element>> grid = new ArrayList<>();
    List<Element> rows = new ArrayList<>();
    for (Element child : table.children()) {
      if (isRow(child)) {
        rows.add(child);
      } else if (List.of("thead", "tbody", "tfoot").contains(child.normalName())
          || child.attr("role").equals("rowgroup")) {
        child.children().stream().filter(Tables::isRow).forEach(rows::add);
      }
    }
    for (int r = 0; r < Math.min(rows.size(), MAX_ROWS); r++) {
      grid.add(new ArrayList<>());
    }
    for (int r = 0; r < grid.size(); r++) {
      int column = 0;
      for (Element cell : rows.get(r).children()) {
        while (column < grid.get(r).size() && grid.get(r).get(column) != null) {
          column++;
        }
        column = place(grid, r, column, cell);
      }
    }
    return grid;
  }

  private static int place(List<List<Element>> grid, int row, int column, Element cell) {
    int wide = span(cell, "colspan");
    int high = span(cell, "rowspan");
    for (int r = row; r < Math.min(grid.size(), row + high); r++) {
      for (int c = column; c < Math.min(MAX_COLUMNS, column + wide); c++) {
        while (grid.get(r).size() <= c) {
          grid.get(r).add(null);
        }
        grid.get(r).set(c, cell);
      }
    }
    return column + wide;
  }

  private static int span(Element cell, String attribute) {
    String text = cell.attr(attribute);
    return text.matches("\\d{1,3}") ? Math.max(1, Integer.parseInt(text)) : 1;
  }

  /** Records of a table: its rows, and its columns when its first column could be headers. */
  static List<Region> regions(Page page, Element table, int order) {
    List<Region> regions = new ArrayList<>();
    List<List<Element>> grid = grid(table);
    grid.removeIf(
        row ->
            row.isEmpty()
                || row.stream()
                    .allMatch(
                        c ->
                            c == null
                                || (page.length(c) == 0
                                    && c.selectFirst("img, input, a") == null)));
    if (grid.size() < 2 || (table.selectFirst("table table") != null && grid.get(0).size() == 1)) {
      return regions;
    }
    int header = headerRow(page, grid);
    double place = page.place(table);
    String heading = Headings.over(table);
    String about = heading + " " + table.className() + " " + table.id();
    if (header >= 0) {
      List<Entry> entries = rows(page, grid, header);
      if (!entries.isEmpty()) {
        regions.add(new Region(heading, about, entries, place, order));
      }
    }
    List<List<Element>> turned = turned(grid);
    if (turned.size() >= 3
        && grid.stream().allMatch(row -> row.get(0) != null && page.length(row.get(0)) <= 40)) {
      List<Entry> columns = rows(page, turned, 0);
      if (columns.size() > 1) {
        regions.add(new Region(heading, about, columns, place * 0.9, order));
      }
    }
    return regions;
  }

  /** Index of the row that holds the headers, -1 when none does. */
  private static int headerRow(Page page, List<List<Element>> grid) {
    int header = -1;
    for (int r = 0; r < Math.min(4, grid.size() - 1); r++) {
      List<Element> row = grid.get(r);
      boolean heads = row.stream().allMatch(c -> c == null || isHead(c));
      boolean inHead = row.stream().anyMatch(c -> c != null && c.closest("thead") != null);
      long distinct = row.stream().filter(c -> c != null).distinct().count();
      if ((heads || inHead) && distinct > 1) {
        header = r;
      }
    }
    if (header >= 0 || grid.get(0).size() < 2) {
      return header;
    }
    boolean shortTexts =
        grid.get(0).stream()
            .allMatch(
                c ->
                    c != null && page.length(c) > 0 && page.length(c) <= 40 && !startsWithDigit(c));
    return shortTexts ? 0 : -1;
  }

  private static boolean startsWithDigit(Element cell) {
    String text = cell.text().strip();
    return text.isEmpty() || Character.isDigit(text.charAt(0)) || Numbers.isMoneyText(text);
  }

  private static List<Entry> rows(Page page, List<List<Element>> grid, int header) {
    List<String> names = names(grid, header);
    List<Entry> entries = new ArrayList<>();
    for (int r = header + 1; r < grid.size(); r++) {
      List<Element> row = grid.get(r);
      long distinct = row.stream().filter(c -> c != null).distinct().count();
      boolean heads = row.stream().allMatch(c -> c == null || isHead(c));
      if (distinct < Math.min(2, names.size())
          || (heads && row.size() > 1)
          || isFoot(row)
          || Totals.is(row, names.size(), grid.size() - r)) {
        continue;
      }
      List<Cell> cells = new ArrayList<>();
      List<Element> scope = new ArrayList<>();
      for (int c = 0; c < Math.min(row.size(), names.size()); c++) {
        Element at = row.get(c);
        if (at != null) {
          scope.add(at);
          under(page, names.get(c), c, at, cells);
        }
      }
      entries.add(Entry.record(page, List.copyOf(new java.util.LinkedHashSet<>(scope)), cells));
    }
    return entries;
  }

  private static boolean isFoot(List<Element> row) {
    Element first = row.stream().filter(c -> c != null).findFirst().orElse(null);
    return first != null && first.closest("tfoot") != null;
  }

  private static void under(Page page, String name, int column, Element at, List<Cell> cells) {
    String text = Prices.current(at, Texts.of(at));
    if (column == 0 && page.length(at) > 0) {
      cells.add(new Cell("table:0", "title", 0.62, text, at, "table"));
    }
    if (name.isBlank()) {
      return;
    }
    Element control = at.selectFirst("input, select");
    if (text.isEmpty() && control != null) {
      text =
          control.attr("type").equals("checkbox")
              ? control.hasAttr("checked") ? "checked" : "unchecked"
              : control.attr("value");
    }
    Element time = at.selectFirst("time[datetime]");
    if (!text.isEmpty()) {
      cells.add(new Cell("table:" + column, name, 0.95, text, at, "table"));
    }
    if (time != null) {
      cells.add(
          new Cell(
              "table:" + column + "@datetime", name, 0.93, time.attr("datetime"), time, "table"));
    }
    Element link = at.selectFirst("a[href]");
    if (link != null && !link.absUrl("href").isEmpty()) {
      cells.add(
          new Cell(
              "table:" + column + "@href", name + " url", 0.9, link.absUrl("href"), link, "table"));
      cells.add(
          new Cell("table:" + column + "@href", name, 0.6, link.absUrl("href"), link, "table"));
    }
  }

  /** Headers in two rows (a group over its members) read as one: {@code Price net}. */
  private static List<String> names(List<List<Element>> grid, int header) {
    List<String> names = new ArrayList<>();
    for (int c = 0; c < grid.get(header).size(); c++) {
      StringBuilder name = new StringBuilder();
      Element last = null;
      for (int r = 0; r <= header; r++) {
        Element cell = c < grid.get(r).size() ? grid.get(r).get(c) : null;
        boolean whole = cell != null && grid.get(r).stream().allMatch(x -> Objects.equals(x, cell));
        if (cell != null && !cell.equals(last) && !(whole && r < header)) {
          name.append(name.isEmpty() ? "" : " ")
              .append(Texts.of(cell).replaceAll("[▲▼↑↓⇅]", "").strip());
          last = cell;
        }
      }
      names.add(name.toString());
    }
    return names;
  }

  private static List<List<Element>> turned(List<List<Element>> grid) {
    int width = grid.stream().mapToInt(List::size).max().orElse(0);
    List<List<Element>> turned = new ArrayList<>();
    for (int c = 0; c < width; c++) {
      List<Element> column = new ArrayList<>();
      for (List<Element> row : grid) {
        column.add(c < row.size() ? row.get(c) : null);
      }
      turned.add(column);
    }
    return turned;
  }

  /** Names beside values: two (or four, six) cells a row. */
  static List<Cell> pairs(Page page, Element root) {
    List<Cell> cells = new ArrayList<>();
    for (Element table : root.select("table")) {
      List<List<Element>> grid = grid(table);
      boolean heads = !grid.isEmpty() && table.selectFirst("thead th") != null;
      for (List<Element> row : grid) {
        Totals.pair(page, row).ifPresent(cells::add);
        for (int c = 0; c + 1 < row.size() && row.size() <= 6; c += 2) {
          Element name = row.get(c);
          Element value = row.get(c + 1);
          if (name != null
              && value != null
              && !name.equals(value)
              && row.size() % 2 == 0
              && page.length(name) > 0
              && page.length(name) <= 40
              && page.length(value) <= 600
              && !value.normalName().equals("th")) {
            boolean sure = name.normalName().equals("th");
            double trust = (sure ? 0.93 : heads ? 0.5 : 0.85) * page.place(table);
            String label = Texts.of(name).replaceFirst("[:：]$", "");
            cells.add(new Cell("label:" + label, label, trust, Texts.of(value), value, "table"));
          }
        }
      }
    }
    cells.removeIf(cell -> cell.value().isEmpty());
    return cells;
  }
}
