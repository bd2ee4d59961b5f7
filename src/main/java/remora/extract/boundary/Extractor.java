package remora.extract.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import remora.browser.entity.PageContent;
import remora.extract.control.Answers;
import remora.extract.control.Counts;
import remora.extract.control.Merging;
import remora.extract.control.Reading;
import remora.extract.entity.Extraction;

/**
 * Reads data off rendered pages. Stateless: the same input gives the same output, from any thread.
 */
@ApplicationScoped
public class Extractor {

  /** For the container and for use without one. */
  public Extractor() {}

  /**
   * Reads what a schema describes. Nothing is guessed: what the page does not show is missing.
   *
   * @param instruction focus, filters and order in plain language; may be empty
   * @param wanted how many records a list may have, 0 for all; {@code maxItems} holds as well
   * @return data {@code null} when nothing was found; {@code missing} names required properties
   *     that are not nullable
   */
  public Extraction extract(PageContent page, OutputSchema schema, String instruction, int wanted) {
    return Reading.of(page, schema.shape(), instruction, Math.max(0, wanted));
  }

  /**
   * Adds what another page gave: lists grow without repeating records of earlier pages, other
   * values keep the first that was found.
   */
  public Extraction merge(Extraction soFar, Extraction next, OutputSchema schema, int wanted) {
    return Merging.of(soFar, next, schema.shape(), Math.max(0, wanted));
  }

  /**
   * What an instruction asks to read when there is no schema. The data is a text for one value
   * (verbatim, or the title and the first 2000 characters of the main text when it names nothing),
   * an object for several values of one thing, a list for several things. What no page prints (a
   * count, yes or no, a summary) has evidence of the method {@code derived}.
   *
   * @return empty when the page does not show it, or when it cannot be told which of several is
   *     meant
   */
  public Optional<Extraction> answer(PageContent page, String instruction) {
    return Answers.of(page, instruction);
  }

  /** Adds what another page answered: lists grow without repeats, else the first answer stays. */
  public Extraction merge(Extraction soFar, Extraction next, int wanted) {
    return Merging.answers(soFar, next, Math.max(0, wanted));
  }

  /** The number of records an instruction names, e.g. 5 for {@code top 5}; 0 when it names none. */
  public int wanted(String instruction) {
    return Counts.wanted(instruction);
  }
}
