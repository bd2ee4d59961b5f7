package remora.evaluate.entity;

import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * What is asked about a page.
 *
 * @param prompt a question or a task in plain words
 * @param mostActions how many actions may be done for it; 0: the page is only looked at
 * @param schema JSON Schema of the wanted result, one that {@code OutputSchema} compiles
 */
public record Question(String prompt, int mostActions, Optional<JsonObject> schema) {

  /** Whether the page may be worked on. */
  public boolean acts() {
    return mostActions > 0;
  }
}
