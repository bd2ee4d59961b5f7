package remora.agentsapi.boundary;

import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseBroadcaster;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A client's end of a stream: keeps what it is sent, as {@code name data} or {@code :comment}. */
final class FakeSse implements SseEventSink {

  final List<String> sent = new ArrayList<>();
  boolean closed;
  boolean gone;

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public CompletionStage<?> send(OutboundSseEvent event) {
    if (gone) {
      return CompletableFuture.failedFuture(new IllegalStateException("gone"));
    }
    sent.add(
        event.getData() == null
            ? ":" + event.getComment()
            : event.getName() + " " + event.getData());
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void close() {
    closed = true;
  }

  Sse sse() {
    return new Sse() {
      @Override
      public OutboundSseEvent.Builder newEventBuilder() {
        return builder();
      }

      @Override
      public SseBroadcaster newBroadcaster() {
        throw new UnsupportedOperationException();
      }
    };
  }

  private static OutboundSseEvent.Builder builder() {
    String[] fields = new String[3];
    return (OutboundSseEvent.Builder)
        Proxy.newProxyInstance(
            FakeSse.class.getClassLoader(),
            new Class<?>[] {OutboundSseEvent.Builder.class},
            (proxy, method, arguments) -> {
              switch (method.getName()) {
                case "name" -> fields[0] = (String) arguments[0];
                case "data" -> fields[1] = (String) arguments[arguments.length - 1];
                case "comment" -> fields[2] = (String) arguments[0];
                case "build" -> {
                  return new Event(fields[0], fields[1], fields[2]);
                }
                default -> throw new UnsupportedOperationException(method.getName());
              }
              return proxy;
            });
  }

  private record Event(String name, String data, String comment) implements OutboundSseEvent {

    @Override
    public Class<?> getType() {
      return String.class;
    }

    @Override
    public Type getGenericType() {
      return new GenericType<String>() {}.getType();
    }

    @Override
    public MediaType getMediaType() {
      return MediaType.TEXT_PLAIN_TYPE;
    }

    @Override
    public Object getData() {
      return data;
    }

    @Override
    public String getId() {
      return null;
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public String getComment() {
      return comment;
    }

    @Override
    public long getReconnectDelay() {
      return RECONNECT_NOT_SET;
    }

    @Override
    public boolean isReconnectDelaySet() {
      return false;
    }
  }
}
