package remora.extract.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What stands for a whole record: its heading or first telling link is its name, that link its
 * address.
 */
final class Titles {

  private static final Set<String> LOUD =
      Set.of("bold", "semibold", "strong", "title", "name", "heading", "headline", "lg", "xl");

  private static final int SHORT = 12;
  private static final int LONG = 30;

  private Titles() {}

  static List<Cell> in(Page page, List<Element> scope, Map<Element, String> columns) {
    List<Cell> cells = new ArrayList<>();
    List<Element> all = new ArrayList<>();
    scope.forEach(root -> all.addAll(root.getAllElements()));
    Element title = title(page, all);
    if (title != null) {
      boolean heading = Headings.is(title) || title.closest("h1,h2,h3,h4,h5,h6") != null;
      double trust = heading ? 0.78 : title.normalName().equals("a") ? 0.72 : 0.6;
      cells.add(
          new Cell(columns.get(title) + "", "title", trust, Texts.of(title), title, "record"));
      fuller(title)
          .ifPresent(
              hint ->
                  cells.add(
                      new Cell(
                          columns.get(title) + "", "title", trust + 0.15, hint, title, "record")));
      under(page, title)
          .ifPresent(
              e -> cells.add(new Cell(columns.get(e) + "", "role", 0.5, Texts.of(e), e, "record")));
      if (Texts.of(title).endsWith("?")) {
        cells.add(
            new Cell(columns.get(title) + "", "question", 0.75, Texts.of(title), title, "record"));
      }
    }
    Element link = link(all, title);
    if (link != null) {
      String text = Texts.of(link);
      cells.add(
          new Cell(
              columns.get(link) + "",
              "text",
              text.length() > 200 ? 0.4 : 0.55,
              text,
              link,
              "record"));
      cells.add(new Cell("@link", "url", 0.8, link.absUrl("href"), link, "record"));
    }
    longest(page, all, title, columns, cells);
    return cells;
  }

  /** What a cut-off name is in full, by its {@code title}. */
  private static Optional<String> fuller(Element title) {
    String text = Texts.of(title).replaceFirst("(?:\\.\\.\\.|…)$", "").strip();
    List<Element> near = new ArrayList<>(title.select("[title]"));
    if (title.parent() != null) {
      near.add(title.parent());
    }
    return near.stream()
        .map(e -> Words.squeeze(e.attr("title")))
        .filter(h -> h.length() > text.length() && h.startsWith(text) && !text.isEmpty())
        .findFirst();
  }

  @org.jspecify.annotations.Nullable
  private static Element title(Page page, List<Element> all) {
    for (Element e : all) {
      if (Headings.is(e) && page.length(e) > 0 && page.length(e) < 300) {
        return e;
      }
    }
    Element best = null;
    for (Element e : all) {
      boolean telling =
          page.length(e) > 1 && page.length(e) < 300 && !Numbers.isMoneyText(e.text());
      if (e.normalName().equals("a")
          && telling
          && (best == null || page.length(e) > page.length(best) * 2)) {
        best = e;
      }
    }
    if (best != null) {
      return Texts.isOnePiece(best) ? best : within(page, best);
    }
    for (Set<String> tags : List.of(Set.of("b", "strong"), Set.<String>of())) {
      for (Element e : all) {
        boolean fits = tags.isEmpty() ? !e.ownText().isBlank() : tags.contains(e.normalName());
        String text = e.ownText();
        if (fits
            && !text.isBlank()
            && text.length() < 200
            && !Numbers.isMoneyText(text)
            && !Statuses.is(text.strip())
            && !Dates.isClockText(text.strip())
            && text.chars().anyMatch(Character::isLetter)
            && !text.endsWith(":")) {
          return e;
        }
      }
    }
    return null;
  }

  /**
   * The name inside a link around a whole card: what is set bold or called so, else what is told
   * first.
   */
  private static Element within(Page page, Element card) {
    List<Element> leaves =
        card.getAllElements().stream()
            .filter(
                e -> page.length(e) > 1 && Texts.isOnePiece(e) && isTelling(e.ownText().strip()))
            .toList();
    return leaves.stream()
        .filter(
            e ->
                Set.of("b", "strong").contains(e.normalName())
                    || ClassNames.anyIn(e.className(), LOUD))
        .findFirst()
        .orElse(leaves.isEmpty() ? card : leaves.get(0));
  }

  private static boolean isTelling(String text) {
    return text.chars().anyMatch(Character::isLetter)
        && !Numbers.isMoneyText(text)
        && !Statuses.is(text)
        && !Dates.isDateText(text)
        && !Dates.isClockText(text);
  }

  /** A short line right under the name of a person or thing, without figures: what they are. */
  private static Optional<Element> under(Page page, Element title) {
    Element at = title;
    while (at.nextElementSibling() == null
        && at.parent() != null
        && page.length(at.parent()) == page.length(title)) {
      at = at.parent();
    }
    Element next = at.nextElementSibling();
    return Optional.ofNullable(next)
        .filter(e -> page.length(e) > 2 && page.length(e) <= 50 && Texts.isOnePiece(e))
        .filter(e -> e.text().chars().noneMatch(c -> Character.isDigit(c) || c == '@' || c == ':'))
        .filter(e -> !e.text().endsWith(".") && isTelling(e.text()) && e.selectFirst("a") == null);
  }

  @org.jspecify.annotations.Nullable
  private static Element link(List<Element> all, @org.jspecify.annotations.Nullable Element title) {
    if (title != null) {
      Element inside = title.normalName().equals("a") ? title : title.selectFirst("a[href]");
      Element link = inside == null ? title.closest("a[href]") : inside;
      if (link != null && isAddress(link)) {
        return link;
      }
    }
    return all.stream()
        .filter(e -> e.normalName().equals("a") && isAddress(e))
        .findFirst()
        .orElse(null);
  }

  private static boolean isAddress(Element a) {
    String href = a.attr("href");
    return !href.isEmpty()
        && !href.startsWith("#")
        && !href.startsWith("mailto:")
        && !href.startsWith("tel:")
        && !href.startsWith("javascript:")
        && !a.absUrl("href").isEmpty();
  }

  private static void longest(
      Page page,
      List<Element> all,
      @org.jspecify.annotations.Nullable Element title,
      Map<Element, String> columns,
      List<Cell> cells) {
    all.stream()
        .filter(
            e ->
                page.length(e) >= SHORT
                    && Texts.isOnePiece(e)
                    && (title == null
                        || (!Objects.equals(e, title)
                            && e.closest("h1,h2,h3,h4") == null
                            && !title.parents().contains(e)
                            && !e.parents().contains(title))))
        .filter(e -> !e.normalName().equals("a"))
        .max(Comparator.comparingInt(page::length))
        .ifPresent(
            e -> {
              if (page.length(e) < LONG) {
                // no description by itself, but it may stand where other records have theirs
                cells.add(new Cell(columns.get(e) + "", "", 0, Texts.of(e), e, "record"));
                return;
              }
              cells.add(
                  new Cell(
                      columns.get(e) + "", "description text", 0.72, Texts.of(e), e, "record"));
              cells.add(new Cell(columns.get(e) + "", "text", 0.65, Texts.of(e), e, "record"));
              if (title != null && Texts.of(title).endsWith("?")) {
                cells.add(new Cell(columns.get(e) + "", "answer", 0.7, Texts.of(e), e, "record"));
              }
            });
  }
}
