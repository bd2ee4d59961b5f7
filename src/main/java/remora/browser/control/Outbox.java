package remora.browser.control;

import java.net.http.WebSocket;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Sends messages one after the other: the JDK's WebSocket refuses a message while the one before is
 * under way ("Send pending"). No lock: whoever finds the box at rest sends for everybody.
 */
final class Outbox {

  private final ConcurrentLinkedQueue<String> messages = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final WebSocket socket;
  private final Consumer<Throwable> onFailure;

  Outbox(WebSocket socket, Consumer<Throwable> onFailure) {
    this.socket = socket;
    this.onFailure = onFailure;
  }

  void send(String message) {
    messages.add(message);
    if (waiting.getAndIncrement() == 0) {
      sendNext();
    }
  }

  private void sendNext() {
    Waiting.react(
        socket.sendText(messages.remove(), true),
        (sent, failure) -> {
          if (failure != null) {
            onFailure.accept(failure);
          } else if (waiting.decrementAndGet() > 0) {
            sendNext();
          }
        });
  }
}
