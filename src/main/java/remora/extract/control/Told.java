package remora.extract.control;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import remora.browser.entity.PageContent;
import remora.extract.entity.Evidence;
import remora.extract.entity.Extraction;
import remora.json.Json;

/** Answers in the form they leave in: a text at the root with where it comes from. */
final class Told {

  private static final int SNIPPET = 200;
  private static final int AROUND = 40;

  private Told() {}

  /**
   * @param from the text of the page, or what the value was derived from
   */
  static Extraction value(PageContent page, String value, String from, String method) {
    String snippet = from.length() <= SNIPPET ? from : from.substring(0, SNIPPET);
    return new Extraction(
        Json.createValue(value),
        List.of(new Evidence("", page.url(), "", snippet, method)),
        List.of());
  }

  /** Whether a page says something, with the words around it. */
  static Extraction says(PageContent page, String phrase) {
    String text = Words.squeeze(Page.of(page).body().text());
    int at = text.toLowerCase(Locale.ROOT).indexOf(Words.lower(phrase));
    String from =
        at < 0
            ? "\"" + phrase + "\" does not stand on the page"
            : "the page says \""
                + text.substring(
                    Math.max(0, at - AROUND),
                    Math.min(text.length(), at + phrase.length() + AROUND))
                + "\"";
    return value(page, at < 0 ? "no" : "yes", from, "derived");
  }

  /** An object of one value as that value; empty when nothing was read. */
  static Optional<Extraction> plain(Extraction read) {
    if (!(read.data() instanceof JsonObject object) || object.isEmpty()) {
      return Optional.empty();
    }
    if (object.size() > 1) {
      return Optional.of(new Extraction(read.data(), read.evidence(), List.of()));
    }
    JsonValue value = object.values().iterator().next();
    return Optional.of(
        new Extraction(
            value instanceof JsonString ? value : Json.createValue(value.toString()),
            read.evidence().stream()
                .map(e -> new Evidence("", e.url(), e.ref(), e.snippet(), e.method()))
                .toList(),
            List.of()));
  }
}
