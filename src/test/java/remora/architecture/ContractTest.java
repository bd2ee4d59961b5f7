package remora.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The contracts under {@code openapi/}, one a dialect, and the document that the annotations give
 * (which the server serves) are the same. If a change is meant: put what {@code
 * target/classes/META-INF/openapi.json} says there into the contract, as YAML.
 */
class ContractTest {

  private static final String SESSIONS = "/api/v1/(browser/.*|credentials.*|vault-integrations.*)";

  @Test
  void theContractOfBrowserAgentsIsWhatTheAnnotationsSay() throws IOException {
    compare("openapi/browser-agents.yaml", path -> !path.matches(SESSIONS));
  }

  @Test
  void theContractOfBrowserSessionsIsWhatTheAnnotationsSay() throws IOException {
    compare("openapi/browser-sessions.yaml", path -> path.matches(SESSIONS));
  }

  private static void compare(String file, Predicate<String> own) throws IOException {
    Map<?, ?> contract = load(Path.of(file));
    Map<?, ?> generated = part(load(Path.of("target/classes/META-INF/openapi.json")), own);
    assertThat(generated.get("paths")).as("paths").isEqualTo(contract.get("paths"));
    assertThat(generated.get("components")).as("components").isEqualTo(contract.get("components"));
    assertThat(generated).isEqualTo(contract);
  }

  /** The document with one dialect's paths, and of the components those that they lead to. */
  private static Map<String, Object> part(Map<?, ?> document, Predicate<String> own) {
    Map<String, Object> part = copy(document);
    Map<String, Object> paths = copy((Map<?, ?>) document.get("paths"));
    paths.keySet().removeIf(own.negate());
    part.put("paths", paths);
    Map<?, ?> components = (Map<?, ?>) document.get("components");
    Set<String> used = new TreeSet<>();
    collect(paths, components, used);
    Map<String, Object> kept = new TreeMap<>();
    components.forEach(
        (kind, all) -> {
          Map<String, Object> some = copy((Map<?, ?>) all);
          some.keySet()
              .removeIf(
                  name ->
                      !kind.equals("securitySchemes")
                          && !used.contains("#/components/" + kind + "/" + name));
          if (!some.isEmpty()) {
            kept.put(String.valueOf(kind), some);
          }
        });
    part.put("components", kept);
    List<?> tags = (List<?>) document.get("tags");
    String operations = paths.toString();
    part.put(
        "tags",
        tags.stream()
            .filter(tag -> operations.contains("tags=[" + ((Map<?, ?>) tag).get("name") + "]"))
            .toList());
    return part;
  }

  private static void collect(Object value, Map<?, ?> components, Set<String> used) {
    if (value instanceof List<?> list) {
      list.forEach(each -> collect(each, components, used));
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(each -> collect(each, components, used));
      if (map.get("$ref") instanceof String ref && used.add(ref)) {
        String[] way = ref.split("/", -1);
        collect(((Map<?, ?>) components.get(way[2])).get(way[3]), components, used);
      }
    }
  }

  private static Map<String, Object> copy(Map<?, ?> map) {
    Map<String, Object> copy = new TreeMap<>();
    map.forEach((key, value) -> copy.put(String.valueOf(key), value));
    return copy;
  }

  /** JSON is YAML. */
  private static Map<?, ?> load(Path file) throws IOException {
    Object document =
        new Load(LoadSettings.builder().setCodePointLimit(10_000_000).build())
            .loadFromString(Files.readString(file));
    return (Map<?, ?>) document;
  }
}
