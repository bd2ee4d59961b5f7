package remora.extract.control;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import remora.browser.entity.PageContent;
import remora.extract.entity.Extraction;
import remora.extract.entity.Shape;
import remora.extract.entity.Shape.Kind;

/** Answers in words: turns what a sentence asks into a shape, reads it, and prints it. */
public final class Answers {

  private static final int MAX_CHARS = 2000;
  private static final Pattern WHOLE =
      Pattern.compile(
          "\\b(?:summar\\w+|(?:main|full|whole|entire|article|body|page|visible|all)(?:'s)? (?:the"
              + " )?(?:text|content)s?|(?:text|contents?) (?:of|on|from) (?:the|this)"
              + " (?:page|article|post|site|website)|article's text|article body|read (?:the|this)"
              + " (?:page|article|post)|what(?:'s| is) (?:this|the) (?:page|article|site|website)"
              + " about|describe (?:the|this))\\b");
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

  public static Optional<String> of(PageContent page, String whole) {
    String instruction = Questions.last(whole);
    String text = instruction.toLowerCase(Locale.ROOT);
    if (WHOLE.matcher(text).find()) {
      return whole(page);
    }
    Matcher says = SAYS.matcher(instruction);
    if (says.find()) {
      boolean there = Words.lower(Page.of(page).body().text()).contains(Words.lower(says.group(1)));
      return Optional.of(there ? "yes" : "no");
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
          ? whole(page)
          : Optional.empty();
    }
    return ask.many() ? lines(page, ask, instruction) : one(page, ask, instruction);
  }

  private static Optional<String> one(PageContent page, Ask ask, String instruction) {
    Selection selection = new Selection(instruction);
    List<String> fields = new ArrayList<>(ask.fields());
    if (selection.picksOne()) {
      fields.replaceAll(f -> names(f) ? "name" : f);
    }
    if (fields.size() == 1
        && List.of("url", "page url", "address", "link").contains(fields.get(0))
        && ask.tail().matches("^ of (?:the|this) (?:current )?page.*")) {
      return Optional.of(page.url());
    }
    Extraction read = Reading.of(page, shape(fields), instruction, 0);
    return printed(read.data(), fields);
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

  private static Optional<String> lines(PageContent page, Ask ask, String instruction) {
    List<String> beside = ask.fields().size() == 1 ? Companions.in(ask.tail()) : List.of();
    if (!beside.isEmpty()) {
      Map<String, Shape> properties = new LinkedHashMap<>();
      String records = singular(ask.fields().get(0));
      Companions.beside(records, beside.stream().map(Answers::singular).toList())
          .forEach(
              f ->
                  properties.put(
                      f, Shape.scalar(Kind.STRING, "", f.equals(records) ? "title" : "")));
      return lines(page, instruction, Shape.object(properties), "", properties.keySet());
    }
    List<String> fields = ask.fields().stream().map(Answers::singular).toList();
    boolean one = fields.size() == 1;
    Shape items = one ? Shape.scalar(Kind.STRING, "", "") : shape(fields);
    return lines(page, instruction, items, one ? ask.fields().get(0) : "", fields);
  }

  private static Optional<String> lines(
      PageContent page, String instruction, Shape items, String title, Collection<String> fields) {
    Extraction read =
        Reading.of(page, Shape.array(items, title), instruction, Counts.wanted(instruction));
    if (!(read.data() instanceof JsonArray rows) || rows.isEmpty()) {
      return Optional.empty();
    }
    List<String> lines = new ArrayList<>();
    for (JsonValue row : rows) {
      lines.add(
          row instanceof JsonObject o
              ? String.join(
                  " | ", fields.stream().map(f -> text(o.getOrDefault(f, JsonValue.NULL))).toList())
              : text(row));
    }
    return Optional.of(String.join("\n", lines));
  }

  private static String singular(String field) {
    return String.join(" ", Words.singulars(Words.of(field)));
  }

  private static Optional<String> printed(JsonValue data, List<String> fields) {
    if (!(data instanceof JsonObject object) || object.isEmpty()) {
      return Optional.empty();
    }
    if (fields.size() == 1) {
      return Optional.of(text(object.values().iterator().next()));
    }
    List<String> lines = new ArrayList<>();
    object.forEach((key, value) -> lines.add(key + ": " + text(value)));
    return Optional.of(String.join("\n", lines));
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString s
        ? s.getString()
        : value == JsonValue.NULL ? "" : value.toString();
  }

  private static Optional<String> count(PageContent page, String instruction) {
    String noun = Ask.counted("", instruction);
    Shape count = Shape.scalar(Kind.INTEGER, "", "");
    Extraction read =
        Reading.of(page, Shape.object(Map.of(noun + " count", count)), instruction, 0);
    return printed(read.data(), List.of(noun));
  }

  private static Optional<String> whole(PageContent content) {
    Page page = Page.of(content);
    String title =
        Singletons.heading(page).map(Texts::of).orElse(Words.squeeze(page.document().title()));
    String text =
        MainText.in(page).map(MainText::text).orElseGet(() -> Words.squeeze(page.body().text()));
    String all =
        title.isEmpty() || text.startsWith(title)
            ? text
            : text.isEmpty() ? title : title + "\n\n" + text;
    if (all.length() <= MAX_CHARS) {
      return all.isBlank() ? Optional.empty() : Optional.of(all);
    }
    int cut = all.lastIndexOf(' ', MAX_CHARS);
    return Optional.of(all.substring(0, cut < MAX_CHARS / 2 ? MAX_CHARS : cut));
  }
}
