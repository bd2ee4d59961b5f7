package remora.planner.llm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import remora.browser.entity.Snapshot;
import remora.planner.view.PageText;
import remora.planner.view.Tokens;

/**
 * What a model is told, round after round, within the tokens of one call. It starts with the whole
 * page and goes on with what is new, as long as that is less than half of the page and fits; then
 * it starts again, with the page as it is now and the steps so far in a few words. The beginning of
 * a conversation does not change, so that endpoints can keep it.
 */
final class Conversation {

  /** What a message and a tool call take beside their text. */
  private static final int FRAME = 12;

  /** Room for being told what was wrong with an answer. */
  private static final int MENDING = 300;

  private static final int LEAST_PAGE = 400;

  private final String brief;
  private final int room;
  private final UnaryOperator<String> filter;
  private final Fence fence;
  private final List<Turn> turns = new ArrayList<>();
  private final Map<String, String> shown = new LinkedHashMap<>();

  Conversation(String brief, int room, UnaryOperator<String> filter, Fence fence) {
    this.brief = brief;
    this.room = room - MENDING;
    this.filter = filter;
    this.fence = fence;
  }

  /** What rules, tool and task leave for pages and answers. */
  static int fixed(String brief) {
    return Tokens.in(Prompt.RULES)
        + Tokens.in(AnswerSchema.TOOL.parameters().toString())
        + Tokens.in(AnswerSchema.TOOL.description())
        + Tokens.in(brief)
        + 3 * FRAME;
  }

  /** Whether the task leaves room for a page. */
  static boolean fits(String brief, int room) {
    return fixed(brief) + MENDING + LEAST_PAGE <= room;
  }

  /**
   * Tells the model how things are.
   *
   * @param engine what the engine has to say; in our words only
   * @param story what has been done so far; in words that pages may have had a part in
   * @param last what came of the last step; likewise
   */
  void tell(Snapshot page, String engine, String story, String last) {
    if (turns.isEmpty() || !tellNews(page, engine, last)) {
      tellAll(page, engine, story, last);
    }
  }

  private boolean tellNews(Snapshot page, String engine, String last) {
    PageText now = PageText.of(page, filter, pageRoom(engine, last));
    String news = now.since(shown);
    String message = message(engine, last + news);
    boolean small = Tokens.in(news) * 2 < Tokens.in(now.text());
    if (!small || used() + Tokens.in(message) + FRAME > room) {
      return false;
    }
    turns.add(new Turn.Said(message));
    shown.putAll(now.shown());
    return true;
  }

  private void tellAll(Snapshot page, String engine, String story, String last) {
    String before = story + last;
    String fitting = Tokens.first(before, (room - fixed(brief)) / 4);
    PageText now = PageText.of(page, filter, pageRoom(engine, fitting));
    turns.clear();
    turns.add(new Turn.Rules(Prompt.RULES));
    turns.add(new Turn.Said(brief + "\n" + message(engine, fitting + now.text())));
    shown.clear();
    shown.putAll(now.shown());
  }

  private String message(String engine, String untrusted) {
    return (engine.isEmpty() ? "" : engine + "\n") + "\n" + fence.around(untrusted);
  }

  private int pageRoom(String engine, String before) {
    int left =
        room - fixed(brief) - Tokens.in(engine) - Tokens.in(before) - Tokens.in(fence.around(""));
    return Math.max(100, left - FRAME);
  }

  void answered(Reply reply) {
    turns.add(new Turn.Answered(reply.text(), reply.callId()));
  }

  /**
   * What to send.
   *
   * @param mend what was wrong with the answer to the same, empty at first
   */
  List<Turn> turns(String mend) {
    if (mend.isEmpty()) {
      return List.copyOf(turns);
    }
    var all = new ArrayList<>(turns);
    Turn last = all.remove(all.size() - 1);
    all.add(
        new Turn.Said(
            last.text() + "\nYour answer was refused. " + Tokens.first(mend, MENDING - FRAME)));
    return all;
  }

  /** Estimated tokens of what would be sent. */
  int used() {
    int tokens = fixed("");
    for (Turn turn : turns) {
      tokens += turn instanceof Turn.Rules ? 0 : Tokens.in(turn.text()) + FRAME;
    }
    return tokens;
  }
}
