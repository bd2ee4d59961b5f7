package remora.planner.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import remora.planner.entity.Placeholders;
import remora.planner.replay.entity.Deed;
import remora.planner.replay.entity.Deed.Kind;
import remora.planner.replay.entity.Expected;
import remora.planner.replay.entity.Found;
import remora.planner.replay.entity.Locator;
import remora.planner.replay.entity.Locator.By;
import remora.planner.replay.entity.Plan;
import remora.planner.replay.entity.Spot;
import remora.planner.replay.entity.Step;
import remora.support.ClassPath;

/** What pages and requests say must be nothing but text in the class. */
class JavaTestTest {

  private static final String HOSTILE =
      "*/ \"); System.exit(1); //\\u000a \\u0022 /*STEPS*/ /*URL*/ \n\r"
          + "\u202e\u2028 %input.k\"1% ' ]";

  @Test
  void everyKindOfStepCompilesWhateverThePageSays() {
    Spot spot =
        new Spot(
            "button",
            HOSTILE,
            "button",
            false,
            Arrays.stream(By.values()).map(by -> new Locator(by, HOSTILE)).toList());
    Expected expected = new Expected(true, "h/" + HOSTILE + "/*", true, List.of("h|" + HOSTILE));
    List<Step> steps =
        Arrays.stream(Kind.values())
            .flatMap(
                kind -> {
                  Deed deed = new Deed(kind, List.of(HOSTILE), true, true, 3);
                  return Stream.of(
                      new Step(deed, kind.fills() ? spot : Spot.PAGE, expected, "https://h", 0),
                      new Step(deed, spot, expected, "https://h", 0));
                })
            .filter(step -> !step.spot().isPage() || !needsElement(step.deed().kind()))
            .toList();
    Plan plan =
        new Plan(
            steps,
            Map.of(),
            List.of(new Found("/a/*/" + HOSTILE, "label", ""), new Found("/b", "label", "p.x")));
    String source = new JavaTest(plan, HOSTILE, HOSTILE, List.of("k\"1")).source();
    assertThat(compile(source)).as(source).isEmpty();
    assertThat(source).doesNotContain("\u202e", "\u2028").contains("input(\"k\\\"1\")");
  }

  private static boolean needsElement(Kind kind) {
    return kind == Kind.CLICK || kind == Kind.HOVER;
  }

  @Test
  void literalsMeanWhatTheySay() {
    JavaText text = new JavaText(new Placeholders(Map.of("a b", "", "c", "")));
    assertThat(text.expression("To %input.a b%, \"%input.c%\"!"))
        .isEqualTo("\"To \" + input(\"a b\") + \", \\\"\" + input(\"c\") + \"\\\"!\"");
    assertThat(text.expression("")).isEqualTo("\"\"");
    assertThat(JavaText.literal("\\u0041")).isEqualTo("\"\\\\u0041\"");
    assertThat(JavaText.literal("größer 山")).isEqualTo("\"größer 山\"");
  }

  /** What the compiler says against it, warnings too. */
  private static String compile(String source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    JavaFileObject file =
        new SimpleJavaFileObject(
            URI.create("string:///ReplayedTaskTest.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    List<String> options =
        List.of(
            "--release",
            "17",
            "-proc:none",
            "-Xlint:all,-path,-classfile,-processing",
            "-implicit:none",
            "-d",
            System.getProperty("java.io.tmpdir"),
            "-cp",
            ClassPath.text());
    boolean good = compiler.getTask(said, null, null, options, null, List.of(file)).call();
    return good ? said.toString() : "does not compile: " + said;
  }
}
