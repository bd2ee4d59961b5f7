package remora.browser.control;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import remora.browser.action.ActionContext;
import remora.browser.action.Target;
import remora.browser.entity.Box;
import remora.browser.entity.StaleTarget;
import remora.operations.entity.Deadline;

/** Finds out where to point to hit an element, through all frames around it. */
final class Pointing {

  /** How long an element may take to become ready. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Page page;
  private final Deadline deadline;

  Pointing(Page page, Deadline deadline) {
    this.page = page;
    this.deadline = deadline;
  }

  /** The frame in which the ref's element is. */
  Frame frame(String ref) {
    return page.frames()
        .numbered(ActionContext.frameOf(ref), deadline)
        .orElseThrow(() -> new StaleTarget("the frame of " + ref + " is not on the page any more"));
  }

  Target ready(String ref, boolean enabled) {
    Frame frame = frame(ref);
    // Half of what is left, so that there is time to say what was in the way.
    long patience = deadline.atMost(PATIENCE).toMillis() / 2 + 1;
    String call = "ready(" + CdpJson.quote(ref) + "," + enabled + "," + patience + ")";
    JsonObject found = CdpJson.parse(page.call(frame, call, deadline));
    refuse(ref, found.getString("why", ""));
    double x = found.getJsonNumber("x").doubleValue();
    double y = found.getJsonNumber("y").doubleValue();
    return outside(
        frame,
        new Target(ref, x, y, found.getString("kind", ""), found.getBoolean("checked", false)));
  }

  /** A point of an element's box, whatever lies over it. */
  Target place(String ref, ToDoubleFunction<Box> right, ToDoubleFunction<Box> down) {
    Frame frame = frame(ref);
    JsonObject found =
        CdpJson.parse(page.call(frame, "place(" + CdpJson.quote(ref) + ")", deadline));
    refuse(ref, found.getString("why", ""));
    Box box =
        new Box(
            found.getJsonNumber("x").doubleValue(),
            found.getJsonNumber("y").doubleValue(),
            found.getJsonNumber("width").doubleValue(),
            found.getJsonNumber("height").doubleValue());
    return outside(
        frame,
        new Target(
            ref, box.x() + right.applyAsDouble(box), box.y() + down.applyAsDouble(box), "", false));
  }

  /** A point of a frame as one of the main frame; it must not be covered in between. */
  private Target outside(Frame frame, Target point) {
    String ref = point.ref();
    double x = point.x();
    double y = point.y();
    Frame inner = frame;
    while (!inner.main()) {
      JsonObject owner = ask(inner, "owner(this)");
      x += owner.getJsonNumber("x").doubleValue();
      y += owner.getJsonNumber("y").doubleValue();
      String why =
          Waiting.on(page.frames().owner(inner, "through(this," + x + "," + y + ")"), deadline);
      refuse(ref, why);
      inner = page.frames().parent(inner, deadline);
    }
    return new Target(ref, x, y, point.kind(), point.checked());
  }

  private JsonObject ask(Frame frame, String function) {
    return CdpJson.parse(Waiting.on(page.frames().owner(frame, function), deadline));
  }

  private static void refuse(String ref, String why) {
    if (!why.isEmpty()) {
      throw new StaleTarget("the element " + ref + " " + why);
    }
  }
}
