package remora.bench;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Whether a value stands on a page, found by means of its own: nothing here is shared with the
 * extractor that is judged.
 */
final class ShownValues {

  private static final Pattern NUMBER = Pattern.compile("[-−(]?\\d(?:[\\d.,'’\u00a0\u202f ]*\\d)?");
  private final String text;
  private final String squeezed;
  private final Set<BigDecimal> numbers = new HashSet<>();

  ShownValues(String html) {
    Document document = Jsoup.parse(html, ExtractionPage.ORIGIN + "/");
    StringBuilder all = new StringBuilder(document.title()).append('\n');
    document.nodeStream(TextNode.class).forEach(t -> all.append(t.getWholeText()).append('\n'));
    document.nodeStream(DataNode.class).forEach(d -> all.append(d.getWholeData()).append('\n'));
    for (Element element : document.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        all.append(attribute.getValue()).append('\n');
        if (Set.of("href", "src").contains(attribute.getKey())) {
          all.append(element.absUrl(attribute.getKey())).append('\n');
        }
      }
    }
    text = plain(all.toString());
    squeezed = text.replace(" ", "");
    Matcher matcher = NUMBER.matcher(all);
    while (matcher.find()) {
      for (String run : matcher.group().split("[ \u00a0\u202f]", -1)) {
        numbers(run);
      }
      numbers(matcher.group().replaceAll("[ \u00a0\u202f]", ""));
    }
  }

  boolean has(JsonValue value) {
    if (value instanceof JsonString string) {
      return squeezed.contains(plain(string.getString()).replace(" ", ""));
    }
    return value instanceof JsonNumber number
        && numbers.contains(number.bigDecimalValue().abs().stripTrailingZeros());
  }

  /** Both readings of a written number: a comma or point may cut thousands or decimals. */
  private void numbers(String written) {
    String digits = written.replaceAll("[^\\d.,]", "").replaceAll("^[.,]+|[.,]+$", "");
    add(digits.replace(",", ""));
    add(digits.replace(".", "").replace(',', '.'));
    add(digits.replaceAll("[.,]", ""));
  }

  private void add(String number) {
    if (number.matches("\\d{1,25}(\\.\\d{1,25})?")) {
      numbers.add(new BigDecimal(number).stripTrailingZeros());
    }
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\u00a0\u2009\u202f]+", " ").strip().toLowerCase(Locale.ROOT);
  }
}
