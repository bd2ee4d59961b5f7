package remora.e2e;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import remora.json.Json;
import remora.support.Await;
import remora.support.ModelCall;
import remora.support.ScriptedModel;

/** Ten tasks of the demo, with inputs of two persons, and how a model would do each of them. */
final class ReplayTasks {

  /** What the second person gives instead. */
  private static final Map<String, String> OTHER =
      Map.of(
          "Ada Lovelace", "Grace Hopper",
          "ada@example.org", "grace.h@example.org",
          "grace@example.org", "ada.l@example.org",
          "I left a green umbrella on the morning ferry.", "My red hat is still on board.",
          "Grace", "Ada",
          "SK 204", "SK 117",
          "Warm soup, calm sea.", "Late, and a kind crew.",
          "2027-05-14", "2027-09-03",
          "3", "5",
          "lighthouse", "seamanship");

  private static final List<String> PATHS =
      List.of(
          "/practice/contact",
          "/practice/account/login",
          "/practice/stove.html",
          "/practice/stove.html",
          "/practice/observer.html",
          "/practice/newsletter.html",
          "/practice/feedback.html",
          "/practice/library",
          "/practice/booking",
          "/practice/shop/storm-lantern");

  private ReplayTasks() {}

  /**
   * The ten tasks.
   *
   * @param second with the inputs of the second person
   */
  static List<JsonObject> at(URI base, boolean second) {
    List<JsonObject> tasks = new ArrayList<>();
    List<JsonObject> all = new ArrayList<>(DemoTasks.all());
    for (String path : PATHS) {
      JsonObject task =
          all.stream().filter(each -> each.getString("url").equals(path)).findFirst().orElseThrow();
      all.remove(task);
      tasks.add(withInput(DemoTasks.on(base, task), second));
    }
    return tasks;
  }

  private static JsonObject withInput(JsonObject task, boolean second) {
    JsonObjectBuilder input = Json.createObjectBuilder();
    JsonObject given = task.getJsonObject("input");
    if (given != null) {
      given.keySet().forEach(key -> input.add(key, value(given.getString(key), second)));
    }
    JsonObjectBuilder changed = Json.createObjectBuilder(task);
    if (task.getString("instruction").contains("lighthouse")) {
      input.add("subject", value("lighthouse", second));
      changed.add(
          "instruction", task.getString("instruction").replace("lighthouse", "{{subject}}"));
    }
    return changed.add("input", input).build();
  }

  private static String value(String given, boolean second) {
    return second ? OTHER.getOrDefault(given, given) : given;
  }

  /** A model that does these tasks, by what it is shown last. */
  static ScriptedModel.Answer answer(ModelCall call) {
    List<String> fences = call.fenced();
    List<String> actions = actions(call, fences.get(fences.size() - 1));
    return actions.isEmpty()
        ? ScriptedModel.act("{\"action\": \"done\"}")
        : ScriptedModel.act(actions.toArray(String[]::new));
  }

  /** The same after so long as {@code remora.test.model-millis} says, by default at once. */
  static ScriptedModel.Answer answerSlowly(ModelCall call) {
    ScriptedModel.Answer answer = answer(call);
    return (exchange, closing) -> {
      long end = System.nanoTime() + 1_000_000L * Integer.getInteger("remora.test.model-millis", 0);
      Await.that("the model's time", Duration.ofMinutes(1), () -> System.nanoTime() - end >= 0);
      answer.send(exchange, closing);
    };
  }

  /** Empty when nothing is left to do. */
  private static List<String> actions(ModelCall call, String page) {
    boolean clicked = page.contains("- click ");
    if (page.contains("Your booking is confirmed")) {
      return List.of();
    }
    if (page.contains("button \"Confirm booking\"")) {
      return List.of(
          type(call, "Name"), type(call, "Email"), click(call, "button", "Confirm booking"));
    }
    if (clicked) {
      return List.of();
    }
    if (page.contains("textbox \"Arrival\"")) {
      return List.of(
          type(call, "Arrival"),
          type(call, "spinbutton", "Nights", "Nights"),
          click(call, "button", "Next"));
    }
    if (page.contains("button \"Send message\"")) {
      return page.contains(": it is checked")
          ? List.of(click(call, "button", "Send message"))
          : contact(call);
    }
    if (page.contains("button \"Log in\"")) {
      return List.of(
          type(call, "textbox", "User name", "username"),
          type(call, "textbox", "Password", "password"),
          click(call, "button", "Log in"));
    }
    if (page.contains("tab \"Specifications\"")) {
      return List.of(
          call.text().contains("express delivery")
              ? click(call, "button", "Shipping costs")
              : click(call, "tab", "Specifications"));
    }
    if (page.contains("button \"Reject all\"")) {
      return List.of(click(call, "button", "Reject all"));
    }
    if (page.contains("button \"Subscribe\"")) {
      return List.of(
          type(call, "textbox", "First name *", "First name"),
          type(call, "textbox", "Email address *", "Email address"),
          check(call, "radio", "%input.How often?%"),
          click(call, "button", "Subscribe"));
    }
    if (page.contains("button \"Send feedback\"")) {
      return List.of(
          type(call, "Crossing number"),
          check(call, "radio", "%input.Your rating%"),
          type(call, "Comment"),
          click(call, "button", "Send feedback"));
    }
    String search = "Title, author or subject";
    return page.contains("searchbox \"" + search + "\"") && !page.contains("- type ")
        ? List.of(
            "{\"action\": \"type\", \"text\": \"%input.subject%\", \"enter\": true, "
                + ref(call, "searchbox", search)
                + "}")
        : List.of();
  }

  private static List<String> contact(ModelCall call) {
    return List.of(
        type(call, "Full name"),
        type(call, "E-mail address"),
        "{\"action\": \"select\", \"options\": [\"%input.Topic%\"], "
            + ref(call, "combobox", "Topic")
            + "}",
        type(call, "Message"),
        check(call, "checkbox", "I agree that the office keeps my message for twelve months"));
  }

  private static String type(ModelCall call, String field) {
    return type(call, "textbox", field, field);
  }

  private static String type(ModelCall call, String role, String field, String key) {
    return "{\"action\": \"type\", \"text\": \"%input."
        + key
        + "%\", "
        + ref(call, role, field)
        + "}";
  }

  private static String check(ModelCall call, String role, String name) {
    return "{\"action\": \"check\", \"on\": true, " + ref(call, role, name) + "}";
  }

  private static String click(ModelCall call, String role, String name) {
    return "{\"action\": \"click\", " + ref(call, role, name) + "}";
  }

  private static String ref(ModelCall call, String role, String name) {
    return "\"ref\": \"" + call.ref(role, name) + "\"";
  }
}
