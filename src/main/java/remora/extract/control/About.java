package remora.extract.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a question is about, besides the value it asks for: {@code green toaster} in {@code the
 * price of the green toaster}. A page that never speaks of it has no answer, whatever prices it
 * shows.
 */
final class About {

  private static final Set<String> NO_SUBJECT =
      Set.of(
          "of",
          "the",
          "a",
          "an",
          "this",
          "that",
          "these",
          "those",
          "it",
          "its",
          "for",
          "on",
          "in",
          "at",
          "by",
          "to",
          "from",
          "with",
          "and",
          "or",
          "is",
          "are",
          "was",
          "were",
          "be",
          "been",
          "do",
          "does",
          "did",
          "will",
          "would",
          "can",
          "there",
          "here",
          "you",
          "your",
          "me",
          "my",
          "i",
          "we",
          "our",
          "they",
          "their",
          "page",
          "site",
          "website",
          "shop",
          "store",
          "product",
          "item",
          "article",
          "record",
          "thing",
          "one",
          "listing",
          "cost",
          "price",
          "current",
          "currently",
          "now",
          "today",
          "please",
          "shown",
          "listed",
          "displayed",
          "available",
          "costs",
          "priced",
          "stock",
          "sold",
          "out",
          "much",
          "many",
          "how",
          "what",
          "which",
          "who",
          "when",
          "where",
          "per",
          "each",
          "all");

  /** Values that every thing has its own of, so that another thing's would be a wrong answer. */
  private static final List<String> OWN = List.of("price", "availability", "rating", "discount");

  private About() {}

  /**
   * Whether every telling word of the question's subject stands somewhere on the page; true for
   * values that a page has once, such as an address.
   */
  static boolean isOn(Page page, Ask ask) {
    boolean own =
        ask.fields().stream()
            .anyMatch(f -> OWN.stream().anyMatch(PropertyName.of(List.of(), f, "", "")::means));
    List<String> subject = new ArrayList<>();
    for (String word : own ? Words.of(ask.tail()) : List.<String>of()) {
      boolean known = !Lexicon.shared().groups(word).isEmpty();
      if (!NO_SUBJECT.contains(word) && word.length() > 2 && !known) {
        subject.add(Words.singular(word));
      }
    }
    if (subject.isEmpty()) {
      return true;
    }
    Set<String> words =
        new HashSet<>(
            Words.singulars(Words.of(page.document().title() + " " + page.body().text())));
    words.addAll(Words.of(page.url()));
    return words.containsAll(subject);
  }
}
