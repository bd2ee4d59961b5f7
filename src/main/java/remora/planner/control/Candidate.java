package remora.planner.control;

import remora.browser.entity.Node;

/**
 * A node that may be what was meant.
 *
 * @param score how well it fits in all, about 0 to 1.2
 */
public record Candidate(Node node, double score) {

  public double confidence() {
    return Math.max(0, Math.min(1, score));
  }
}
