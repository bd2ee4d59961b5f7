package remora.events.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import remora.events.entity.Cursor;
import remora.events.entity.Notice;
import remora.events.entity.Timeline;

class SubscriptionTest {

  private static final Timeline TIMELINE = new Timeline(1, List.of());

  private final AtomicInteger looks = new AtomicInteger();
  private final AtomicInteger woken = new AtomicInteger();
  private final Cursor cursor = new Cursor("a");
  private final Subscription subscription =
      new Subscription(
          known -> {
            looks.incrementAndGet();
            return Map.of(3, TIMELINE);
          });

  @Test
  void whatHappenedBeforeTheFirstLookIsSeenThen() {
    assertThat(subscription.hasNews()).isTrue();
    assertThat(subscription.take(cursor).steps()).containsOnlyKeys(3);
    assertThat(subscription.hasNews()).isFalse();
    assertThat(subscription.take(cursor).steps()).isEmpty();
    assertThat(looks).hasValue(1);
  }

  @Test
  void everyNoticeWakesAndIsTakenOnce() {
    subscription.take(cursor);
    subscription.wakes(woken::incrementAndGet);
    subscription.accept(new Notice.Stepped());
    subscription.accept(new Notice.Stepped());
    subscription.accept(new Notice.TaskEnded(2, Optional.of(TIMELINE)));
    subscription.accept(new Notice.TaskEnded(1, Optional.empty()));
    subscription.accept(new Notice.StillHere());
    subscription.accept(new Notice.RunEnded());
    assertThat(woken).hasValue(6);
    Subscription.News news = subscription.take(cursor);
    assertThat(news.steps()).containsOnlyKeys(3);
    assertThat(news.ended()).extracting(Notice.TaskEnded::taskIndex).containsExactly(2, 1);
    assertThat(news.still()).isTrue();
    assertThat(news.over()).isTrue();
    assertThat(subscription.hasNews()).isFalse();
    assertThat(looks).as("looks at the steps").hasValue(2);
  }

  @Test
  void whoDoesNotLookIsNotKeptTimelinesFor() {
    for (int i = 0; i < 1000; i++) {
      subscription.accept(new Notice.Stepped());
      subscription.accept(new Notice.TaskEnded(i, Optional.of(TIMELINE)));
    }
    List<Notice.TaskEnded> ended = subscription.take(cursor).ended();
    assertThat(ended).hasSize(1000);
    assertThat(ended).filteredOn(end -> end.timeline().isPresent()).hasSize(32);
  }
}
