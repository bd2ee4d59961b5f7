package remora.planner.llm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts that lie beside the planner's data files. */
final class Texts {

  private Texts() {}

  static String read(String name) {
    try (InputStream file = Texts.class.getResourceAsStream("/remora/planner/" + name)) {
      if (file == null) {
        throw new IllegalStateException("no file remora/planner/" + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
