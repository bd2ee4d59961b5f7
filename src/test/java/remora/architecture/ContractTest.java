package remora.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The contract under {@code openapi/} and the document that the annotations give (which the server
 * serves) are the same. If a change is meant: {@code cp target/classes/META-INF/openapi.json}'s
 * content into the contract, as YAML.
 */
class ContractTest {

  @Test
  void theContractIsWhatTheAnnotationsSay() throws IOException {
    Map<?, ?> contract = load(Path.of("openapi/browser-agents.yaml"));
    Map<?, ?> generated = load(Path.of("target/classes/META-INF/openapi.json"));
    assertThat(generated.get("paths")).as("paths").isEqualTo(contract.get("paths"));
    assertThat(generated.get("components")).as("components").isEqualTo(contract.get("components"));
    assertThat(generated).isEqualTo(contract);
  }

  /** JSON is YAML. */
  private static Map<?, ?> load(Path file) throws IOException {
    Object document =
        new Load(LoadSettings.builder().setCodePointLimit(10_000_000).build())
            .loadFromString(Files.readString(file));
    return (Map<?, ?>) document;
  }
}
