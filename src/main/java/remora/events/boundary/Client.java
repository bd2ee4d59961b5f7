package remora.events.boundary;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One client of a stream. Frames are made when its connection can take them and written without
 * waiting: what it does not take costs one frame and the container's buffers, and nobody's time.
 */
final class Client implements WriteListener, AsyncListener {

  private static final System.Logger LOG = System.getLogger(Client.class.getName());

  /** Frames in one turn, so that who has much to catch up with does not keep the others waiting. */
  private static final int TURN = 64;

  /** Most bytes in one write: a frame below it is one write, of a larger one progress is seen. */
  private static final int MOST = 48 * 1024;

  private static final long NEVER = Long.MAX_VALUE;

  private enum State {
    IDLE,
    WAITING,
    AT_TURN,
    AT_TURN_AND_WAITING,
    GONE
  }

  private final AsyncContext async;
  private final Runnable complete;
  private final Frames frames;
  private final Relay relay;
  private final Clock clock;
  private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
  private Optional<ServletOutputStream> opened = Optional.empty();
  private Runnable atEnd = () -> {};

  private Frame frame = Frame.of(new byte[0]);
  private int written;
  private boolean flushed = true;

  /** Written to since the last look. */
  private volatile boolean fresh;

  /** One server may keep the end of a frame in its buffer when its connection was full. */
  private volatile boolean again;

  /** Since when nothing could be written, in milliseconds. */
  private volatile long blockedSince = NEVER;

  private volatile boolean doomed;

  Client(AsyncContext async, Runnable complete, Frames frames, Relay relay, Clock clock) {
    this.async = async;
    this.complete = complete;
    this.frames = frames;
    this.relay = relay;
    this.clock = clock;
  }

  void atEnd(Runnable action) {
    atEnd = action;
  }

  /** On the request's thread, as one server wants it. */
  void start() throws IOException {
    ServletOutputStream out = async.getResponse().getOutputStream();
    opened = Optional.of(out);
    async.addListener(this);
    out.setWriteListener(this);
    state.set(State.IDLE);
    wake();
  }

  /** There may be something to write, or room to write it. */
  void wake() {
    State before =
        state.getAndUpdate(
            now ->
                switch (now) {
                  case IDLE, WAITING -> State.WAITING;
                  case AT_TURN, AT_TURN_AND_WAITING -> State.AT_TURN_AND_WAITING;
                  case GONE -> State.GONE;
                });
    if (before == State.IDLE) {
      relay.soon(this::turn);
    }
  }

  /** Once a second: gives it up if it is stalled, and sends on what a full buffer kept back. */
  void look(long mostMillis) {
    long since = blockedSince;
    long blocked = since == NEVER ? 0 : clock.millis() - since;
    if (blocked >= mostMillis && !doomed) {
      LOG.log(
          Level.INFO,
          "a stream is closed: its client has taken nothing for {0} ms",
          Long.toString(blocked));
      doomed = true;
    }
    if (fresh) {
      fresh = false;
      again = true;
      wake();
    } else if (doomed) {
      wake();
    }
  }

  private void turn() {
    if (!state.compareAndSet(State.WAITING, State.AT_TURN)) {
      return;
    }
    boolean more = false;
    try {
      more = write(opened.orElseThrow());
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.DEBUG, "a stream's client is gone", e);
      doomed = true;
    } catch (OutOfMemoryError e) {
      LOG.log(Level.ERROR, "a stream is closed: there is no memory for its next frame", e);
      doomed = true;
    }
    if (doomed) {
      end();
      return;
    }
    State before = state.getAndUpdate(now -> now == State.AT_TURN ? State.IDLE : State.WAITING);
    if (before == State.AT_TURN_AND_WAITING) {
      relay.soon(this::turn);
    } else if (more) {
      wake();
    }
  }

  /** Whether there is more to do at once. */
  private boolean write(ServletOutputStream out) throws IOException {
    for (int n = 0; n < TURN && !doomed; n++) {
      if (!out.isReady()) {
        blocked();
        return false;
      }
      blockedSince = NEVER;
      if (written < frame.length()) {
        byte[] piece = frame.bytes(written, MOST);
        flushed = false;
        fresh = true;
        out.write(piece);
        written += piece.length;
      } else if (!flushed || again) {
        again = false;
        out.flush();
        flushed = true;
      } else {
        Optional<Frame> next = frames.next();
        if (next.isEmpty()) {
          doomed = frames.isOver();
          return false;
        }
        frame = next.get();
        written = 0;
      }
    }
    return true;
  }

  /** Counts as stalled only while something is kept from it. */
  private void blocked() {
    boolean waiting = written < frame.length() || frames.isWaiting();
    if (!waiting) {
      blockedSince = NEVER;
    } else if (blockedSince == NEVER) {
      blockedSince = clock.millis();
    }
  }

  private void end() {
    if (state.getAndSet(State.GONE) == State.GONE) {
      return;
    }
    atEnd.run();
    try {
      complete.run();
    } catch (RuntimeException completed) {
      LOG.log(Level.DEBUG, "the container was faster", completed);
    }
  }

  private void gone() {
    doomed = true;
    if (state.get() != State.GONE) {
      wake();
    }
  }

  @Override
  public void onWritePossible() {
    wake();
  }

  @Override
  public void onError(Throwable failure) {
    LOG.log(Level.DEBUG, "a stream's client is gone", failure);
    gone();
  }

  @Override
  public void onComplete(AsyncEvent event) {
    gone();
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    gone();
  }

  @Override
  public void onError(AsyncEvent event) {
    gone();
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // Started once only.
  }
}
