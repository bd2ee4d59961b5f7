package remora.bench;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import remora.agent.boundary.Journal;
import remora.agent.boundary.TaskRunner;
import remora.agent.entity.Assignment;
import remora.agent.entity.Outcome;
import remora.agent.entity.Outcome.Kind;
import remora.events.entity.EventType;
import remora.operations.entity.Deadline;
import remora.support.LocalSite;
import remora.support.LocalSite.Request;

/** One instruction of one case, done by the real agent on a fresh site. */
record Trial(Case task, String instruction) {

  /**
   * How it went.
   *
   * @param wrong what is not as it must be, empty when all is
   * @param log the events
   */
  record Result(Trial trial, Outcome outcome, String wrong, double seconds, List<String> log) {

    boolean right() {
      return wrong.isEmpty();
    }
  }

  Result run(TaskRunner agent, Path libraries, Clock clock) throws IOException {
    try (LocalSite site = CaseSite.of(task, libraries)) {
      List<String> log = new ArrayList<>();
      Assignment assignment =
          Assignment.of(
              "bench",
              task.start().startsWith("/") ? site.url(task.start()) : task.start(),
              Optional.of(instruction),
              Optional.of(task.input()),
              task.output(),
              Optional.of(task.success()));
      long start = System.nanoTime();
      Outcome outcome =
          agent.run(
              assignment, Deadline.in(Duration.ofSeconds(task.seconds()), clock), new Notes(log));
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Result(this, outcome, String.join("; ", wrong(outcome, site)), seconds, log);
    }
  }

  private List<String> wrong(Outcome outcome, LocalSite site) {
    List<String> wrong = new ArrayList<>();
    if (!task.statuses().contains(outcome.kind().name())) {
      wrong.add("ended as " + outcome.kind() + " (" + outcome.error() + ")");
    }
    if (outcome.kind() == Kind.SUCCESS) {
      task.data()
          .filter(wanted -> !covers(wanted, outcome.data()))
          .ifPresent(wanted -> wrong.add("data are " + outcome.data() + ", not " + wanted));
      if (!task.answer().isEmpty()
          && !text(outcome.data()).contains(task.answer().toLowerCase(Locale.ROOT))) {
        wrong.add("the answer is " + outcome.data() + ", not " + task.answer());
      }
    }
    task.received().forEach((path, fields) -> missed(path, fields, site).ifPresent(wrong::add));
    task.untouched().stream()
        .filter(path -> !site.requests(path).isEmpty())
        .forEach(path -> wrong.add(path + " was asked for"));
    return wrong;
  }

  private static Optional<String> missed(String path, JsonObject fields, LocalSite site) {
    List<Request> got = site.requests(path);
    if (got.isEmpty()) {
      return Optional.of(path + " got nothing");
    }
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    if (got.size() > 1) {
      return Optional.of(path + " was sent " + got.size() + " times");
    }
    Map<String, List<String>> sent = Received.fields(got.get(0));
    String difference = Received.difference(fields, sent);
    return difference.isEmpty() ? Optional.empty() : Optional.of(path + ": " + difference);
  }

  /**
   * True when all that is wanted is there; letter case and space at the ends aside. {@code /…/} is
   * a pattern.
   */
  private static boolean covers(JsonValue wanted, JsonValue got) {
    if (wanted instanceof JsonObject object) {
      return got instanceof JsonObject other
          && object.entrySet().stream()
              .allMatch(
                  entry ->
                      other.containsKey(entry.getKey())
                          && covers(entry.getValue(), other.get(entry.getKey())));
    }
    if (wanted instanceof JsonArray list) {
      return got instanceof JsonArray other
          && list.size() == other.size()
          && java.util.stream.IntStream.range(0, list.size())
              .allMatch(i -> covers(list.get(i), other.get(i)));
    }
    if (wanted instanceof JsonNumber number && got instanceof JsonNumber other) {
      return number.bigDecimalValue().compareTo(other.bigDecimalValue()) == 0;
    }
    if (wanted instanceof JsonString pattern && pattern.getString().matches("/.+/")) {
      String inner = pattern.getString().substring(1, pattern.getString().length() - 1);
      return got instanceof JsonString string && string.getString().matches(inner);
    }
    return wanted instanceof JsonString ? text(wanted).equals(text(got)) : wanted.equals(got);
  }

  private static String text(JsonValue value) {
    return Received.text(value).strip().toLowerCase(Locale.ROOT);
  }

  private record Notes(List<String> log) implements Journal {

    @Override
    public void hasBrowser() {
      log.add("has a browser");
    }

    @Override
    public void event(EventType type, JsonObject data, int iteration) {
      String line = type + " " + data;
      log.add(iteration + " " + line.substring(0, Math.min(600, line.length())));
    }

    @Override
    public void screenshot(byte[] jpeg, int iteration) {
      log.add(iteration + " screenshot of " + jpeg.length + " bytes");
    }
  }
}
