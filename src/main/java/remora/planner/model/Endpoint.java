package remora.planner.model;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where a model is and how it is asked.
 *
 * @param base with the version, such as {@code https://api.openai.com/v1}
 * @param timeout of one call, from its start to the end of the answer
 * @param retries how often a call is repeated that failed for a passing reason
 * @param answerTokens most tokens of an answer
 * @param tools false for models that cannot call tools: the answer is JSON in words
 */
public record Endpoint(
    URI base,
    String model,
    Optional<String> key,
    Duration timeout,
    int retries,
    int answerTokens,
    boolean tools) {

  public Endpoint {
    boolean web = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
    if (!web || base.getHost() == null) {
      throw new IllegalArgumentException("remora.llm.base-url has to be an http or https address");
    }
    if (timeout.isZero() || timeout.isNegative() || retries < 0 || retries > 10) {
      throw new IllegalArgumentException(
          "remora.llm.timeout-seconds starts at 1, and .retries is 0 to 10");
    }
  }

  /** Without the key. */
  @Override
  public String toString() {
    return model + " at " + base;
  }
}
