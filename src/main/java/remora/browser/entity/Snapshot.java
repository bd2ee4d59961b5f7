package remora.browser.entity;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

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

  /** The same page in other words: each text of it goes through a function. */
  public Snapshot worded(UnaryOperator<String> wording) {
    return new Snapshot(
        wording.apply(url),
        wording.apply(title),
        httpStatus,
        nodes.stream().map(node -> node.worded(wording)).toList(),
        wording.apply(text),
        fingerprint,
        frames.stream().map(wording).toList());
  }

  public Optional<Node> node(String ref) {
    return nodes.stream().filter(node -> node.ref().equals(ref)).findFirst();
  }
}
