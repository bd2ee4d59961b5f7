package remora.extract.control;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import remora.browser.entity.PageContent;
import remora.extract.control.Assignment.Pick;
import remora.extract.control.Selection.Row;
import remora.extract.entity.Shape;
import remora.json.Json;

/**
 * A page with what was already found out about it: its lists, its structured data, its own cells.
 */
final class Look {

  private final Page page;
  private final Lists lists;
  private final List<Thing> things;
  private final Set<Element> taken = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
  private List<Region> regions = List.of();
  private List<Cell> cells = List.of();

  Look(PageContent content, String instruction) {
    this.page = Page.of(content);
    this.lists = new Lists(page, instruction);
    this.things = new ArrayList<>(page.things());
    this.things.addAll(Microdata.things(page.body()));
  }

  Page content() {
    return page;
  }

  String base() {
    return page.base();
  }

  Lists lists() {
    return lists;
  }

  List<Region> regions() {
    if (regions.isEmpty()) {
      List<Region> all = new ArrayList<>(Regions.structured(things));
      all.addAll(Regions.in(page, List.of(page.body())));
      regions = all;
    }
    return regions;
  }

  /** The page as a source of arrays. */
  Source whole(List<Cell> none) {
    return new Source(List.of(page.body()), none, Map.of(), true, () -> page.body().text());
  }

  /** The page as one record; what lies in lists already read counts less. */
  Entry page(Shape shape, boolean arrays) {
    List<Cell> all = new ArrayList<>();
    List<Cell> nested = Source.nested(page, lists, List.of(page.body()), shape);
    Set<Element> boxed = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
    nested.forEach(c -> boxed.add(c.at()));
    for (Cell cell : cells()) {
      all.add(
          (arrays && isIn(taken, cell.at())) || boxed.contains(cell.at()) ? cell.less(0.45) : cell);
    }
    all.addAll(nested);
    return Entry.of(all);
  }

  private static boolean isIn(Set<Element> elements, Element e) {
    Element up = e;
    while (up != null) {
      if (elements.contains(up)) {
        return true;
      }
      up = up.parent();
    }
    return false;
  }

  List<Cell> cells() {
    if (cells.isEmpty()) {
      List<Cell> all = new ArrayList<>();
      String heading = Singletons.heading(page).map(h -> Words.lower(Texts.of(h))).orElse("");
      for (Thing thing : things) {
        all.addAll(thing.cells(trust(thing, heading)));
      }
      all.addAll(Singletons.once(page));
      all.addAll(Singletons.meta(page));
      all.addAll(Twins.without(page, Tables.pairs(page, page.body())));
      all.addAll(Twins.without(page, Labels.in(page, List.of(page.body()))));
      all.addAll(Twins.without(page, Leaves.in(page, List.of(page.body()), false)));
      all.addAll(Contacts.in(page, List.of(page.body()), false));
      all.removeIf(cell -> Ads.around(page, cell.at()));
      cells = Unseen.doubted(page, all);
    }
    return cells;
  }

  /** Of several things of one type only the one the page is headed with is the page's. */
  private double trust(Thing thing, String heading) {
    if (thing.isSite()) {
      return 0.5;
    }
    long twins =
        things.stream()
            .filter(t -> t.type().equals(thing.type()) && t.method().equals(thing.method()))
            .count();
    List<Object> name =
        thing
            .properties()
            .getOrDefault("name", thing.properties().getOrDefault("headline", List.of("")));
    boolean headed = name.get(0) instanceof String text && Words.lower(text).equals(heading);
    return headed
        ? 0.96
        : twins > 1
            ? 0.3
            : 0.92 * (thing.method().equals("json-ld") ? 1 : Math.max(0.5, page.place(thing.at())));
  }

  Optional<Lists.Chosen> rows(
      PropertyName name, List<Want> wants, List<Want> aux, boolean nameNeeded) {
    return rows(name, wants, aux, nameNeeded, Shape.object(Map.of()));
  }

  /** The list on the page that fits best; its elements are then taken. */
  Optional<Lists.Chosen> rows(
      PropertyName name, List<Want> wants, List<Want> aux, boolean nameNeeded, Shape nested) {
    Naming.alias(wants, name);
    if (nested.properties().values().stream().anyMatch(p -> p.kind() == Shape.Kind.OBJECT)) {
      Optional<Lists.Chosen> first = lists.best(regions(), name, wants, aux, nameNeeded);
      first.ifPresent(
          c ->
              c.region()
                  .entries()
                  .forEach(e -> e.add(Source.nested(page, lists, e.scope(), nested))));
    }
    Optional<Lists.Chosen> chosen = lists.best(regions(), name, wants, aux, nameNeeded);
    chosen.ifPresent(c -> c.region().entries().forEach(e -> taken.addAll(e.scope())));
    return chosen;
  }

  /** A list inside a record: under its name, else any that is named so. */
  Optional<Lists.Chosen> inside(List<Element> scope, PropertyName name, List<Want> wants) {
    List<Element> named = lists.named(scope, name);
    if (!named.isEmpty()) {
      Optional<Lists.Chosen> chosen =
          lists.best(Regions.in(page, named), name, wants, List.of(), false);
      if (chosen.isPresent()) {
        return chosen;
      }
    }
    return lists.best(Regions.in(page, scope), name, wants, List.of(), true);
  }

  /** The record an instruction names, with its values. */
  Optional<Row> focused(String instruction, List<Want> wants) {
    List<Region> fitting =
        regions().stream()
            .filter(
                r -> {
                  List<Entry> some = r.entries().subList(0, Math.min(6, r.entries().size()));
                  return Assignment.over(wants, some, base()).fit(wants) > 0.15;
                })
            .toList();
    return Focus.row(fitting, instruction, wants, (region, entry) -> row(region, entry, wants));
  }

  /** From now on nothing is read off records beside the one that the instruction names. */
  void leave(String instruction, List<Want> wants) {
    Set<Element> others =
        Focus.isPage(page, instruction)
            ? Set.of()
            : Namesakes.of(
                regions(), instruction, wants, (region, entry) -> row(region, entry, wants));
    cells = cells().stream().filter(c -> !isIn(others, c.at())).toList();
  }

  private Row row(Region region, Entry entry, List<Want> wants) {
    List<Entry> some = region.entries().subList(0, Math.min(30, region.entries().size()));
    return new Row(entry, Assignment.over(wants, some, base()).picks(entry));
  }

  Optional<Derived.Value> count(String words, String instruction, Selection selection) {
    String noun = Ask.counted(words, instruction);
    PropertyName name = PropertyName.of(List.of(), noun, "", "");
    List<Want> title = List.of(Want.named("title"));
    return rows(name, title, selection.wants(), !Questions.isAbout(noun, page))
        .map(
            chosen -> {
              int count = selection.of(chosen.rows()).size();
              return new Derived.Value(
                  Json.createValue(count),
                  "counted "
                      + count
                      + " records"
                      + (chosen.region().heading().isBlank()
                          ? ""
                          : " under \"" + chosen.region().heading() + "\""));
            });
  }

  /** The values of an array of plain values. */
  List<Pick> values(
      Source source, PropertyName name, Want want, Selection selection, boolean only) {
    List<Cell> items = source.whole() ? structured(name) : List.of();
    if (items.isEmpty()) {
      boolean names =
          source.whole() && name.means("title"); // a page's own title is no list of names
      items = names ? List.of() : lists.labelled(name, source.whole() ? cells() : source.cells());
    }
    if (items.size() > 1 || (items.size() == 1 && (!source.whole() || !only))) {
      List<Pick> picks = typed(items, want);
      if (!picks.isEmpty()) {
        return picks;
      }
    }
    List<Element> named = lists.named(source.scope(), name);
    List<Pick> picks =
        named.isEmpty() ? List.of() : column(Regions.in(page, named), name, want, selection, false);
    if (picks.isEmpty() && source.whole()) {
      picks = column(regions(), name, want, selection, !only);
    }
    if (picks.isEmpty() && items.isEmpty() && only && !source.whole()) {
      items = lists.only(source.scope());
    }
    return picks.isEmpty() && !items.isEmpty() ? typed(items, want) : picks;
  }

  private List<Pick> column(
      List<Region> from, PropertyName name, Want want, Selection selection, boolean nameNeeded) {
    double weight = from != regions ? 0.85 : want.name().groups().isEmpty() ? 0.8 : 0.55;
    want.name().alias("title", weight);
    want.name().alias("text", weight * 0.9);
    Optional<Lists.Chosen> chosen =
        lists.best(from, name, List.of(want), selection.wants(), nameNeeded);
    if (chosen.isEmpty()) {
      return List.of();
    }
    chosen.get().region().entries().forEach(e -> taken.addAll(e.scope()));
    return selection.of(chosen.get().rows()).stream()
        .map(r -> r.picks().get(want))
        .filter(p -> p != null)
        .toList();
  }

  /** Several texts under one key of structured data. */
  private List<Cell> structured(PropertyName name) {
    for (Thing thing : things) {
      for (Map.Entry<String, List<Object>> property : thing.properties().entrySet()) {
        boolean texts =
            property.getValue().size() > 1
                && property.getValue().stream().allMatch(v -> v instanceof String);
        if (texts && !thing.isSite() && name.score(property.getKey()) >= 0.7) {
          return property.getValue().stream()
              .map(
                  v ->
                      new Cell(
                          property.getKey(),
                          property.getKey(),
                          0.95,
                          (String) v,
                          thing.at(),
                          thing.method()))
              .toList();
        }
      }
    }
    return List.of();
  }

  private List<Pick> typed(List<Cell> items, Want want) {
    List<Pick> picks = new ArrayList<>();
    for (Cell item : items) {
      Values.typed(item, want.name(), want.shape(), base())
          .filter(t -> t.fit() > 0.4)
          .ifPresent(t -> picks.add(new Pick(t.value(), item)));
    }
    return picks;
  }
}
