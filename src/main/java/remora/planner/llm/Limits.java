package remora.planner.llm;

/**
 * What a model may use up, in tokens.
 *
 * @param call most of one request; the page is cut to fit
 * @param answer most of one answer
 * @param task most of all requests and answers of one task
 */
public record Limits(int call, int answer, int task) {

  /** The rules and the tool take about 1000. */
  private static final int LEAST = 2000;

  public Limits {
    if (call < LEAST || answer < 100 || task < call) {
      throw new IllegalArgumentException(
          "remora.llm.call-tokens starts at 2000, .answer-tokens at 100, and .task-tokens is at"
              + " least .call-tokens");
    }
  }
}
