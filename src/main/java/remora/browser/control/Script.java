package remora.browser.control;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import remora.browser.entity.BrowserFailure;
import remora.browser.entity.ScriptFailure;
import remora.browser.entity.TooLarge;
import remora.json.Json;
import remora.operations.entity.Deadline;
import remora.operations.entity.DeadlinePassed;

/**
 * Runs somebody's script in the page's own world: an expression, a function, statements, or the
 * body of a function. Which it is shows when the page reads it; nothing of it runs before one fits.
 */
final class Script {

  /** Of a result as JSON text. */
  private static final int MOST_RESULT = 5_000_000;

  /** Gives JSON text after a J, or its length after an L: measured in the page, not on the way. */
  private static final String WRITE =
      "let text; try { text = JSON.stringify(value); } catch (e) {"
          + " text = e instanceof RangeError && /string length/.test(e.message)"
          + " ? null : 'null'; }"
          + "if (text === undefined) text = 'null';"
          + "return text === null || text.length > "
          + MOST_RESULT
          + " ? 'L' : 'J' + text;";

  private static final String RUN =
      "((run) => (async () => { let value = await run();"
          + "if (typeof value === 'function') value = await value();"
          + WRITE
          + "})())";

  private final CdpSession session;
  private final Deadline deadline;

  Script(CdpSession session, Deadline deadline) {
    this.session = session;
    this.deadline = deadline;
  }

  /**
   * Its value; null where JSON has no words for it.
   *
   * @throws ScriptFailure when it cannot be read or throws
   * @throws TooLarge when the value has more than five million characters
   */
  JsonValue run(String script) {
    JsonObject expression = evaluate(RUN + "(async () => (" + script + "\n))", false);
    if (!unreadable(expression)) {
      return value(text(expression));
    }
    JsonObject program = evaluate(script, true);
    if (unreadable(program) && bodily(program)) {
      return value(text(evaluate(RUN + "(async () => {" + script + "\n})", false)));
    }
    return completion(program);
  }

  /** What a program's last statement gave. */
  private JsonValue completion(JsonObject answer) {
    check(answer);
    JsonObject result = answer.getJsonObject("result");
    String object = result.getString("objectId", "");
    if (!object.isEmpty()) {
      JsonObject written =
          call(
              "Runtime.callFunctionOn",
              "objectId",
              object,
              "functionDeclaration",
              "async function() { let value = this; if (typeof value === 'function')"
                  + " value = await value();"
                  + WRITE
                  + "}",
              "awaitPromise",
              true,
              "returnByValue",
              true);
      return value(text(written));
    }
    JsonValue plain = result.getOrDefault("value", JsonValue.NULL);
    if (plain instanceof JsonString string && string.getString().length() > MOST_RESULT) {
      throw tooLarge();
    }
    return plain;
  }

  private static String text(JsonObject answer) {
    check(answer);
    return answer.getJsonObject("result").getString("value", "Jnull");
  }

  private static JsonValue value(String written) {
    if (written.startsWith("L")) {
      throw tooLarge();
    }
    try (var reader = Json.createReader(new StringReader("[" + written.substring(1) + "]"))) {
      return reader.readArray().get(0);
    }
  }

  private static TooLarge tooLarge() {
    return new TooLarge("the result has more than " + MOST_RESULT + " characters as JSON");
  }

  private JsonObject evaluate(String expression, boolean program) {
    return call(
        "Runtime.evaluate",
        "expression",
        expression,
        "awaitPromise",
        true,
        "returnByValue",
        !program,
        // Statements as in a console: with await, and names may be declared again.
        "replMode",
        program,
        "userGesture",
        true,
        // Ends a loop in the page at once when nobody waits for it any more.
        "timeout",
        deadline.remaining().toMillis());
  }

  private JsonObject call(String method, Object... params) {
    deadline.check();
    List<Object> all = new ArrayList<>(List.of(params));
    try {
      return session.call(deadline, method, all.toArray());
    } catch (BrowserFailure failure) {
      // The second is what it says of a promise whose script was ended, as one that asks without
      // end.
      String message = String.valueOf(failure.getMessage());
      if (message.contains("terminated") || message.startsWith("Internal error")) {
        throw new DeadlinePassed();
      }
      throw failure;
    }
  }

  private static void check(JsonObject answer) {
    if (answer.containsKey("exceptionDetails")) {
      throw new ScriptFailure(Evaluation.error(answer.getJsonObject("exceptionDetails")));
    }
  }

  /** Refused when it was read. What a promise is rejected with was thrown while it ran. */
  private static boolean unreadable(JsonObject answer) {
    return Optional.ofNullable(answer.getJsonObject("exceptionDetails"))
        .filter(details -> details.getString("text", "").equals("Uncaught"))
        .map(details -> details.getJsonObject("exception"))
        .filter(thrown -> thrown.getString("className", "").equals("SyntaxError"))
        .isPresent();
  }

  /** It has a {@code return} of its own. */
  private static boolean bodily(JsonObject answer) {
    return Evaluation.error(answer.getJsonObject("exceptionDetails"))
        .contains("Illegal return statement");
  }
}
