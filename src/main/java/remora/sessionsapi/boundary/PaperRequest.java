package remora.sessionsapi.boundary;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import remora.browser.entity.Paper;
import remora.browser.entity.Paper.Margin;

/** Reads how a page is to be printed. */
final class PaperRequest {

  private static final double PIXELS_OF_AN_INCH = 96;
  private static final double LARGEST_INCHES = 200;
  private static final int LONGEST_TEMPLATE = 100_000;

  /** Inches of an upright sheet. */
  private static final Map<String, double[]> SHEETS =
      Map.ofEntries(
          Map.entry("letter", new double[] {8.5, 11}),
          Map.entry("legal", new double[] {8.5, 14}),
          Map.entry("tabloid", new double[] {11, 17}),
          Map.entry("ledger", new double[] {17, 11}),
          Map.entry("a0", new double[] {33.1, 46.8}),
          Map.entry("a1", new double[] {23.4, 33.1}),
          Map.entry("a2", new double[] {16.54, 23.4}),
          Map.entry("a3", new double[] {11.7, 16.54}),
          Map.entry("a4", new double[] {8.27, 11.7}),
          Map.entry("a5", new double[] {5.83, 8.27}),
          Map.entry("a6", new double[] {4.13, 5.83}));

  private static final Map<String, Double> UNITS =
      Map.of("in", 1.0, "cm", 1 / 2.54, "mm", 1 / 25.4, "px", 1 / PIXELS_OF_AN_INCH);

  private PaperRequest() {}

  static Paper read(Fields fields) {
    double[] sheet =
        fields
            .text("format", 20)
            .map(name -> sheet(fields, name))
            .orElseGet(() -> SHEETS.get("a4"));
    Optional<Double> width = length(fields, "width", 0.1);
    Optional<Double> height = length(fields, "height", 0.1);
    Paper paper =
        new Paper(
            width.orElse(sheet[0]),
            height.orElse(sheet[1]),
            fields.flag("landscape", false),
            fields
                .object("margin")
                .map(json -> margin(new Fields(json, fields.place() + "margin.")))
                .orElse(Margin.USUAL),
            fields.flag("printBackground", true),
            fields.number("scale", "0.1", "2").map(Number::doubleValue).orElse(1.0),
            pageRanges(fields),
            fields.flag("displayHeaderFooter", false),
            fields.string("headerTemplate", LONGEST_TEMPLATE).orElse(""),
            fields.string("footerTemplate", LONGEST_TEMPLATE).orElse(""));
    requireRoom(fields, paper);
    return paper;
  }

  private static double[] sheet(Fields fields, String name) {
    double[] sheet = SHEETS.get(name.toLowerCase(Locale.ROOT));
    if (sheet == null) {
      throw fields.invalid(
          "format", "must be one of " + String.join(", ", new TreeSet<>(SHEETS.keySet())));
    }
    return sheet;
  }

  private static Margin margin(Fields fields) {
    return new Margin(
        length(fields, "top", 0).orElse(Margin.USUAL.top()),
        length(fields, "right", 0).orElse(Margin.USUAL.right()),
        length(fields, "bottom", 0).orElse(Margin.USUAL.bottom()),
        length(fields, "left", 0).orElse(Margin.USUAL.left()));
  }

  private static void requireRoom(Fields fields, Paper paper) {
    double across = paper.landscape() ? paper.height() : paper.width();
    double down = paper.landscape() ? paper.width() : paper.height();
    Margin margin = paper.margin();
    if (margin.left() + margin.right() >= across || margin.top() + margin.bottom() >= down) {
      throw fields.invalid("margin", "leaves no room on the sheet");
    }
  }

  /** Inches from a number of pixels, or a text such as {@code 1.5cm}. */
  private static Optional<Double> length(Fields fields, String name, double least) {
    return fields
        .value(name)
        .map(
            value -> {
              double inches = inches(value);
              if (!(inches >= least && inches <= LARGEST_INCHES)) {
                throw fields.invalid(
                    name, "must be a length such as \"1cm\", \"10mm\", \"0.5in\" or 96 (pixels)");
              }
              return inches;
            });
  }

  private static double inches(JsonValue value) {
    if (value instanceof JsonNumber number) {
      return number.doubleValue() / PIXELS_OF_AN_INCH;
    }
    if (!(value instanceof JsonString string) || string.getString().length() > 30) {
      return Double.NaN;
    }
    String text = string.getString().strip().toLowerCase(Locale.ROOT);
    int digits = 0;
    while (digits < text.length() && "0123456789.".indexOf(text.charAt(digits)) >= 0) {
      digits++;
    }
    String unit = text.substring(digits).strip();
    try {
      return Double.parseDouble(text.substring(0, digits))
          * UNITS.getOrDefault(unit.isEmpty() ? "px" : unit, Double.NaN);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static String pageRanges(Fields fields) {
    String ranges = fields.string("pageRanges", 500).orElse("");
    for (String range : ranges.isBlank() ? new String[0] : ranges.split(",", -1)) {
      String[] ends = range.strip().split("-", -1);
      if (ends.length > 2 || !page(ends[0]) || !page(ends[ends.length - 1])) {
        throw fields.invalid("pageRanges", "must be like 1-3, 5");
      }
    }
    return ranges;
  }

  private static boolean page(String text) {
    String number = text.strip();
    return !number.isEmpty()
        && number.length() < 7
        && number.chars().allMatch(c -> c >= '0' && c <= '9')
        && Integer.parseInt(number) > 0;
  }
}
