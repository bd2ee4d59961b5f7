package remora.chaos;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import remora.chaos.Contract.Operation;
import remora.json.Json;

/**
 * Makes up requests from the contract, one a number: half of them right, in the others one or two
 * things wrong. The same number gives the same request again.
 */
final class Shots {

  /**
   * A request.
   *
   * @param waits whether its answer may wait for a run's end
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Shot(Judge.Asked asked, boolean waits, byte[] bytes) {

    /** Its beginning, to be read. */
    @Override
    public String toString() {
      String text = new String(bytes, StandardCharsets.UTF_8);
      return text.substring(0, Math.min(text.length(), 900)).replace("\r\n", " | ");
    }
  }

  /**
   * What requests are made of.
   *
   * @param ids of runs that are there
   * @param page that tasks look at
   */
  record World(Contract contract, String key, List<String> ids, String page) {}

  private static final List<String> METHODS =
      List.of(
          "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "PROPFIND", "get", "FOO-BAR");

  private final World world;
  private final long seed;
  private final List<Operation> operations;

  Shots(World world, long seed) {
    this.world = world;
    this.seed = seed;
    this.operations = world.contract().operations();
  }

  Shot of(long number) {
    Random random = new Random(seed * 1_000_003 + number);
    Operation operation = operations.get(random.nextInt(operations.size()));
    Draft draft = new Draft(operation, random);
    draft.fill();
    int wrongs = random.nextInt(4) - 1;
    for (int wrong = 0; wrong < wrongs; wrong++) {
      draft.spoil();
    }
    return draft.shot();
  }

  /** A request in the making. */
  private final class Draft {

    private final Random random;
    private final Invention invention;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final String template;
    private Optional<Operation> operation;
    private JsonObject json = JsonValue.EMPTY_JSON_OBJECT;
    private byte[] body = new byte[0];
    private String method;
    private String path;
    private String query = "";
    private boolean right = true;
    private boolean plain = true;

    /** Whether the path is none of the contract any more. */
    private boolean elsewhere;

    Draft(Operation operation, Random random) {
      this.operation = Optional.of(operation);
      this.random = random;
      this.invention = new Invention(world.contract(), random, world.page());
      this.method = operation.method();
      this.path = operation.path();
      this.template = path;
    }

    void fill() {
      headers.put("Host", "127.0.0.1");
      headers.put("Accept", "*/*");
      headers.put("User-Agent", "made up");
      headers.put("Authorization", "Bearer " + world.key());
      path = path.replace("{id}", one(world.ids())).replace("{index}", "0");
      parameters().forEach(this::parameter);
      if (operation.orElseThrow().says().containsKey("requestBody")) {
        headers.put("Content-Type", "application/json");
        JsonObject schema =
            world.contract().document().getJsonObject("components").getJsonObject("schemas");
        JsonObject run = invention.of("", schema.getJsonObject("RunRequest")).asJsonObject();
        json = mode(run);
        body = json.toString().getBytes(StandardCharsets.UTF_8);
      }
    }

    /** Mostly asynchronous, so that a request is over at once. A key stands for one body. */
    private JsonObject mode(JsonObject run) {
      var mode = Json.createObjectBuilder(run).remove("idempotencyKey").remove("stream");
      if (random.nextInt(10) == 0) {
        mode.add("stream", true).remove("async");
      } else {
        mode.add("async", true);
      }
      if (random.nextInt(4) == 0) {
        headers.put("Idempotency-Key", Long.toHexString(random.nextLong()));
      }
      return mode.build();
    }

    private List<JsonObject> parameters() {
      JsonObject says = operation.orElseThrow().says();
      return says.containsKey("parameters")
          ? says.getJsonArray("parameters").getValuesAs(JsonObject.class)
          : List.of();
    }

    private void parameter(JsonObject says) {
      if (says.getString("in").equals("query") && random.nextBoolean()) {
        JsonValue value = invention.of("", says.getJsonObject("schema"));
        add(says.getString("name"), value.toString().replace("\"", ""));
      }
    }

    private void add(String name, String value) {
      query += (query.isEmpty() ? "?" : "&") + name + "=" + value;
    }

    void spoil() {
      right = false;
      switch (random.nextInt(body.length > 0 ? 12 : 6)) {
        case 0 -> {
          method = one(METHODS);
          operation = elsewhere ? Optional.empty() : known();
        }
        case 1 -> {
          plain = false;
          OddParts.Header odd = one(OddParts.HEADERS);
          headers.put(odd.name(), odd.value().replace("{key}", world.key()));
        }
        case 2 -> {
          plain = false;
          headers.remove(one(List.copyOf(headers.keySet())));
        }
        case 3 -> {
          plain = false;
          add(one(OddParts.PARAMETERS), one(OddParts.VALUES));
        }
        case 4 -> oddId();
        case 5 -> {
          plain = false;
          path = one(OddParts.PATHS).replace("{path}", path);
          elsewhere = true;
          operation = Optional.empty();
        }
        default -> body = new Twist(random).of(json);
      }
    }

    /** Another method may well be another operation. */
    private Optional<Operation> known() {
      return operations.stream()
          .filter(o -> o.path().equals(template) && o.method().equals(method))
          .findFirst();
    }

    private void oddId() {
      plain = false;
      String id = one(OddParts.IDS);
      boolean leads = id.contains("%") || id.contains("/") || id.contains(";");
      for (String known : world.ids()) {
        if (path.contains(known)) {
          path = path.replace(known, id);
          elsewhere |= leads;
          operation = operation.filter(o -> !leads);
        }
      }
    }

    Shot shot() {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      StringBuilder head = new StringBuilder(method + " " + path + query + " HTTP/1.1\r\n");
      headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
      if (body.length > 0 || method.startsWith("P")) {
        head.append("Content-Length: ").append(body.length).append("\r\n");
      }
      bytes.writeBytes(
          head.append("Connection: close\r\n\r\n").toString().getBytes(StandardCharsets.UTF_8));
      bytes.writeBytes(body);
      boolean waits =
          method.equals("POST")
              && !new String(body, StandardCharsets.UTF_8).contains("\"async\":true");
      // A run of other requests may be anywhere: its plan may not be there.
      boolean taken = right && !path.endsWith("/plan");
      return new Shot(new Judge.Asked(operation, method, taken, plain), waits, bytes.toByteArray());
    }

    private <T> T one(List<T> of) {
      return of.get(random.nextInt(of.size()));
    }
  }

  /** Operations that it makes requests for. */
  List<Operation> operations() {
    return new ArrayList<>(operations);
  }
}
