package remora.browser.control;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import remora.browser.entity.BrowserFailure;
import remora.browser.entity.Node;
import remora.browser.entity.PageContent;
import remora.browser.entity.Snapshot;
import remora.operations.entity.Deadline;

/** Looks at a page: one script per frame, their answers put together in document order. */
final class Observing {

  private static final int MOST_NODES = 5000;
  private static final int MOST_TEXT = 100_000;
  private static final int MOST_HTML = 5_000_000;

  private final Page page;
  private final AtomicInteger refs;
  private final Deadline deadline;
  // Of the main frame; known after it was looked at.
  private int width = Integer.MAX_VALUE;
  private int height = Integer.MAX_VALUE;

  Observing(Page page, AtomicInteger refs, Deadline deadline) {
    this.page = page;
    this.refs = refs;
    this.deadline = deadline;
  }

  Snapshot snapshot() {
    JsonObject main = look("snapshot", page.frames().main(), Place.WHOLE);
    List<Node> nodes = new ArrayList<>(NodeReader.read(main.getJsonArray("nodes")));
    StringBuilder text = new StringBuilder(main.getString("text"));
    List<String> addresses = new ArrayList<>();
    for (Inner inner : inner(main, "snapshot")) {
      addresses.add(inner.frame().url());
      if (inner.seen() != null) {
        insert(nodes, inner.owner(), NodeReader.read(inner.seen().getJsonArray("nodes")));
        text.append('\n').append(inner.seen().getString("text"));
      }
    }
    if (nodes.size() > MOST_NODES) {
      nodes.subList(MOST_NODES, nodes.size()).clear();
    }
    text.setLength(Math.min(text.length(), MOST_TEXT));
    String url = main.getString("url");
    return new Snapshot(
        url,
        main.getString("title"),
        main.getInt("status"),
        List.copyOf(nodes),
        text.toString(),
        Fingerprint.of(url, nodes),
        List.copyOf(addresses));
  }

  PageContent content() {
    JsonObject main = look("content", page.frames().main(), Place.WHOLE);
    String html = main.getString("html");
    for (Inner inner : inner(main, "content")) {
      if (inner.seen() != null) {
        html =
            html.replace(
                "<!--remora-frame:" + inner.owner() + "-->", inner.seen().getString("html"));
      }
    }
    return new PageContent(
        main.getString("url"), html.substring(0, Math.min(html.length(), MOST_HTML)));
  }

  /**
   * A child frame.
   *
   * @param owner ref of its element in the parent, empty when that is not seen
   * @param seen what the script returned, null when it could not be read
   */
  private record Inner(Frame frame, String owner, JsonObject seen, Place place) {}

  /** Where a frame's content begins in the main frame's viewport, and which part can be seen. */
  private record Place(double x, double y, String parent) {
    static final Place WHOLE = new Place(0, 0, "");
  }

  private List<Inner> inner(JsonObject main, String function) {
    List<Inner> found = new ArrayList<>();
    if (main.getInt("frames") == 0) {
      return found;
    }
    for (Frame frame : page.frames().all(deadline)) {
      if (!frame.main()) {
        found.add(inner(frame, function, found));
      }
    }
    return found;
  }

  private Inner inner(Frame frame, String function, List<Inner> before) {
    Inner unread = new Inner(frame, "", null, Place.WHOLE);
    try {
      Place around = Place.WHOLE;
      if (!frame.parent().equals(page.frames().main().id())) {
        Inner parent =
            before.stream()
                .filter(other -> other.frame().id().equals(frame.parent()))
                .findFirst()
                .orElse(unread);
        if (parent.seen() == null) {
          return unread;
        }
        around = parent.place();
      }
      JsonObject owner =
          CdpJson.parse(Waiting.on(page.frames().owner(frame, "owner(this)"), deadline));
      String ref = owner.getString("ref");
      if (!owner.getBoolean("shown") || ref.isEmpty()) {
        return unread;
      }
      Place place =
          new Place(
              around.x() + owner.getJsonNumber("x").doubleValue(),
              around.y() + owner.getJsonNumber("y").doubleValue(),
              ref);
      return new Inner(frame, ref, look(function, frame, place), place);
    } catch (BrowserFailure gone) {
      page.session().check();
      // The frame went away or changed between two questions: the page without it is the truth.
      return unread;
    }
  }

  private JsonObject look(String function, Frame frame, Place place) {
    JsonObject options =
        CdpJson.object(
            "frame", frame.number(),
            "parent", place.parent(),
            "x", place.x(),
            "y", place.y(),
            "width", width,
            "height", height);
    JsonObject seen = CdpJson.parse(page.call(frame, function + "(" + options + ")", deadline));
    int last = seen.getInt("last");
    refs.updateAndGet(highest -> Math.max(highest, last));
    if (frame.main()) {
      width = seen.getInt("width");
      height = seen.getInt("height");
    }
    return seen;
  }

  private static void insert(List<Node> nodes, String owner, List<Node> children) {
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i).ref().equals(owner)) {
        nodes.addAll(i + 1, children);
        return;
      }
    }
  }
}
