package remora.live.control;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import remora.json.Json;

/**
 * What a DevTools client may ask of its browser. The browser is the session's own, but its process
 * runs as the server does: without these rules a client could read the server's files (file:
 * addresses, file fields), write where it likes (download folders), open ports (Tethering) and send
 * a command inside another one, where nobody looks.
 *
 * @param files folder that file fields may be filled from, and that is the only one
 * @param downloads folder that downloads go to, whatever the client asks for
 */
public record Rules(Path files, Path downloads) {

  /** Whole domains; and of the others, commands. */
  private static final Set<String> FORBIDDEN =
      Set.of(
          "Tethering.",
          "SystemInfo.",
          "Extensions.",
          "PWA.",
          "Cast.",
          "Browser.crash",
          "Browser.crashGpuProcess",
          "Browser.executeBrowserCommand",
          "Browser.getBrowserCommandLine",
          "Target.sendMessageToTarget",
          "Target.exposeDevToolsProtocol",
          "Target.setRemoteLocations",
          "Target.openDevTools",
          "Tracing.start",
          "HeadlessExperimental.enable",
          "Page.handleFileChooser");

  private static final Set<String> DOWNLOADS =
      Set.of("Browser.setDownloadBehavior", "Page.setDownloadBehavior");

  private static final Set<String> SCHEMES =
      Set.of("http", "https", "about", "data", "blob", "javascript", "chrome-extension");

  /** An answer of the rules: pass it on as it is here, or tell the client no. */
  public record Verdict(Optional<String> forBrowser, Optional<String> forClient) {

    static Verdict pass(JsonObject message) {
      return new Verdict(Optional.of(message.toString()), Optional.empty());
    }
  }

  /**
   * Looks at a client's message. What passes is written anew, so that the browser reads it as it
   * was read here, names that are there twice included.
   */
  public Verdict look(String text) {
    JsonObject message;
    try {
      message = Json.createReader(new StringReader(text)).readObject();
    } catch (JsonException | IllegalStateException | ClassCastException notJson) {
      return refuse(JsonValue.EMPTY_JSON_OBJECT, "a message must be a JSON object");
    }
    String method = message.get("method") instanceof JsonString name ? name.getString() : "";
    JsonObject params =
        message.get("params") instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    if (FORBIDDEN.contains(method)
        || FORBIDDEN.contains(method.substring(0, method.indexOf('.') + 1))) {
      return refuse(message, method + " is not allowed in a session");
    }
    if (DOWNLOADS.contains(method) && params.containsKey("downloadPath")) {
      return Verdict.pass(with(message, with(params, "downloadPath", downloads.toString())));
    }
    if (params.containsKey("originsWithUniversalNetworkAccess")) {
      return refuse(message, "originsWithUniversalNetworkAccess is not allowed in a session");
    }
    if (!addressAllowed(method, params)) {
      return refuse(message, "this kind of address is not allowed in a session");
    }
    if (!filesAllowed(params)) {
      return refuse(message, "only files that were uploaded to the session can be used");
    }
    return Verdict.pass(message);
  }

  /** Whatever is called url, except where it is a pattern or a cookie's. */
  private static boolean addressAllowed(String method, JsonObject params) {
    if (method.startsWith("Debugger.") || !(params.get("url") instanceof JsonString url)) {
      return true;
    }
    return allowed(url.getString());
  }

  /** Without characters that browsers leave out before they look for the scheme. */
  private static boolean allowed(String url) {
    StringBuilder seen = new StringBuilder();
    url.chars().filter(c -> c > ' ').forEach(c -> seen.append((char) c));
    int colon = seen.indexOf(":");
    return colon < 0
        ? seen.length() == 0
        : SCHEMES.contains(seen.substring(0, colon).toLowerCase(Locale.ROOT));
  }

  private boolean filesAllowed(JsonObject params) {
    boolean dragged =
        !(params.get("data") instanceof JsonObject data) || filesAllowed(data.get("files"));
    return dragged && filesAllowed(params.get("files"));
  }

  private boolean filesAllowed(JsonValue paths) {
    return paths == null
        || (paths.getValueType() == JsonValue.ValueType.ARRAY
            && paths.asJsonArray().stream()
                .allMatch(path -> path instanceof JsonString name && within(name.getString())));
  }

  private boolean within(String path) {
    try {
      Path file = Path.of(path).toRealPath();
      return file.startsWith(files.toRealPath());
    } catch (java.io.IOException | java.nio.file.InvalidPathException none) {
      return false;
    }
  }

  private static JsonObject with(JsonObject message, JsonObject params) {
    return Json.createObjectBuilder(message).add("params", params).build();
  }

  private static JsonObject with(JsonObject params, String name, String value) {
    return Json.createObjectBuilder(params).add(name, value).build();
  }

  private static Verdict refuse(JsonObject message, String why) {
    var answer =
        Json.createObjectBuilder()
            .add("error", Json.createObjectBuilder(Map.of("message", why)).add("code", -32000));
    for (String name : Set.of("id", "sessionId")) {
      if (message.containsKey(name)) {
        answer.add(name, message.get(name));
      }
    }
    return new Verdict(Optional.empty(), Optional.of(answer.build().toString()));
  }
}
