package remora.practice.boundary;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A page that starts and then never comes: headers at once, no content, closed after a minute.
 *
 * <p>No thread waits (servlet async); what waits is a connection, so there may be 200 and no more.
 */
@WebServlet(value = "/practice/stalled", asyncSupported = true)
public class StalledPage extends PracticePage {

  private static final long MILLIS = 60_000;
  private static final int MOST = 200;

  private final transient Semaphore places = new Semaphore(MOST);

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!places.tryAcquire()) {
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    var waiting = new Waiting(places);
    try {
      response.setContentType("text/html;charset=UTF-8");
      response.flushBuffer();
      var async = request.startAsync();
      async.setTimeout(MILLIS);
      async.addListener(waiting);
    } catch (IOException | RuntimeException e) {
      waiting.leave(); // the client went before it began, so no listener will tell
      throw e;
    }
  }

  /** Gives the place back exactly once, however the wait ends. */
  private static final class Waiting implements AsyncListener {

    private final Semaphore places;
    private final AtomicBoolean left = new AtomicBoolean();

    Waiting(Semaphore places) {
      this.places = places;
    }

    void leave() {
      if (left.compareAndSet(false, true)) {
        places.release();
      }
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      event.getAsyncContext().complete();
    }

    @Override
    public void onError(AsyncEvent event) {
      event.getAsyncContext().complete();
    }

    @Override
    public void onComplete(AsyncEvent event) {
      leave();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
      // Started once only.
    }
  }
}
