package remora.extract.control;

import com.google.re2j.Pattern;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The heading of a page that marks none up: the short text that says what the document's title says
 * first.
 */
final class Headline {

  private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—:·»-]+\\s+");
  private static final int LONGEST = 100;
  private static final int MAX_ELEMENTS = 3000;
  private static final double SHARED = 0.6;

  private Headline() {}

  static Optional<Element> of(Page page) {
    Set<String> words =
        new HashSet<>(Words.of(SEPARATOR.split(Words.squeeze(page.document().title()))[0]));
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Element best = null;
    double most = SHARED;
    int count = 0;
    for (Element e : page.body().getAllElements()) {
      if (++count > MAX_ELEMENTS) {
        break;
      }
      int length = page.length(e);
      if (length < 3 || length > LONGEST || !Texts.isOnePiece(e) || page.place(e) < 0.5) {
        continue;
      }
      double share = share(words, Words.of(e.text()));
      if (share > most && e.closest("a, li, button, label, td") == null) {
        most = share;
        best = e;
      }
    }
    return Optional.ofNullable(best);
  }

  /** 0 to 1: how much the texts have in common. */
  private static double share(Set<String> title, List<String> text) {
    Set<String> common = new HashSet<>(text);
    common.retainAll(title);
    boolean telling = common.size() > 1 || (title.size() == 1 && text.size() == 1);
    return telling ? 2.0 * common.size() / (title.size() + new HashSet<>(text).size()) : 0;
  }
}
