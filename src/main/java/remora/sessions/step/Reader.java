package remora.sessions.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import remora.browser.entity.WaitUntil;
import remora.sessions.boundary.Session;
import remora.sessions.boundary.SessionPage;

/** Reads what pages hold. */
@ApplicationScoped
public class Reader {

  @Inject
  @ConfigProperty(name = "remora.sessions.action-seconds")
  int actionSeconds;

  /** In which form it is told. */
  public enum Format {
    /** The document as it is. */
    HTML,
    MARKDOWN,
    /** What a person can read. */
    TEXT
  }

  /**
   * What is to be read.
   *
   * @param url where to go first
   * @param headers go with the requests for that
   */
  public record Wanted(Optional<String> url, Map<String, String> headers, Format format) {}

  /** What was read, and where. */
  public record Read(String url, String text) {}

  /** Reads the session's page when it is its turn; concealed texts are masked. */
  public Read read(Session session, Wanted wanted) {
    Duration usual = Duration.ofSeconds(actionSeconds);
    Read read =
        session.work(
            usual.multipliedBy(2),
            page -> {
              wanted
                  .url()
                  .ifPresent(
                      url -> page.within(usual).navigate(url, WaitUntil.LOAD, wanted.headers()));
              SessionPage shown = page.within(usual);
              String text = wanted.format() == Format.TEXT ? shown.text() : shown.html();
              // Before it becomes Markdown, which would quote what is concealed in its own way.
              return new Read(session.masked(shown.url()), session.masked(text));
            });
    // Not while the session is held: this is work of this server and not of the page.
    return new Read(
        read.url(), wanted.format() == Format.MARKDOWN ? Markdown.of(read) : read.text());
  }
}
