package remora.store.control;

import jakarta.data.repository.DataRepository;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jnosql.mapping.metadata.ClassScanner;

/**
 * Tells JNoSQL its entities and repositories by name. Its own scanner reads every class on the
 * class path at start: 5 to 8 s and 270 MB (docs/adr/0001-jnosql-and-driver.md). The names are
 * strings because this package must not depend on the packages that use it; EntityClassesTest keeps
 * the lists complete.
 */
public final class EntityClasses implements ClassScanner {

  private static final Set<String> ENTITIES =
      Set.of(
          "remora.runs.entity.Run",
          "remora.runs.entity.Task",
          "remora.planner.replay.entity.StoredPlan");
  private static final Set<String> REPOSITORIES =
      Set.of(
          "remora.runs.control.RunRepository",
          "remora.runs.control.TaskRepository",
          "remora.planner.replay.PlanRepository");

  @Override
  public Set<Class<?>> entities() {
    return load(ENTITIES);
  }

  @Override
  public Set<Class<?>> repositories() {
    return load(REPOSITORIES);
  }

  @Override
  public Set<Class<?>> repositoriesStandard() {
    return load(REPOSITORIES);
  }

  @Override
  public Set<Class<?>> embeddables() {
    return Set.of();
  }

  @Override
  public Set<Class<?>> customRepositories() {
    return Set.of();
  }

  @Override
  public <T extends DataRepository<?, ?>> Set<Class<?>> repositories(Class<T> filter) {
    return load(REPOSITORIES).stream()
        .filter(type -> List.of(type.getInterfaces()).contains(filter))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<Class<?>> load(Set<String> names) {
    return names.stream()
        .<Class<?>>map(EntityClasses::load)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, EntityClasses.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("listed class is missing: " + name, e);
    }
  }
}
