package remora.browser.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import remora.browser.entity.BrowserFailure;
import remora.operations.entity.Deadline;

/** The frames of one page, those in other processes included, and our world in each. */
final class Frames {

  /** A frame in a process of its own: its conversation and the page or frame it was found in. */
  private record Remote(CdpSession session, CdpSession foundIn, String parentFrame) {}

  private final CdpSession page;
  private final String mainId;
  private final AtomicInteger refs;
  private final Map<String, Remote> remotes = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<World>> worlds = new ConcurrentHashMap<>();
  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
  private final AtomicInteger lastNumber = new AtomicInteger();

  Frames(CdpSession page, String mainId, AtomicInteger refs) {
    this.page = page;
    this.mainId = mainId;
    this.refs = refs;
    follow(page);
  }

  Frame main() {
    return new Frame(0, mainId, "", page, "", page);
  }

  /** Our world in the frame's present document. */
  CompletableFuture<World> world(Frame frame) {
    return worlds.compute(
        frame.id(),
        (id, known) ->
            known == null || known.isCompletedExceptionally()
                ? World.in(frame.session(), id, refs)
                : known);
  }

  /** The world is gone or of no use; the next call makes one. */
  void forget(Frame frame) {
    worlds.remove(frame.id());
  }

  /** All frames, the main one first, each before its children. */
  List<Frame> all(Deadline deadline) {
    List<Frame> found = new ArrayList<>();
    JsonObject tree = page.call(deadline, "Page.getFrameTree").getJsonObject("frameTree");
    collect(tree, page, "", page, found);
    // Frames in other processes come with their own trees; they may hold each other.
    List<Map.Entry<String, Remote>> left = new ArrayList<>(remotes.entrySet());
    left.sort(Map.Entry.comparingByKey(Comparator.comparingInt(this::number)));
    for (Map.Entry<String, Remote> remote : left) {
      Remote value = remote.getValue();
      JsonObject own =
          value.session().call(deadline, "Page.getFrameTree").getJsonObject("frameTree");
      collect(own, value.session(), value.parentFrame(), value.foundIn(), found);
    }
    return found;
  }

  /** The frame whose elements have refs with this number. */
  Optional<Frame> numbered(int number, Deadline deadline) {
    if (number == 0) {
      return Optional.of(main());
    }
    return all(deadline).stream().filter(frame -> frame.number() == number).findFirst();
  }

  /** The frame that holds this one. */
  Frame parent(Frame frame, Deadline deadline) {
    return frame.parent().equals(mainId)
        ? main()
        : all(deadline).stream()
            .filter(other -> other.id().equals(frame.parent()))
            .findFirst()
            .orElseThrow(() -> new BrowserFailure("the frame is not on the page any more"));
  }

  /** Calls a function of ours on the element that holds the frame, which is {@code this} in it. */
  CompletableFuture<String> owner(Frame frame, String function) {
    CdpSession above = frame.parentSession();
    Frame holder =
        frame.parent().equals(mainId)
            ? main()
            : new Frame(number(frame.parent()), frame.parent(), "", above, "", above);
    CompletableFuture<JsonObject> owner = above.send("DOM.getFrameOwner", "frameId", frame.id());
    return world(holder)
        .thenCompose(
            world ->
                owner
                    .thenCompose(
                        found ->
                            above.send(
                                "DOM.resolveNode",
                                "backendNodeId",
                                found.getInt("backendNodeId"),
                                "executionContextId",
                                world.context()))
                    .thenCompose(
                        node ->
                            world.callOn(
                                node.getJsonObject("object").getString("objectId"), function)));
  }

  private void collect(
      JsonObject tree, CdpSession session, String parent, CdpSession above, List<Frame> found) {
    JsonObject frame = tree.getJsonObject("frame");
    String id = frame.getString("id");
    String url = frame.getString("url", "") + frame.getString("urlFragment", "");
    found.add(new Frame(id.equals(mainId) ? 0 : number(id), id, url, session, parent, above));
    JsonArray children = tree.getJsonArray("childFrames");
    if (children != null) {
      for (JsonValue child : children) {
        collect(child.asJsonObject(), session, id, session, found);
      }
    }
  }

  private int number(String id) {
    return numbers.computeIfAbsent(id, key -> lastNumber.incrementAndGet());
  }

  private void follow(CdpSession session) {
    session.listen(
        (method, params) -> {
          switch (method) {
            case "Page.frameNavigated" -> {
              String id = params.getJsonObject("frame").getString("id");
              if (id.equals(mainId)) {
                worlds.clear();
              } else {
                worlds.remove(id);
              }
            }
            case "Page.frameDetached" -> worlds.remove(params.getString("frameId"));
            case "Target.attachedToTarget" -> attached(session, params);
            case "Target.detachedFromTarget" -> {
              String gone = params.getString("sessionId");
              remotes.values().removeIf(remote -> remote.session().id().equals(gone));
            }
            default -> {}
          }
        });
  }

  private void attached(CdpSession foundIn, JsonObject params) {
    CdpSession session = page.connection().session(params.getString("sessionId"));
    JsonObject target = params.getJsonObject("targetInfo");
    String id = target.getString("targetId");
    worlds.remove(id);
    remotes.put(id, new Remote(session, foundIn, target.getString("parentFrameId", mainId)));
    follow(session);
    Waiting.react(
        Preparation.of(session),
        (done, failure) -> session.tell("Runtime.runIfWaitingForDebugger"));
  }
}
