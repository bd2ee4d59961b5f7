package remora.agentsapi.boundary;

import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import remora.json.Json;

/** How numbers, times and documents are written in this dialect. */
final class Wire {

  static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());

  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Wire() {}

  /** Credits from millionths, to four decimals: more is dust. */
  static BigDecimal credits(long micro) {
    BigDecimal credits =
        BigDecimal.valueOf(micro, 6).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
    return credits.scale() < 0 ? credits.setScale(0) : credits;
  }

  /** Always with milliseconds, which {@link Instant#toString} leaves out when they are zero. */
  static String time(Instant instant) {
    return MILLIS.format(instant);
  }

  static String text(Consumer<JsonGenerator> document) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = GENERATORS.createGenerator(text)) {
      document.accept(out);
    }
    return text.toString();
  }
}
