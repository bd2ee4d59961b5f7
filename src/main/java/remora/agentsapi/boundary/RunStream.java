package remora.agentsapi.boundary;

import jakarta.json.JsonObject;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger.Level;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import remora.events.boundary.NoticeWriter;
import remora.events.entity.Notice;
import remora.events.entity.RunnerEvent;
import remora.json.Json;
import remora.runs.entity.Run;
import remora.runs.entity.Task;

/** One client's stream of one run: notices become frames. */
final class RunStream implements NoticeWriter {

  private static final System.Logger LOG = System.getLogger(RunStream.class.getName());

  /** Bytes of a frame that are not the step's data: names, times, ids. */
  private static final int ENVELOPE = 512;

  /** Only so that a thread is not lost for ever; the servers give a stalled client up before. */
  private static final int WRITE_SECONDS = 90;

  private final String runId;
  private final RunReader reader;
  private final SseEventSink sink;
  private final Sse sse;
  private final BitSet told = new BitSet();

  RunStream(String runId, RunReader reader, SseEventSink sink, Sse sse) {
    this.runId = runId;
    this.reader = reader;
    this.sink = sink;
    this.sse = sse;
  }

  /** Says that the stream has begun, so that headers and a first byte go out at once. */
  void open() throws IOException {
    send(sse.newEventBuilder().comment("ok").build());
  }

  /** Tells all that happened before; what the snapshot has is not told again. */
  void snapshot(Run run, List<Task> tasks, TimelineSource timelines) throws IOException {
    frame("snapshot", Wire.text(out -> RunJson.write(out, run, tasks, Optional.of(timelines))));
    tasks.stream().filter(task -> task.status().isFinal()).forEach(task -> told.set(task.index()));
  }

  @Override
  public void write(Notice notice) throws IOException {
    try {
      tell(notice);
    } catch (RuntimeException e) {
      // The store, not the client. The run itself goes on.
      LOG.log(Level.WARNING, "a stream of run " + runId + " broke off", e);
      error("The stream broke off; the run goes on. Read it by its id " + runId + ".");
      throw new IOException("the stream broke off", e);
    }
  }

  private void tell(Notice notice) throws IOException {
    if (notice instanceof Notice.Stepped stepped) {
      step(stepped.event());
    } else if (notice instanceof Notice.TaskEnded ended) {
      result(ended.taskIndex());
    } else if (notice instanceof Notice.RunEnded) {
      end();
    } else {
      send(sse.newEventBuilder().comment("keepalive").build());
    }
  }

  @Override
  public void close() {
    sink.close();
  }

  /** The last frame: the whole run, or why there is none. */
  void end() throws IOException {
    Run run = reader.run();
    if (run.failure().isPresent()) {
      frame(
          "error", Json.createObjectBuilder().add("error", run.failure().get()).build().toString());
    } else {
      frame("done", reader.text(run));
    }
  }

  private void step(RunnerEvent event) throws IOException {
    if (!told.get(event.taskIndex())) {
      JsonObject data = Frugal.within(reader.json().links().data(event), SseFrames.ROOM - ENVELOPE);
      frame("task_event", reader.json().streamed(runId, event, data).toString());
    }
  }

  private void result(int index) throws IOException {
    if (!told.get(index)) {
      frame("task_result", TaskJson.streamed(reader.run(), reader.task(index)).toString());
      told.set(index);
    }
  }

  private void error(String why) throws IOException {
    frame("error", Json.createObjectBuilder().add("error", why).build().toString());
  }

  private void frame(String name, String json) throws IOException {
    // Escaped here and not by the writer: RESTEasy keeps its own writer, which sends UTF-8.
    send(sse.newEventBuilder().name(name).data(String.class, SseFrames.ascii(json)).build());
  }

  /**
   * Waits until it is written: the next frame must not overtake it, and a client that is gone shows
   * only here.
   */
  private void send(OutboundSseEvent event) throws IOException {
    try {
      sink.send(event).toCompletableFuture().get(WRITE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException | IllegalStateException e) {
      throw new IOException("the stream's client is gone", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("the server stops").initCause(e);
    }
  }
}
