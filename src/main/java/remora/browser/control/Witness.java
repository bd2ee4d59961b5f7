package remora.browser.control;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import remora.browser.entity.Effect;

/**
 * What was to be seen at one moment, in the main frame and in the frame an action works in.
 *
 * @param pages how many pages had been opened by pages
 * @param dialogs texts of alerts and questions so far
 */
record Witness(JsonObject main, JsonObject frame, int pages, List<String> dialogs) {

  /** What is different afterwards. */
  Effect since(Witness before) {
    List<String> seen = new ArrayList<>();
    if (pages > before.pages) {
      seen.add("a new page opened: " + main.getString("url"));
    } else if (differs(before, "url")) {
      seen.add("address changed to " + main.getString("url"));
    } else if (differs(before, "born")) {
      seen.add("the page was loaded again");
    }
    dialogs.stream()
        .skip(before.dialogs.size())
        .limit(3)
        .forEach(text -> seen.add("a dialog said \"" + text + "\""));
    if (frame.getBoolean("present")) {
      target(before.frame, seen);
    }
    if (pages == before.pages && !differs(before, "born")) {
      page(before, seen);
    }
    return seen.isEmpty()
        ? new Effect(false, "nothing changed")
        : new Effect(true, String.join("; ", seen));
  }

  private void target(JsonObject was, List<String> seen) {
    if (!same(frame, was, "value")) {
      seen.add("value is \"" + frame.getString("value") + "\"");
    } else if (frame.getBoolean("secret") && !same(frame, was, "values")) {
      seen.add("the password was changed");
    }
    if (!same(frame, was, "checked")) {
      seen.add(frame.getBoolean("checked") ? "it is checked" : "it is not checked");
    }
    if (!same(frame, was, "expanded") && !frame.getString("expanded").isEmpty()) {
      seen.add(frame.getString("expanded").equals("true") ? "it is expanded" : "it is collapsed");
    }
  }

  private void page(Witness before, List<String> seen) {
    int more = main.getInt("dialogs") - before.main.getInt("dialogs");
    if (more != 0) {
      seen.add(more > 0 ? "a dialog opened" : "a dialog closed");
    }
    int grown = count() - before.count();
    if (grown != 0) {
      seen.add(Math.abs(grown) + (grown > 0 ? " elements appeared" : " elements vanished"));
    }
    if (differs(before, "texts") && grown == 0) {
      seen.add("text changed");
    }
    if (seen.isEmpty() && differs(before, "values")) {
      seen.add("a field changed");
    }
    if (seen.isEmpty() && differs(before, "looks")) {
      seen.add("the look of something changed");
    }
    if (differs(before, "scroll")) {
      seen.add("scrolled");
    }
    if (seen.isEmpty() && differs(before, "focus")) {
      seen.add("the focus moved");
    }
  }

  private int count() {
    return main.getInt("count") + (main == frame ? 0 : frame.getInt("count"));
  }

  private boolean differs(Witness before, String key) {
    return !same(main, before.main, key) || !same(frame, before.frame, key);
  }

  private static boolean same(JsonObject one, JsonObject other, String key) {
    return one.get(key).equals(other.get(key));
  }
}
