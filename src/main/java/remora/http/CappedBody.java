package remora.http;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** A body that fails when it grows beyond a limit, in bytes. */
public final class CappedBody implements BodySubscriber<byte[]> {

  private final BodySubscriber<byte[]> inner = BodySubscribers.ofByteArray();
  private final int most;
  private long bytes;
  private Flow.Subscription subscription =
      new Flow.Subscription() {
        @Override
        public void request(long n) {
          // Nothing to ask before there is a body.
        }

        @Override
        public void cancel() {
          // Nothing to end before there is a body.
        }
      };

  public CappedBody(int most) {
    this.most = most;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return inner.getBody();
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    inner.onSubscribe(given);
  }

  @Override
  public void onNext(List<ByteBuffer> items) {
    for (ByteBuffer item : items) {
      bytes += item.remaining();
    }
    if (bytes > most) {
      subscription.cancel();
      inner.onError(new IOException("the answer is longer than " + most + " bytes"));
    } else {
      inner.onNext(items);
    }
  }

  @Override
  public void onError(Throwable failure) {
    inner.onError(failure);
  }

  @Override
  public void onComplete() {
    inner.onComplete();
  }
}
