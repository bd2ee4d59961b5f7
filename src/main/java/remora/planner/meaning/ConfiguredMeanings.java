package remora.planner.meaning;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import remora.operations.boundary.Background;
import remora.planner.control.Meanings;

/** The meanings that the configuration wants: none, or those of a model in a folder. */
@ApplicationScoped
public class ConfiguredMeanings implements Meanings {

  /** Loading takes one to three seconds, 200 labels two to three. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final String CURE =
      "Fetch it with ./remora embeddings, or leave remora.planner.embeddings out.";

  @Inject
  @ConfigProperty(name = "remora.planner.embeddings")
  Optional<String> folder;

  @Inject @Background ManagedExecutorService executor;

  private Meanings chosen = Meanings.NONE;

  @PostConstruct
  void choose() {
    chosen =
        folder
            .map(String::strip)
            .filter(path -> !path.isEmpty())
            .map(path -> of(Path.of(path)))
            .orElse(Meanings.NONE);
  }

  private Meanings of(Path jars) {
    var model = new Deferred(() -> JarModel.load(jars), CURE, executor, PATIENCE);
    return new Nearest(new Remembering(model));
  }

  @Override
  public Optional<String> closest(String said, List<String> labels) {
    return chosen.closest(said, labels);
  }
}
