package remora.extract.control;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import remora.browser.entity.PageContent;

/**
 * A parsed page without what nobody sees, with the text length of every element. The parser
 * flattens what is nested deeper than 512 elements, so later walks may use the stack.
 */
final class Page {

  static final int DEEPEST = 512;
  private static final Set<String> INVISIBLE =
      Set.of("style", "template", "noscript", "svg", "iframe", "object");
  private static final Pattern HIDDEN =
      Pattern.compile("(?i)(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
  private static final Set<String> AROUND =
      Set.of(
          "nav",
          "navbar",
          "navigation",
          "menu",
          "breadcrumb",
          "breadcrumbs",
          "footer",
          "pagination",
          "pager",
          "sidebar",
          "cookie",
          "consent",
          "banner",
          "toolbar",
          "tab",
          "tabs",
          "social",
          "share",
          "newsletter",
          "filter",
          "filters",
          "facet",
          "facets");
  private static final Set<String> ASIDE_NAMES =
      Set.of(
          "related",
          "recommended",
          "recommendation",
          "recommendations",
          "similar",
          "viewed",
          "sponsored",
          "trending",
          "popular",
          "bestseller",
          "bestsellers",
          "advertisement",
          "advertisements");
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?i)\\b(?:related|recommended|recommendations?|you (?:may|might)|also"
              + " (?:like|bought|viewed)|similar|recently viewed|sponsored|customers who|more"
              + " from|trending|popular|bestsellers?|advertisements?)\\b");

  private final Document document;
  private final String url;
  private final IdentityHashMap<Element, Integer> lengths = new IdentityHashMap<>();
  private final IdentityHashMap<Element, Double> places = new IdentityHashMap<>();
  private final List<Thing> things;

  private Page(Document document, String url, List<Thing> things) {
    this.document = document;
    this.url = url;
    this.things = things;
  }

  static Page of(PageContent content) {
    Document document =
        Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(content.html(), content.url());
    List<Thing> things = JsonLd.things(document);
    Element head = document.head();
    for (Element element : new ArrayList<>(document.getAllElements())) {
      if (invisible(element)
          && !Objects.equals(element, document.body())
          && !isMeta(element, head)) {
        element.remove();
      }
    }
    Page page = new Page(document, content.url(), things);
    page.measure();
    return page;
  }

  private static boolean isMeta(Element element, Element head) {
    return Objects.equals(element.parent(), head) && !element.normalName().equals("style");
  }

  private static boolean invisible(Element e) {
    if (INVISIBLE.contains(e.normalName())
        || e.normalName().equals("script")
        || e.hasAttr("hidden")) {
      return true;
    }
    if (e.hasAttr("style") && HIDDEN.matcher(e.attr("style")).find()) {
      return true;
    }
    if (e.attr("aria-hidden").equals("true")) {
      return e.parent() == null
          || e.parent().children().size() > 1
          || !e.parent().ownText().isBlank();
    }
    return e.normalName().equals("input") && e.attr("type").equalsIgnoreCase("hidden");
  }

  private void measure() {
    document.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element e) {
              lengths.put(e, 0);
            } else if (node instanceof TextNode text && node.parent() instanceof Element parent) {
              lengths.merge(
                  parent, text.isBlank() ? 0 : text.text().strip().length(), Integer::sum);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element e && e.parent() != null) {
              lengths.merge(e.parent(), lengths.getOrDefault(e, 0), Integer::sum);
            }
          }
        });
  }

  Document document() {
    return document;
  }

  Element body() {
    return document.body();
  }

  /** The document's base for relative addresses. */
  String base() {
    return document.baseUri().isEmpty() ? url : document.baseUri();
  }

  String url() {
    return url;
  }

  List<Thing> things() {
    return things;
  }

  /** Characters of text inside, white space between elements not counted. */
  int length(Element element) {
    return lengths.getOrDefault(element, 0);
  }

  /**
   * 1 for the page's matter, less inside navigation, footers, asides and lists of related things.
   */
  double place(Element element) {
    Double known = places.get(element);
    if (known != null) {
      return known;
    }
    List<Element> path = new ArrayList<>();
    Element e = element;
    while (e != null && !places.containsKey(e)) {
      path.add(e);
      e = e.parent();
    }
    double place = e == null ? 1 : places.get(e);
    for (int i = path.size() - 1; i >= 0; i--) {
      place = Math.min(place, own(path.get(i)));
      places.put(path.get(i), place);
    }
    return place;
  }

  private double own(Element e) {
    String tag = e.normalName();
    if (e.equals(document.body()) || tag.equals("html") || tag.equals("main")) {
      return 1;
    }
    String role = e.attr("role");
    if (tag.equals("nav")
        || role.equals("navigation")
        || role.equals("menu")
        || role.equals("menubar")) {
      return 0.3;
    }
    if ((tag.equals("footer") && e.closest("article, main, li, blockquote") == null)
        || role.equals("contentinfo")) {
      return 0.4;
    }
    if (tag.equals("aside") || role.equals("complementary")) {
      return 0.5;
    }
    if (tag.equals("header") && Objects.equals(e.parent(), document.body())) {
      return 0.6;
    }
    String names = e.className() + " " + e.id();
    boolean big = length(e) * 2 > length(document.body()) && length(document.body()) > 0;
    if (!big && !names.isBlank() && names.length() < 300 && ClassNames.anyIn(names, AROUND)) {
      return 0.4;
    }
    return aside(e, names, big) ? 0.45 : 1;
  }

  private static boolean aside(Element e, String names, boolean big) {
    if (!big && !names.isBlank() && names.length() < 300 && ClassNames.anyIn(names, ASIDE_NAMES)) {
      return true;
    }
    Element heading = Headings.above(e);
    return heading != null
        && !heading.normalName().equals("h1")
        && heading.text().length() < 80
        && ASIDE.matcher(heading.text()).find();
  }
}
