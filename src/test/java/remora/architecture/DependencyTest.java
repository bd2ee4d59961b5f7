package remora.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * Who may know whom. The way of a task runs in one direction: dialects → engine, never back, never
 * sideways.
 */
@AnalyzeClasses(packages = "remora", importOptions = ImportOption.DoNotIncludeTests.class)
class DependencyTest {

  private static final String[] DIALECTS = {
    "remora.agentsapi..", "remora.sessionsapi..", "remora.tasksapi.."
  };

  @ArchTest
  static final ArchRule noPackageCycles =
      slices().matching("remora.(*)..").should().beFreeOfCycles();

  /** Each call of {@code jakarta.json.Json} searches the server's archives for the provider. */
  @ArchTest
  static final ArchRule theJsonProviderIsLookedUpOnce =
      noClasses()
          .that()
          .resideOutsideOfPackage("remora.json")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("jakarta.json.Json")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("jakarta.json.spi.JsonProvider");

  @ArchTest
  static final ArchRule nobodyKnowsADialect =
      noClasses()
          .that()
          .resideOutsideOfPackages(DIALECTS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(DIALECTS);

  @ArchTest
  static final ArchRule noDialectKnowsAnother =
      slices().matching("remora.(*api)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule dialectsUseTheEnginesBoundariesOnly =
      noClasses()
          .that()
          .resideInAnyPackage(DIALECTS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "remora.runs.control..",
              "remora.queue.control..",
              "remora.agent..",
              "remora.planner..",
              "remora.browser.boundary..",
              "remora.browser.control..",
              "remora.browser.action..",
              "remora.sessions.control..",
              "remora.vault.control..",
              "remora.files.control..",
              "remora.store..",
              "remora.billing.control..",
              "remora.events.control..");

  @ArchTest
  static final ArchRule theAgentKnowsNoHttpNoRunsAndNoStore =
      noClasses()
          .that()
          .resideInAPackage("remora.agent..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.ws.rs..",
              "jakarta.servlet..",
              "com.mongodb..",
              "org.bson..",
              "remora.store..",
              "remora.runs..",
              "remora.queue..",
              "remora.access..");

  @ArchTest
  static final ArchRule theBrowserKnowsOnlyItself =
      noClasses()
          .that()
          .resideInAPackage("remora.browser..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "remora.agent..",
              "remora.planner..",
              "remora.extract..",
              "remora.verify..",
              "remora.runs..",
              "remora.queue..",
              "remora.events..",
              "remora.store..",
              "remora.sessions..",
              "remora.vault..",
              "remora.access..");

  /** Vault and files work for sessions, through interfaces of theirs where they are called back. */
  @ArchTest
  static final ArchRule sessionsKnowNeitherTasksNorVault =
      noClasses()
          .that()
          .resideInAPackage("remora.sessions..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "remora.runs..", "remora.queue..", "remora.agent..", "remora.vault..");

  /** It works pages through a session only, where typing looks at the hosts first. */
  @ArchTest
  static final ArchRule theVaultTouchesNoBrowser =
      noClasses()
          .that()
          .resideInAPackage("remora.vault..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "remora.browser..",
              "remora.sessions.control..",
              "remora.agent..",
              "remora.planner..",
              "remora.runs..",
              "remora.queue..");

  @ArchTest
  static final ArchRule runsDoNotKnowTheQueue =
      noClasses()
          .that()
          .resideInAPackage("remora.runs..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("remora.queue..", "remora.agent..", "remora.browser..");

  @ArchTest
  static final ArchRule plannersNeverTouchABrowser =
      noClasses()
          .that()
          .resideInAnyPackage("remora.planner..", "remora.extract..", "remora.verify..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("remora.browser.boundary..", "remora.browser.control..");

  @ArchTest
  static final ArchRule restOnlyInBoundaries =
      noClasses()
          .that()
          .resideOutsideOfPackages("remora..boundary..", "remora")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..");

  @ArchTest
  static final ArchRule seleniumOnlyInTheBrowser =
      noClasses()
          .that()
          .resideOutsideOfPackage("remora.browser..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.openqa.selenium..");

  @ArchTest
  static final ArchRule theModelLibraryOnlyInItsPackage =
      noClasses()
          .that()
          .resideOutsideOfPackage("remora.planner.model..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.langchain4j..", "com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule mongoOnlyInTheStore =
      noClasses()
          .that()
          .resideOutsideOfPackage("remora.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.mongodb..", "org.bson..");

  @ArchTest
  static final ArchRule jnosqlOnlyInEntitiesRepositoriesAndTheStore =
      noClasses()
          .that()
          .resideOutsideOfPackages("remora.store..", "remora..entity..")
          .and()
          .haveSimpleNameNotEndingWith("Repository")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.nosql..", "org.eclipse.jnosql..");

  @ArchTest
  static final ArchRule timeIsInjected =
      noClasses()
          .that()
          .resideOutsideOfPackages("remora.operations..", "remora.cli..")
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.Clock.class, "systemUTC");

  @ArchTest
  static final ArchRule threadsAreTheContainers =
      noClasses()
          .that()
          .resideOutsideOfPackage("remora.cli..")
          .and()
          .doNotHaveSimpleName("LauncherThread")
          .should()
          .callMethod(Thread.class, "sleep", long.class)
          .orShould()
          .callConstructor(Thread.class, Runnable.class, String.class)
          .orShould()
          .callConstructor(Thread.class, Runnable.class)
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.concurrent.Executors");

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Service");

  @ArchTest
  static final ArchRule resourcesArePathsAndPathsAreResources =
      classes()
          .that()
          .haveSimpleNameEndingWith("Resource")
          .should()
          .beAnnotatedWith(jakarta.ws.rs.Path.class);
}
