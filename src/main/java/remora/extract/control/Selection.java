package remora.extract.control;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import remora.extract.control.Assignment.Pick;

/** Which records of a list an instruction means: the ones that pass its filters, in its order. */
final class Selection {

  private final String instruction;
  private final List<Filter> filters;
  private final Optional<Order> order;

  Selection(String instruction) {
    this.instruction = instruction;
    this.filters = Filter.in(instruction);
    this.order = Order.in(instruction);
  }

  static Selection everything() {
    return new Selection("");
  }

  Optional<Order> order() {
    return order;
  }

  int ordinal() {
    if (order.map(Order::one).orElse(false)) {
      return 0;
    }
    return order.isPresent() ? Counts.listed(instruction) : Counts.ordinal(instruction);
  }

  boolean picksOne() {
    return order.map(Order::one).orElse(false) || ordinal() != 0;
  }

  /** Values that must be read only to filter and to sort. */
  List<Want> wants() {
    Map<String, Want> wants = new LinkedHashMap<>();
    for (Filter filter : filters) {
      if (filter.isNumeric()) {
        String about = filter.about().isEmpty() ? "price" : filter.about();
        wants.put(about, Want.number(about));
      } else if (filter.about().equals("availability")) {
        wants.put("availability", Want.named("availability"));
      }
    }
    order.ifPresent(
        o ->
            wants.putIfAbsent(
                o.about(), o.about().equals("date") ? Want.named("date") : Want.number(o.about())));
    return List.copyOf(wants.values());
  }

  /** A record with its values. */
  record Row(Entry entry, Map<Want, Pick> picks) {}

  List<Row> of(List<Row> rows) {
    List<Row> kept = new ArrayList<>(rows);
    for (Filter filter : filters) {
      if (applies(filter, rows)) {
        kept.removeIf(row -> !accepts(filter, row));
      }
    }
    order.ifPresent(o -> sort(kept, o));
    int ordinal = ordinal();
    if (ordinal != 0) {
      int index = ordinal < 0 ? kept.size() - 1 : ordinal - 1;
      return index < kept.size() && index >= 0 ? List.of(kept.get(index)) : List.of();
    }
    return kept;
  }

  /**
   * A text filter that fits no record at all names something else, such as the whole page; where
   * records say whether they are in stock, it can be that none is.
   */
  private static boolean applies(Filter filter, List<Row> rows) {
    if (filter.isNumeric()) {
      return rows.stream().anyMatch(r -> number(r, about(filter)).isPresent());
    }
    return filter.relation() == Filter.Relation.CONTAINS
        ? rows.stream().anyMatch(r -> accepts(filter, r))
        : rows.stream().anyMatch(r -> stock(r).isPresent());
  }

  private static String about(Filter filter) {
    return filter.about().isEmpty() ? "price" : filter.about();
  }

  private static boolean accepts(Filter filter, Row row) {
    return switch (filter.relation()) {
      case CONTAINS -> Words.lower(row.entry().text()).contains(Words.lower(filter.text()));
      case IN_STOCK -> stock(row).map(s -> s == JsonValue.TRUE).orElse(false);
      case OUT_OF_STOCK -> stock(row).map(s -> s == JsonValue.FALSE).orElse(false);
      default -> number(row, about(filter)).map(filter::accepts).orElse(false);
    };
  }

  private static Optional<JsonValue> stock(Row row) {
    return pick(row, "availability")
        .flatMap(
            p ->
                p.value() instanceof JsonString s
                    ? Values.bool(s.getString())
                    : Optional.of(p.value()));
  }

  private static Optional<Pick> pick(Row row, String about) {
    return row.picks().entrySet().stream()
        .filter(e -> e.getKey().path().get(0).equals("?" + about))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Optional<BigDecimal> number(Row row, String about) {
    return pick(row, about)
        .flatMap(
            p ->
                p.value() instanceof JsonNumber n
                    ? Optional.of(n.bigDecimalValue())
                    : Optional.empty());
  }

  private static void sort(List<Row> rows, Order order) {
    Comparator<BigDecimal> direction =
        order.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
    boolean known = rows.stream().anyMatch(r -> key(r, order).isPresent());
    if (known) {
      rows.removeIf(r -> key(r, order).isEmpty() && order.one());
      rows.sort(
          Comparator.comparing(r -> key(r, order).orElse(null), Comparator.nullsLast(direction)));
    } else if (!order.about().equals("date")) {
      rows.clear(); // a superlative over what no record shows has no answer
    }
    if (order.one() && rows.size() > 1) {
      rows.subList(1, rows.size()).clear();
    }
  }

  private static Optional<BigDecimal> key(Row row, Order order) {
    if (order.about().equals("date")) {
      return pick(row, "date")
          .flatMap(
              p ->
                  p.value() instanceof JsonString s
                      ? Dates.date(s.getString())
                      : Optional.<LocalDate>empty())
          .map(d -> BigDecimal.valueOf(d.toEpochDay()));
    }
    return number(row, order.about());
  }
}
