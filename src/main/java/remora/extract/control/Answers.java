package remora.extract.control;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import jakarta.json.JsonArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import remora.browser.entity.PageContent;
import remora.extract.entity.Extraction;
import remora.extract.entity.Shape;
import remora.extract.entity.Shape.Kind;

/**
 * Answers without a schema: turns what a sentence asks into a shape and reads it. One value is a
 * text, several of one thing an object, several things a list.
 */
public final class Answers {

  private static final int MAX_CHARS = 2000;
  private static final Pattern WHOLE =
      Pattern.compile(
          "\\b(?:summar\\w+|(?:main|full|whole|entire|article|body|page|visible|all)(?:'s)? (?:the"
              + " )?(?:text|content)s?|(?:text|contents?) (?:of|on|from) (?:the|this)"
              + " (?:page|article|post|site|website)|article's text|article body|read (?:the|this)"
              + " (?:page|article|post)|what(?:'s| is) (?:this|the) (?:page|article|site|website)"
              + " about|describe (?:the|this))\\b");
  private static final Pattern MADE = Pattern.compile("\\b(?:summar\\w+|about|describe)\\b");
  private static final Pattern SAYS =
      Pattern.compile(
          "(?i)\\b(?:does|if|whether|is)\\b.{0,40}\\b(?:mentions?|contains?|says?|shows?|includes?)\\s+(?:the\\s+)?(?:word|text|phrase)?\\s*[\"“']([^\"”']{1,100})[\"”']");
  private static final List<String> VAGUE =
      List.of(
          "page",
          "this page",
          "information",
          "data",
          "details",
          "everything",
          "it",
          "this",
          "content",
          "contents",
          "text",
          "info",
          "website",
          "site",
          "article",
          "result",
          "results",
          "output",
          "page content",
          "article text",
          "page text");

  private Answers() {}

  /** The answer with where it was found; empty when the page does not show it. */
  public static Optional<Extraction> of(PageContent page, String whole) {
    String instruction = Questions.last(whole);
    String text = instruction.toLowerCase(Locale.ROOT);
    if (WHOLE.matcher(text).find()) {
      return whole(page, MADE.matcher(text).find());
    }
    Matcher says = SAYS.matcher(instruction);
    if (says.find()) {
      return Optional.of(Told.says(page, says.group(1)));
    }
    if (Questions.asksElsewhere(instruction, Page.of(page))) {
      return Optional.empty();
    }
    if (Ask.counts(instruction)) {
      return !Questions.lists(Ask.counted("", instruction), Page.of(page))
          ? Optional.empty()
          : count(page, instruction);
    }
    Ask ask = Ask.of(instruction);
    if (ask.fields().isEmpty() && Questions.is(Questions.direct(text).strip())) {
      return Optional.empty();
    }
    if (ask.fields().isEmpty()
        || (ask.fields().size() == 1 && VAGUE.contains(ask.fields().get(0)))) {
      return Ask.of(instruction).tail().isBlank()
              || ask.fields().isEmpty()
              || VAGUE.contains(ask.fields().get(0))
          ? whole(page, false)
          : Optional.empty();
    }
    return ask.many() ? lines(page, ask, instruction) : one(page, ask, instruction);
  }

  private static Optional<Extraction> one(PageContent page, Ask ask, String instruction) {
    Selection selection = new Selection(instruction);
    List<String> fields = new ArrayList<>(ask.fields());
    if (selection.picksOne()) {
      fields.replaceAll(f -> names(f) ? "name" : f);
    }
    if (fields.size() == 1
        && List.of("url", "page url", "address", "link").contains(fields.get(0))
        && ask.tail().matches("^ of (?:the|this) (?:current )?page.*")) {
      return Optional.of(Told.value(page, page.url(), page.url(), "meta"));
    }
    if (!selection.picksOne() && !About.isOn(Page.of(page), ask)) {
      return Optional.empty();
    }
    return Told.plain(Reading.of(page, shape(fields), instruction, 0));
  }

  /** {@code the cheapest laptop}: the field is the record itself. */
  private static boolean names(String field) {
    return Order.in(field).isPresent()
        || Counts.ordinal(field) != 0
        || Lexicon.shared().units(Words.of(field)).stream()
            .allMatch(u -> u.groups().isEmpty() || (u.generic() && u.groups().size() == 0));
  }

  private static Shape shape(List<String> fields) {
    Map<String, Shape> properties = new LinkedHashMap<>();
    fields.forEach(f -> properties.put(f, Shape.scalar(Kind.STRING, "", "")));
    return Shape.object(properties);
  }

  private static Optional<Extraction> lines(PageContent page, Ask ask, String instruction) {
    List<String> beside = ask.fields().size() == 1 ? Companions.in(ask.tail()) : List.of();
    if (!beside.isEmpty()) {
      Map<String, Shape> properties = new LinkedHashMap<>();
      String records = singular(ask.fields().get(0));
      Companions.beside(records, beside.stream().map(Answers::singular).toList())
          .forEach(
              f ->
                  properties.put(
                      f, Shape.scalar(Kind.STRING, "", f.equals(records) ? "title" : "")));
      return lines(page, instruction, Shape.object(properties), "");
    }
    List<String> fields = ask.fields().stream().map(Answers::singular).toList();
    boolean one = fields.size() == 1;
    Shape items = one ? Shape.scalar(Kind.STRING, "", "") : shape(fields);
    return lines(page, instruction, items, one ? ask.fields().get(0) : "");
  }

  private static Optional<Extraction> lines(
      PageContent page, String instruction, Shape items, String title) {
    Extraction read =
        Reading.of(page, Shape.array(items, title), instruction, Counts.wanted(instruction));
    if (!(read.data() instanceof JsonArray rows) || rows.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(read);
  }

  private static String singular(String field) {
    return String.join(" ", Words.singulars(Words.of(field)));
  }

  private static Optional<Extraction> count(PageContent page, String instruction) {
    String noun = Ask.counted("", instruction);
    Shape count = Shape.scalar(Kind.INTEGER, "", "");
    Extraction read =
        Reading.of(page, Shape.object(Map.of(noun + " count", count)), instruction, 0);
    return Told.plain(read);
  }

  private static Optional<Extraction> whole(PageContent content, boolean made) {
    Page page = Page.of(content);
    String title =
        Singletons.heading(page).map(Texts::of).orElse(Words.squeeze(page.document().title()));
    String text =
        MainText.in(page).map(MainText::text).orElseGet(() -> Words.squeeze(page.body().text()));
    String all =
        title.isEmpty() || text.startsWith(title)
            ? text
            : text.isEmpty() ? title : title + "\n\n" + text;
    if (all.isBlank()) {
      return Optional.empty();
    }
    int cut = all.length() <= MAX_CHARS ? all.length() : all.lastIndexOf(' ', MAX_CHARS);
    String told = all.substring(0, cut < MAX_CHARS / 2 && cut < all.length() ? MAX_CHARS : cut);
    String from = "the title and the first " + told.length() + " characters of the main text";
    return Optional.of(
        made
            ? Told.value(content, told, from, "derived")
            : Told.value(content, told, told, "text"));
  }
}
