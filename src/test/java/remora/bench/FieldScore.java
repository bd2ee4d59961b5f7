package remora.bench;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares extracted data with the truth, leaf by leaf. Records of a list are aligned in order, so
 * that one record too many spoils no others. A wrong value counts as one found in vain and one
 * missed; it is false data when it does not stand on the page, or stands for something the page
 * does not say.
 */
final class FieldScore {

  int right;
  int found;
  int wanted;
  final List<String> falseData = new ArrayList<>();
  final List<String> differences = new ArrayList<>();
  private final ShownValues shown;

  FieldScore(ExtractionPage page, JsonValue data) {
    shown = new ShownValues(page.html());
    compare(page.expected(), data, "");
  }

  double f1() {
    return f1(right, found, wanted);
  }

  static double f1(int right, int found, int wanted) {
    return found + wanted == 0 ? 1 : 2.0 * right / (found + wanted);
  }

  private void compare(JsonValue truth, JsonValue data, String at) {
    if (truth == null || truth == JsonValue.NULL) {
      vain(data, at, true);
    } else if (data == null || data == JsonValue.NULL) {
      missed(truth, at);
    } else if (truth instanceof JsonObject t && data instanceof JsonObject d) {
      Set<String> keys = new TreeSet<>(t.keySet());
      keys.addAll(d.keySet());
      keys.forEach(key -> compare(t.get(key), d.get(key), at + "/" + key));
    } else if (truth instanceof JsonArray t && data instanceof JsonArray d) {
      align(t, d, at);
    } else if (same(truth, data)) {
      right++;
      found++;
      wanted++;
    } else {
      vain(data, at, false);
      missed(truth, at);
    }
  }

  /** Pairs the records that share most values; what is left over is missing or too much. */
  private void align(JsonArray truth, JsonArray data, String at) {
    int[][] best = new int[truth.size() + 1][data.size() + 1];
    for (int i = truth.size() - 1; i >= 0; i--) {
      for (int j = data.size() - 1; j >= 0; j--) {
        int pair = shared(truth.get(i), data.get(j));
        best[i][j] = Math.max(best[i + 1][j], best[i][j + 1]);
        best[i][j] = Math.max(best[i][j], pair == 0 ? 0 : pair + best[i + 1][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < truth.size() || j < data.size()) {
      if (i < truth.size() && j < data.size()) {
        int pair = shared(truth.get(i), data.get(j));
        if (pair > 0 && best[i][j] == pair + best[i + 1][j + 1]) {
          compare(truth.get(i), data.get(j), at + "/" + i);
          i++;
          j++;
          continue;
        }
      }
      if (j >= data.size() || (i < truth.size() && best[i + 1][j] >= best[i][j + 1])) {
        missed(truth.get(i), at + "/" + i);
        i++;
      } else {
        vain(data.get(j), at + "/+" + j, false);
        j++;
      }
    }
  }

  private static int shared(JsonValue a, JsonValue b) {
    if (a instanceof JsonObject x && b instanceof JsonObject y) {
      return x.keySet().stream()
          .mapToInt(key -> y.containsKey(key) ? shared(x.get(key), y.get(key)) : 0)
          .sum();
    } else if (a instanceof JsonArray x && b instanceof JsonArray y) {
      return (int) x.stream().filter(v -> y.stream().anyMatch(w -> shared(v, w) > 0)).count();
    }
    return same(a, b) ? 1 : 0;
  }

  private static boolean same(JsonValue a, JsonValue b) {
    if (a instanceof JsonNumber x && b instanceof JsonNumber y) {
      return x.bigDecimalValue().compareTo(y.bigDecimalValue()) == 0;
    }
    return (a instanceof JsonString x && b instanceof JsonString y)
        ? x.getString().equals(y.getString())
        : (a.equals(b) && !(a instanceof JsonObject) && !(a instanceof JsonArray));
  }

  private void missed(JsonValue truth, String at) {
    if (truth instanceof JsonObject object) {
      object.forEach((key, value) -> missed(value, at + "/" + key));
    } else if (truth instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        missed(array.get(i), at + "/" + i);
      }
    } else if (truth != JsonValue.NULL) {
      wanted++;
      differences.add(at + ": missing " + truth);
    }
  }

  private void vain(JsonValue data, String at, boolean absent) {
    if (data instanceof JsonObject object) {
      object.forEach((key, value) -> vain(value, at + "/" + key, absent));
    } else if (data instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        vain(array.get(i), at + "/" + i, absent);
      }
    } else if (data != null && data != JsonValue.NULL) {
      found++;
      boolean unseen = absent || !shown.has(data);
      differences.add(at + ": got " + data + (unseen ? " FALSE" : ""));
      if (unseen) {
        falseData.add(at + " = " + data);
      }
    }
  }
}
