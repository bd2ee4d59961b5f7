package remora.planner.operation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import remora.agent.boundary.Journal;
import remora.agent.boundary.RunnerOf;
import remora.agent.entity.Assignment;
import remora.agent.entity.Outcome.Kind;
import remora.browser.boundary.Browsers;
import remora.browser.entity.BrowserSettings;
import remora.events.entity.EventType;
import remora.operations.entity.Deadline;
import remora.planner.control.EmbeddedPlanner;
import remora.planner.visual.VisualOperators;
import remora.support.LocalSite;

/** Command lines, games and hidden places on pages that answer, in a real browser. */
@Tag("browser")
class TryingOperatorsIT {

  private static final Clock CLOCK = Clock.systemUTC();

  private static LocalSite site;
  private static ExecutorService threads;
  private static ScheduledExecutorService scheduler;
  private static Browsers browsers;

  @BeforeAll
  static void start() throws IOException {
    site = new LocalSite();
    threads = Executors.newCachedThreadPool();
    scheduler = Executors.newScheduledThreadPool(1);
    browsers =
        new Browsers(
            BrowserSettings.in(Files.createTempDirectory("remora-trying")),
            threads,
            scheduler,
            CLOCK);
  }

  @AfterAll
  static void stop() {
    browsers.close();
    threads.shutdownNow();
    scheduler.shutdownNow();
    site.close();
  }

  private static Kind done(String page, String instruction, String condition) {
    site.page("/trying", "<!DOCTYPE html><title>Trying</title>" + page);
    var planner = new EmbeddedPlanner(List.of(new GeneralOperators(), new VisualOperators(true)));
    var assignment =
        Assignment.of(
            "trying",
            site.url("/trying"),
            Optional.of(instruction),
            Optional.of(Map.of()),
            Optional.empty(),
            Optional.of(condition));
    return RunnerOf.planner(planner, browsers)
        .run(assignment, Deadline.in(Duration.ofSeconds(60), CLOCK), new Nobody())
        .kind();
  }

  /** Answers a tenth of a second after Enter; {@code rm} of a locked file is refused. */
  private static final String SHELL =
      """
      <div class=screen id=out><div>Ready.</div></div>
      <script>
      let files = ['notes.txt', 'sun.png', 'plan.md'];
      const say = (text) => { const line = document.createElement('div'); line.textContent = text; out.append(line); };
      const hear = (command) => {
        say('ada$ ' + command);
        setTimeout(() => {
          const [verb, name] = command.trim().split(' ');
          if (verb === 'ls') say(files.join(' '));
          else if (verb === 'rm' && files.includes(name) && name !== 'plan.md') {
            files = files.filter((each) => each !== name); document.title = 'gone ' + name;
          } else say(verb + ': ' + name + ': not permitted, access denied');
        }, 100);
      };
      </script>
      """;

  private static final String WITH_FIELD =
      SHELL
          + """
          <label>Command <input id=in autocomplete=off></label>
          <script>document.getElementById('in').addEventListener('keydown', (e) => {
            if (e.key === 'Enter') { hear(e.target.value); e.target.value = ''; } });</script>
          """;

  private static final String WITH_KEYS =
      SHELL
          + """
          <div id=terminal tabindex=0><span>ada$</span> <span id=typed></span></div>
          <script>document.getElementById('terminal').addEventListener('keydown', (e) => {
            if (e.key === 'Enter') { hear(typed.textContent); typed.textContent = ''; }
            else if (e.key.length === 1) typed.textContent += e.key; });</script>
          """;

  @Test
  void aFileIsDeletedInATerminal() {
    var said = "Use the terminal to delete a file that ends with .png";
    var condition = "The title is \"gone sun.png\"";
    assertThat(done(WITH_FIELD, said, condition)).isEqualTo(Kind.SUCCESS);
    assertThat(done(WITH_KEYS, said, condition)).isEqualTo(Kind.SUCCESS);
  }

  @Test
  void aFileThatCannotBeDeletedIsNoSuccess() {
    var said = "Delete the file plan.md in the terminal.";
    assertThat(done(WITH_FIELD, said, "")).isNotEqualTo(Kind.SUCCESS);
    assertThat(done(WITH_KEYS, said, "")).isNotEqualTo(Kind.SUCCESS);
  }

  /** The other takes the first free place, a little later. */
  private static final String BOARD =
      """
      <h1>Noughts and crosses</h1>
      <style>td{width:50px;height:50px;border:1px solid #000;text-align:center}</style>
      <table><tr><td><td><td><tr><td><td><td><tr><td><td><td></table><p id=said>Your move.</p>
      <script>
      const cells = [...document.querySelectorAll('td')];
      const lines = [[0,1,2],[3,4,5],[6,7,8],[0,3,6],[1,4,7],[2,5,8],[0,4,8],[2,4,6]];
      const has = (mark) => lines.some((line) => line.every((i) => cells[i].textContent === mark));
      const over = () => has('X') ? 'You have won.' : has('O') ? 'You have lost.'
        : cells.every((cell) => cell.textContent) ? 'A draw.' : '';
      let mine = true;
      cells.forEach((cell) => cell.addEventListener('click', () => {
        if (!mine || cell.textContent || over()) return;
        cell.textContent = 'X'; mine = false;
        if (over()) { said.textContent = over(); return; }
        setTimeout(() => {
          const order = %s;
          cells[order.find((i) => !cells[i].textContent)].textContent = 'O';
          mine = true; said.textContent = over() || 'Your move.';
        }, 150);
      }));
      </script>
      """;

  @Test
  void aGameIsWonAgainstAWeakOther() {
    assertThat(
            done(
                BOARD.formatted("[0, 1, 2, 3, 4, 5, 6, 7, 8]"),
                "Play noughts and crosses as X and win the game.",
                "The page shows \"You have won\""))
        .isEqualTo(Kind.SUCCESS);
  }

  private static final String MEADOW =
      """
      <h1>Treasure</h1><div id=map style="width:240px;height:200px;background:#cec"></div><p id=said>Look around.</p>
      <script>
      const away = (e) => Math.hypot(e.offsetX - %d, e.offsetY - %d);
      map.addEventListener('%s', (e) => {
        const d = away(e); said.textContent = d < 20 ? 'Hot!' : d < 60 ? 'Warm' : d < 110 ? 'Cool' : 'Cold';
      });
      map.addEventListener('click', (e) => { if (away(e) < 20) document.title = 'dug up'; });
      </script>
      """;

  @Test
  void aHiddenPlaceIsFound() {
    for (var listens : List.of("mousemove", "click")) {
      assertThat(
              done(
                  MEADOW.formatted(190, 40, listens),
                  "Find and click on the hot area.",
                  "The title is \"dug up\""))
          .as(listens)
          .isEqualTo(Kind.SUCCESS);
    }
  }

  /** Nobody listens. */
  private static final class Nobody implements Journal {
    @Override
    public void hasBrowser() {}

    @Override
    public void event(EventType type, JsonObject data, int iteration) {
      if (Boolean.getBoolean("remora.test.trace")) {
        System.out.println(type + " " + data);
      }
    }

    @Override
    public void screenshot(byte[] jpeg, int iteration) {}
  }
}
