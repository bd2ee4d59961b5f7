package remora.store.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Repository;
import jakarta.nosql.Entity;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EntityClassesTest {

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("remora");
  private final EntityClasses scanner = new EntityClasses();

  @Test
  void everyEntityIsListed() {
    assertThat(names(scanner.entities()))
        .containsExactlyInAnyOrderElementsOf(annotated(Entity.class));
  }

  @Test
  void everyRepositoryIsListed() {
    assertThat(names(scanner.repositories()))
        .containsExactlyInAnyOrderElementsOf(annotated(Repository.class));
    assertThat(names(scanner.repositories(CrudRepository.class)))
        .contains("remora.runs.control.RunRepository")
        .doesNotContain("remora.runs.control.TaskRepository");
  }

  private List<String> annotated(Class<? extends java.lang.annotation.Annotation> annotation) {
    return classes.stream()
        .filter(type -> type.isAnnotatedWith(annotation))
        .map(JavaClass::getName)
        .toList();
  }

  private static List<String> names(Set<Class<?>> types) {
    return types.stream().map(Class::getName).toList();
  }
}
