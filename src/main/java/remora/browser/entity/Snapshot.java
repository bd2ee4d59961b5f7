package remora.browser.entity;

import java.util.List;
import java.util.Optional;

/**
 * What a page looked like at one moment: nodes of all reachable frames and open shadow roots, in
 * document order.
 *
 * @param url the main frame's {@code location.href}; {@code chrome-error://…} when the browser
 *     shows its own error page
 * @param title document title
 * @param httpStatus status of the main document's response, 0 when unknown
 * @param nodes at most 5000
 * @param text the visible text, block by block in lines, at most 100 000 characters
 * @param fingerprint changes when what a person sees changes: address, node count, texts and states
 * @param frames addresses of the child frames, also of those that could not be read
 */
public record Snapshot(
    String url,
    String title,
    int httpStatus,
    List<Node> nodes,
    String text,
    String fingerprint,
    List<String> frames) {

  public Optional<Node> node(String ref) {
    return nodes.stream().filter(node -> node.ref().equals(ref)).findFirst();
  }
}
