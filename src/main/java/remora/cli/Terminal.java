package remora.cli;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows steps as lines and results as a table. */
final class Terminal {

  private static final int WIDEST = 60;

  private final PrintStream out;
  private final boolean colours = "1".equals(System.getenv("REMORA_COLOURS"));

  Terminal(PrintStream out) {
    this.out = out;
  }

  void line(String text) {
    out.println(text);
  }

  /** One step of a task; plans' screenshots and the closing event are left out. */
  void step(JsonObject frame) {
    String type = frame.getString("type", "");
    JsonObject data = frame.getJsonObject("data");
    String words =
        switch (type) {
          case "navigation" -> text(data, "url");
          case "plan" -> text(data, "reasoning");
          case "action" -> text(data, "action") + " " + text(data, "selector") + outcome(data);
          case "validation" ->
              data.getBoolean("passed", false) ? "passed" : "failed: " + text(data, "errors");
          case "error" -> text(data, "message");
          default -> "";
        };
    if (!words.isEmpty()) {
      out.printf(
          Locale.ROOT,
          "  [%d] %-10s %s%n",
          frame.getInt("taskIndex", 0) + 1,
          type,
          cut(words, 140));
    }
  }

  private static String outcome(JsonObject data) {
    String message = text(data, data.getBoolean("success", true) ? "message" : "error");
    return message.isEmpty() ? "" : " → " + message;
  }

  private static String text(JsonObject data, String key) {
    JsonValue value = data.getOrDefault(key, JsonValue.NULL);
    if (value instanceof JsonString string) {
      return string.getString();
    }
    return value == JsonValue.NULL ? "" : value.toString();
  }

  String coloured(String status) {
    if (!colours) {
      return status;
    }
    return (status.equals("SUCCESS") ? "[32m" : "[33m") + status + "[0m";
  }

  /** Columns as wide as their widest cell, at most 60 characters. */
  void table(List<String> header, List<List<String>> rows) {
    List<List<String>> all = new ArrayList<>();
    all.add(header);
    all.addAll(rows);
    int[] widths = new int[header.size()];
    for (List<String> row : all) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Math.min(WIDEST, row.get(i).length()));
      }
    }
    for (int r = 0; r < all.size(); r++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String cell = cut(all.get(r).get(i), WIDEST);
        String shown = r > 0 && header.get(i).equals("status") ? coloured(cell) : cell;
        line.append(shown).append(" ".repeat(widths[i] - cell.length() + 2));
      }
      out.println(line.toString().stripTrailing());
      if (r == 0) {
        out.println("-".repeat(java.util.Arrays.stream(widths).map(w -> w + 2).sum() - 2));
      }
    }
  }

  static String cut(String text, int width) {
    String flat = text.replace('\n', ' ');
    return flat.length() <= width ? flat : flat.substring(0, width - 1) + "…";
  }
}
