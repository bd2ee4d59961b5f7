package remora.chaos;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import remora.chaos.Contract.Operation;
import remora.json.Json;
import remora.support.Answer;

/** Says what is wrong with an answer by the contract. */
record Judge(Contract contract) {

  private static final JsonObject ERROR =
      Json.createObjectBuilder().add("$ref", "#/components/schemas/Error").build();

  static final Duration SLOW = Duration.ofSeconds(5);

  /** What may be answered where the contract offers nothing. */
  private static final Set<Integer> NOTHING = Set.of(400, 401, 404, 405, 413, 415);

  /** For what came with no operation's method and path. */
  private static final Set<String> QUESTIONS = Set.of("HEAD", "OPTIONS");

  /** A fault: its kind, which is counted, and its words. */
  record Fault(Kind kind, String words) {
    enum Kind {
      SERVER_ERROR,
      UNDOCUMENTED,
      SHAPE,
      SLOW,
      NO_ANSWER
    }
  }

  /**
   * What was asked.
   *
   * @param operation that it was for; empty when the contract offers nothing there
   * @param right whether nothing is wrong with it
   * @param plain whether its head is HTTP as everybody writes it
   */
  record Asked(Optional<Operation> operation, String method, boolean right, boolean plain) {}

  /** Judges an answer. */
  List<Fault> faults(Asked asked, Answer answer) {
    List<Fault> faults = new ArrayList<>();
    int status = answer.status();
    if (status >= 500) {
      faults.add(new Fault(Fault.Kind.SERVER_ERROR, "status " + status));
    }
    if (isListeners(answer)) {
      if (asked.plain()) {
        faults.add(new Fault(Fault.Kind.UNDOCUMENTED, "the listener's " + status));
      }
      return faults;
    }
    Optional<JsonObject> response = asked.operation().flatMap(o -> contract.response(o, status));
    if (asked.operation().isPresent() ? response.isEmpty() : !mayBe(asked, status)) {
      faults.add(new Fault(Fault.Kind.UNDOCUMENTED, "status " + status));
    } else if (asked.right() && status >= 400) {
      faults.add(new Fault(Fault.Kind.UNDOCUMENTED, "a right request is refused: " + status));
    }
    if (!asked.method().equals("HEAD")) {
      shape(response, answer).ifPresent(words -> faults.add(new Fault(Fault.Kind.SHAPE, words)));
    }
    return faults;
  }

  /** An odd path may lead to an operation all the same. */
  private static boolean mayBe(Asked asked, int status) {
    return NOTHING.contains(status)
        || (status == 200 && (!asked.plain() || QUESTIONS.contains(asked.method())));
  }

  /**
   * The server's listener answers what it cannot read as HTTP, without asking the product: bare,
   * and without the product's headers.
   */
  static boolean isListeners(Answer answer) {
    return answer.header("Referrer-Policy").isEmpty() && answer.body().length == 0;
  }

  private Optional<String> shape(Optional<JsonObject> response, Answer answer) {
    String type = answer.header("Content-Type").split(";", 2)[0].strip();
    if (answer.status() >= 400) {
      return error(type, answer);
    }
    if (response.isEmpty()) {
      return Optional.empty();
    }
    JsonObject content = response.get().getJsonObject("content");
    if (!content.containsKey(type)) {
      return Optional.of("content type " + type);
    }
    return type.equals("application/json")
        ? violation(content.getJsonObject(type).getJsonObject("schema"), answer)
        : Optional.empty();
  }

  private Optional<String> error(String type, Answer answer) {
    String text = answer.text();
    if (!type.equals("application/json")) {
      return Optional.of("an error of content type '" + type + "'");
    }
    if (text.contains("Exception") || text.contains("\tat ") || text.contains("<html")) {
      return Optional.of("an error that tells of the inside");
    }
    return violation(ERROR, answer);
  }

  private Optional<String> violation(JsonObject schema, Answer answer) {
    try {
      return contract.violations(schema, answer.value()).stream().findFirst();
    } catch (AssertionError notJson) {
      return Optional.of("not JSON");
    }
  }
}
