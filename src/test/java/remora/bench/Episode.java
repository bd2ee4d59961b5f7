package remora.bench;

import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import remora.agent.boundary.Journal;
import remora.agent.control.Tools;
import remora.agent.control.Visit;
import remora.agent.entity.Assignment;
import remora.agent.entity.Outcome;
import remora.browser.boundary.Browsers;
import remora.browser.boundary.Tab;
import remora.browser.entity.BrowserFailure;
import remora.events.entity.EventType;
import remora.json.Json;
import remora.operations.entity.Deadline;
import remora.operations.entity.DeadlinePassed;

/**
 * One seed of one task by BrowserGym's protocol: the page is seeded and started with its clock
 * frozen, its instruction is read and taken off the page, the agent works on it for 15 s at most,
 * and the page says what that was worth. What a page shows once it is done is not acted upon.
 */
final class Episode {

  private static final Duration CAP = Duration.ofSeconds(15);
  private static final Clock CLOCK = Clock.systemUTC();

  private static final String START =
      """
      (async () => {
        const until = async (holds) => {
          for (let i = 0; i < 200 && !holds(); i++) await new Promise((r) => setTimeout(r, 25));
        };
        await until(() => typeof core !== 'undefined' && document.getElementById('sync-task-cover'));
        Math.seedrandom('%s');
        core.EPISODE_MAX_TIME = 1000000;
        core.startEpisodeReal();
        await until(() => WOB_TASK_READY === true);
        const said = core.getUtterance();
        core.clearTimer();
        document.body.removeEventListener('click', core.canvasDrawClick);
        document.getElementById('query').innerHTML = '';
        for (const id of ['reward-display', 'click-canvas', 'sync-task-cover']) {
          document.getElementById(id)?.remove();
        }
        return typeof said === 'string' ? said : said.utterance;
      })()
      """;

  private static final String SCORE =
      "({done: !!WOB_DONE_GLOBAL, raw: Number(WOB_RAW_REWARD_GLOBAL) || 0})";

  /**
   * What came of it.
   *
   * @param raw the page's own reward, -1 to 1
   * @param story what the agent was told, did and said, in lines
   */
  record Result(String task, double raw, String story) {}

  private final String task;
  private final List<String> story = new ArrayList<>();

  private Episode(String task) {
    this.task = task;
  }

  static Result run(Browsers browsers, Tools tools, String task, String address, String seed) {
    return new Episode(task).run(browsers, tools, address, seed);
  }

  private Result run(Browsers browsers, Tools tools, String address, String seed) {
    try (Tab tab = browsers.open("bench", Deadline.in(Duration.ofSeconds(60), CLOCK))) {
      tab.open(address);
      String said = string(tab.evaluate(START.formatted(seed)));
      story.add("# " + task + " seed " + seed + ": " + said);
      work(tab, tools, address, said);
      JsonObject score = score(tab);
      story.add("raw " + score.get("raw") + (score.getBoolean("done") ? "" : ", not done"));
      return new Result(task, score.getJsonNumber("raw").doubleValue(), String.join("\n", story));
    } catch (BrowserFailure | DeadlinePassed broken) {
      story.add("broken: " + broken);
      return new Result(task, 0, String.join("\n", story));
    }
  }

  private void work(Tab tab, Tools tools, String address, String said) {
    Assignment assignment =
        Assignment.of(
            "bench",
            address,
            Optional.of(said),
            Optional.of(Map.of()),
            Optional.empty(),
            Optional.empty());
    try {
      Outcome outcome =
          new Visit(assignment, tools, Deadline.in(CAP, CLOCK), new Watching(tab)).performHere(tab);
      story.add("outcome " + outcome.kind() + " " + outcome.error() + " " + outcome.data());
    } catch (Over over) {
      story.add("the page is done");
    } catch (DeadlinePassed late) {
      story.add("out of time");
    } catch (BrowserFailure failure) {
      story.add("browser failure: " + failure.getMessage());
    } catch (RuntimeException failure) {
      story.add("failure: " + failure + " at " + List.of(failure.getStackTrace()).subList(0, 3));
    }
  }

  private static JsonObject score(Tab tab) {
    return object(tab.evaluate(SCORE));
  }

  private static JsonObject object(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }

  private static String string(String json) {
    try (var reader = Json.createReader(new StringReader("[" + json + "]"))) {
      return reader.readArray().getString(0);
    }
  }

  /** The page has given its reward. */
  private static final class Over extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Ends the work as soon as the page is done. */
  private final class Watching implements Journal {

    private final Tab tab;

    private Watching(Tab tab) {
      this.tab = tab;
    }

    @Override
    public void hasBrowser() {}

    @Override
    public void event(EventType type, JsonObject data, int iteration) {
      if (type == EventType.PLAN) {
        story.add("plan " + data.getString("reasoning") + " " + data.get("steps"));
      } else {
        story.add("  " + type + " " + data);
      }
      if (type == EventType.ACTION && score(tab).getBoolean("done")) {
        throw new Over();
      }
    }

    @Override
    public void screenshot(byte[] jpeg, int iteration) {}
  }
}
