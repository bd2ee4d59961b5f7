package remora.extract.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Finds lists: children of one parent that are built alike, runs of siblings that repeat (a heading
 * and what follows it), elements of one class spread over several parents, table rows, and lists in
 * structured data.
 */
final class Regions {

  private static final int MAX_CANDIDATES = 90;
  private static final int MAX_RECORDS = 2000;
  private static final Set<String> NO_RECORD =
      Set.of(
          "br", "hr", "script", "link", "meta", "option", "source", "col", "input", "thead", "head",
          "body", "wbr", "td", "th");

  private final Page page;
  private final List<Region> found = new ArrayList<>();
  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<String, List<Element>> spread = new LinkedHashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final IdentityHashMap<Element, Integer> order = new java.util.IdentityHashMap<>();

  private record Candidate(List<List<Element>> records, Element container, double promise) {}

  private Regions(Page page) {
    this.page = page;
  }

  static List<Region> in(Page page, List<Element> scope) {
    Regions regions = new Regions(page);
    for (Element root : scope) {
      for (Element e : root.getAllElements()) {
        regions.order.put(e, regions.order.size());
        regions.at(e);
      }
    }
    regions.spread();
    regions.candidates.stream()
        .sorted(
            Comparator.comparingDouble((Candidate c) -> -c.promise())
                .thenComparing(c -> regions.order.getOrDefault(c.container(), 0)))
        .limit(MAX_CANDIDATES)
        .forEach(regions::keep);
    return regions.found;
  }

  /** Lists in structured data; of several things of one type on the page each is a record. */
  static List<Region> structured(List<Thing> things) {
    List<Region> regions = new ArrayList<>();
    Map<String, List<Thing>> byType = new LinkedHashMap<>();
    for (Thing thing : things) {
      if (!thing.isSite()) {
        byType.computeIfAbsent(thing.type(), t -> new ArrayList<>()).add(thing);
      }
      if (!thing.type().equals("BreadcrumbList")) {
        thing.lists().forEach((key, list) -> add(regions, key, list));
      }
    }
    byType.forEach(
        (type, list) -> {
          if (list.size() > 1) {
            add(regions, type, list);
          }
        });
    return regions;
  }

  private static void add(List<Region> regions, String about, List<Thing> things) {
    List<Entry> entries = things.stream().map(t -> Entry.of(t.cells(0.9))).toList();
    String type = things.get(0).type();
    regions.add(new Region("", about + " " + type, entries, 1, -1));
  }

  private void at(Element e) {
    if (Tables.is(e)) {
      found.addAll(Tables.regions(page, e, order.get(e)));
    }
    for (String name : Signatures.classes(e)) {
      if (page.length(e) > 3 && !NO_RECORD.contains(e.normalName())) {
        spread.computeIfAbsent(e.normalName() + "." + name, k -> new ArrayList<>()).add(e);
      }
    }
    if (e.childrenSize() < 2) {
      return;
    }
    Map<String, List<Element>> groups = new LinkedHashMap<>();
    List<Element> children = e.children();
    for (Element child : children) {
      if ((page.length(child) == 0 && child.selectFirst("img") == null)
          || NO_RECORD.contains(child.normalName())) {
        continue;
      }
      groups.computeIfAbsent(child.normalName(), k -> new ArrayList<>()).add(child);
      for (String name : Signatures.classes(child)) {
        groups.computeIfAbsent(child.normalName() + "." + name, k -> new ArrayList<>()).add(child);
      }
    }
    for (Map.Entry<String, List<Element>> group : groups.entrySet()) {
      List<Element> members = group.getValue();
      if (members.size() < 2) {
        continue;
      }
      offer(alike(members).stream().map(List::of).toList(), e);
      if (members.size() < children.size() && members.size() <= MAX_RECORDS) {
        runs(members, children, e);
      }
    }
  }

  /** Drops the members that are built quite unlike the others. */
  private static List<Element> alike(List<Element> members) {
    if (members.size() < 3) {
      return Signatures.alike(Signatures.build(members.get(0)), Signatures.build(members.get(1)))
              >= 0.3
          ? members
          : List.of();
    }
    List<Set<String>> builds = members.stream().limit(MAX_RECORDS).map(Signatures::build).toList();
    Map<Set<String>, Integer> counts = new LinkedHashMap<>();
    builds.forEach(b -> counts.merge(b, 1, Integer::sum));
    Set<String> usual =
        counts.entrySet().stream()
            .max(Comparator.comparingInt(Map.Entry::getValue))
            .map(Map.Entry::getKey)
            .orElse(Set.of());
    List<Element> alike = new ArrayList<>();
    for (int i = 0; i < builds.size(); i++) {
      if (Signatures.alike(builds.get(i), usual) >= 0.25) {
        alike.add(members.get(i));
      }
    }
    return alike;
  }

  /** Records without a wrapper: each starts at a member of the group and runs up to the next. */
  private void runs(List<Element> starts, List<Element> children, Element parent) {
    List<List<Element>> runs = new ArrayList<>();
    Set<Element> heads = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    heads.addAll(starts);
    List<Element> run = new ArrayList<>();
    boolean shared = false;
    String last = "";
    for (Element child : children) {
      if (heads.contains(child)) {
        if (!run.isEmpty()) {
          runs.add(run);
        }
        run = new ArrayList<>();
      } else if (run.isEmpty()) {
        last = child.normalName();
        continue;
      }
      if (run.size() < 8
          && (heads.contains(child)
              || !Headings.is(child)
              || (Headings.is(starts.get(0))
                  && !child.normalName().equals(starts.get(0).normalName())))) {
        shared |= !run.isEmpty() && page.length(child) > 0;
        run.add(child);
      }
    }
    if (!run.isEmpty()) {
      runs.add(run);
    }
    boolean leads =
        Objects.equals(starts.get(0), children.get(0))
            || Headings.is(starts.get(0))
            || last.equals("h1")
            || Headings.TAGS.contains(last)
            || Signatures.classes(starts.get(0)).size() > 0
            || starts.get(0).normalName().equals("dt");
    if (shared && leads && runs.size() > 1) {
      offer(runs, parent);
    }
  }

  private void spread() {
    for (List<Element> members : spread.values()) {
      if (members.size() < 2
          || Objects.equals(members.get(0).parent(), members.get(members.size() - 1).parent())) {
        continue;
      }
      List<Element> matter = members.stream().filter(m -> page.place(m) > 0.5).toList();
      List<Element> outer = outermost(matter);
      if (outer.size() > 1) {
        offer(alike(outer).stream().map(List::of).toList(), outer.get(0));
      }
    }
  }

  private static List<Element> outermost(List<Element> members) {
    Set<Element> all = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    all.addAll(members);
    List<Element> outer = new ArrayList<>();
    for (Element member : members) {
      Element up = member.parent();
      int levels = 0;
      while (up != null && !all.contains(up) && levels++ < 40) {
        up = up.parent();
      }
      if (up == null || !all.contains(up)) {
        outer.add(member);
      }
    }
    return outer;
  }

  private void offer(List<List<Element>> records, Element container) {
    if (records.size() < 2) {
      return;
    }
    List<Element> first = records.get(0);
    List<Element> end = records.get(records.size() - 1);
    String id =
        System.identityHashCode(first.get(0))
            + "/"
            + first.size()
            + "/"
            + System.identityHashCode(end.get(0))
            + "/"
            + end.size()
            + "/"
            + records.size();
    if (!seen.add(id)) {
      return;
    }
    long text =
        records.stream().limit(20).flatMap(Collection::stream).mapToLong(page::length).sum();
    double mean = text / (double) Math.min(20, records.size());
    if (mean < 1 && first.get(0).selectFirst("img") == null) {
      return;
    }
    double promise =
        Math.log(1 + records.size()) * Math.sqrt(Math.min(mean, 300)) * page.place(first.get(0));
    candidates.add(new Candidate(records, container, promise));
  }

  private void keep(Candidate candidate) {
    List<Entry> entries = new ArrayList<>();
    for (List<Element> record : candidate.records()) {
      if (entries.size() < MAX_RECORDS && !Ads.in(page, record)) {
        entries.add(Entry.record(page, record, List.of()));
      }
    }
    if (entries.isEmpty()) {
      return;
    }
    Element first = entries.get(0).scope().get(0);
    boolean inList = Objects.equals(first.parent(), candidate.container());
    String heading =
        Headings.over(
            inList ? candidate.container() : first.parent() == null ? first : first.parent());
    String about =
        heading
            + " "
            + first.className()
            + " "
            + candidate.container().className()
            + " "
            + candidate.container().id();
    double place =
        Math.max(
            page.place(first), entries.size() > 2 ? page.place(entries.get(1).scope().get(0)) : 0);
    found.add(new Region(heading, about, entries, place, order.getOrDefault(first, 0)));
  }
}
