package remora.extract.control;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import remora.extract.entity.Shape;
import remora.extract.entity.Shape.Kind;
import remora.json.Json;

/** Gives a text of the page the type the schema wants, or nothing when it does not fit. */
final class Values {

  private static final Set<String> YES =
      Set.of(
          "yes",
          "true",
          "on",
          "checked",
          "available",
          "in stock",
          "instock",
          "enabled",
          "active",
          "included",
          "✓",
          "✔",
          "☑",
          "✅",
          "y",
          "free",
          "open",
          "limitedavailability",
          "low stock",
          "selected");
  private static final Set<String> NO =
      Set.of(
          "no",
          "false",
          "off",
          "unchecked",
          "unavailable",
          "out of stock",
          "outofstock",
          "disabled",
          "inactive",
          "not available",
          "sold out",
          "soldout",
          "✗",
          "✘",
          "✕",
          "☐",
          "❌",
          "n",
          "closed",
          "not included",
          "currently unavailable",
          "discontinued",
          "not selected");
  private static final Pattern PHONE = Pattern.compile("[+(]?\\d[\\d\\s()./-]{5,22}\\d");

  private Values() {}

  /**
   * A typed value.
   *
   * @param fit 0 to 1: how much of the text the value accounts for
   */
  record Typed(JsonValue value, double fit) {}

  static Optional<Typed> typed(Cell cell, PropertyName name, Shape shape, String base) {
    String text = Words.squeeze(cell.value());
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!shape.enums().isEmpty()) {
      return enumerated(text, shape);
    }
    return switch (shape.kind()) {
      case NUMBER, INTEGER -> number(Numbers.signed(cell, text, name), name, shape);
      case BOOLEAN -> bool(text).map(v -> new Typed(v, 1));
      case STRING, ANY -> string(cell, name, shape, base);
      default -> Optional.empty();
    };
  }

  private static Optional<Typed> enumerated(String text, Shape shape) {
    String folded = Words.lower(Words.fold(text));
    for (JsonValue option : shape.enums()) {
      String plain = option instanceof JsonString s ? s.getString() : option.toString();
      if (Words.lower(Words.fold(plain)).equals(folded) || Words.of(plain).equals(Words.of(text))) {
        return Optional.of(new Typed(option, 1));
      }
    }
    return Optional.empty();
  }

  private static Optional<Typed> number(String written, PropertyName name, Shape shape) {
    boolean former = name.units().stream().anyMatch(u -> u.qualifiers().contains("old"));
    String text = name.means("price") && !former ? Prices.current(written) : written;
    boolean whole = shape.kind() == Kind.INTEGER;
    if (Dates.isDateText(text) && !name.means("year")) {
      return Optional.empty();
    }
    Optional<Numbers.Found> found =
        name.means("year") && Dates.date(text).isPresent()
            ? Dates.date(text)
                .map(d -> new Numbers.Found(BigDecimal.valueOf(d.getYear()), 0, 1, ""))
            : Numbers.first(text, whole);
    return found
        .filter(f -> !whole || f.value().stripTrailingZeros().scale() <= 0)
        .map(
            f -> {
              double fit = f.words() <= 1 ? 1 : f.words() <= 4 ? 0.85 : f.words() <= 10 ? 0.5 : 0.2;
              double scaled =
                  f.others() == 0 || text.contains("/") || text.contains("out of")
                      ? fit
                      : fit * 0.7;
              BigDecimal plain = f.value().stripTrailingZeros();
              JsonValue json =
                  plain.scale() <= 0
                      ? Json.createValue(plain.toBigInteger())
                      : Json.createValue(plain);
              return new Typed(json, scaled);
            });
  }

  static Optional<JsonValue> bool(String text) {
    String plain = Words.lower(text).replaceAll("[.!:]+$", "").strip();
    String tail = plain.substring(plain.lastIndexOf('/') + 1);
    if (YES.contains(plain) || YES.contains(tail) || plain.startsWith("in stock")) {
      return Optional.of(JsonValue.TRUE);
    }
    if (NO.contains(plain) || NO.contains(tail) || plain.startsWith("out of stock")) {
      return Optional.of(JsonValue.FALSE);
    }
    return Optional.empty();
  }

  private static Optional<Typed> string(Cell cell, PropertyName name, Shape shape, String base) {
    String text = cell.value().strip();
    Optional<Typed> typed =
        switch (shape.format()) {
          case "date" -> Dates.date(text).map(d -> new Typed(Json.createValue(d.toString()), 1));
          case "date-time" ->
              Dates.dateTime(text)
                  .map(
                      d ->
                          new Typed(
                              Json.createValue(
                                  java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                      d)),
                              1));
          case "uri", "url", "iri" ->
              absolute(text, base).map(u -> new Typed(Json.createValue(u), 1));
          case "email" -> found(Formats.EMAIL, text).map(e -> new Typed(Json.createValue(e), 1));
          default -> plain(cell, name);
        };
    return typed.filter(t -> matches(shape, name, t));
  }

  private static boolean matches(Shape shape, PropertyName name, Typed typed) {
    return shape.pattern().isEmpty()
        || (typed.value() instanceof JsonString s
            && name.pattern(shape.pattern()).matcher(s.getString()).find());
  }

  /** Texts without a format: the name says what to expect. */
  private static Optional<Typed> plain(Cell cell, PropertyName name) {
    String text = cell.value().strip();
    if (name.means("email")) {
      return found(Formats.EMAIL, text).map(e -> new Typed(Json.createValue(e), 1));
    }
    if (name.means("phone") || name.means("fax")) {
      return found(PHONE, text)
          .map(p -> new Typed(Json.createValue(p), p.length() * 2 > text.length() ? 1 : 0.6));
    }
    double fit = 1;
    if (name.means("url") || name.means("image")) {
      fit = looksLikeUrl(text) ? 1 : 0.3;
    } else if (name.means("currency")) {
      return currency(text);
    } else if (name.means("price") || name.means("rating")) {
      fit = Numbers.first(text).isPresent() ? text.length() <= 40 ? 1 : 0.4 : 0.3;
    } else if (name.means("date")) {
      return Optional.of(
          new Typed(Json.createValue(Dates.shown(text)), Dating.fit(cell, text, name)));
    } else if (name.means("title") || name.means("author") || name.means("jobtitle")) {
      fit =
          text.length() > 300 || text.chars().noneMatch(Character::isLetter)
              ? 0.4
              : looksLikeUrl(text)
                  ? 0.2
                  : Numbers.isMoneyText(text) && text.length() < 12 ? 0.4 : 1;
    }
    return Optional.of(new Typed(Json.createValue(text), fit));
  }

  private static Optional<Typed> currency(String text) {
    if (text.length() <= 4 && Numbers.first(text).isEmpty()) {
      return Optional.of(new Typed(Json.createValue(text), 1));
    }
    return Numbers.currency(text).map(c -> new Typed(Json.createValue(c), 0.8));
  }

  static boolean looksLikeUrl(String text) {
    return (text.startsWith("http")
            || text.startsWith("/")
            || text.startsWith("www.")
            || text.startsWith("mailto:"))
        && text.indexOf(' ') < 0;
  }

  static Optional<String> absolute(String text, String base) {
    if (text.indexOf(' ') >= 0 || text.startsWith("javascript:") || text.length() > 4000) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(text.startsWith("www.") ? "https://" + text : text.replace("|", "%7C"));
      URI full = uri.isAbsolute() || base.isEmpty() ? uri : new URI(base).resolve(uri);
      boolean domain = uri.isAbsolute() || text.contains("/") || text.contains(".");
      return full.isAbsolute() && domain ? Optional.of(full.toString()) : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static Optional<String> found(Pattern pattern, String text) {
    Matcher m = pattern.matcher(text);
    return m.find() ? Optional.of(m.group()) : Optional.empty();
  }

  static Optional<String> phone(String text) {
    return ClassNames.digits(text) < 2
        ? Optional.empty()
        : found(PHONE, text).filter(p -> p.chars().filter(Character::isDigit).count() >= 7);
  }
}
