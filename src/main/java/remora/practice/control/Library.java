package remora.practice.control;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import remora.practice.entity.Book;

/** The practice library's shelves. */
public final class Library {

  private static final List<Book> BOOKS =
      List.of(
          new Book(
              "The Lighthouse Keeper’s Ledger", "Marit Solheim", 1998, "History", "910.4 SOL", 2),
          new Book(
              "Tides and How to Read Them", "Owen Pritchard", 2011, "Seamanship", "551.46 PRI", 1),
          new Book("A Field Guide to Seaweeds", "Ana Luísa Prado", 2016, "Nature", "579.8 PRA", 3),
          new Book(
              "Lighthouses of the Northern Coast",
              "Tobias Renner",
              2007,
              "History",
              "387.1 REN",
              0),
          new Book("Knots for Cold Hands", "Owen Pritchard", 2003, "Seamanship", "623.8 PRI", 4),
          new Book("The Herring Years", "Greta Lindqvist", 1987, "History", "639.2 LIN", 1),
          new Book("Gulls: A Defence", "Ifeoma Adeyemi", 2019, "Nature", "598.3 ADE", 2),
          new Book("Cooking on One Burner", "Paolo Ferri", 2014, "Food", "641.5 FER", 0),
          new Book("To Build a Small Lighthouse", "Hanne Vik", 2021, "Crafts", "690.5 VIK", 1),
          new Book("Weather Signs", "Greta Lindqvist", 1992, "Seamanship", "551.6 LIN", 2),
          new Book("The Drowned Village", "Marit Solheim", 2005, "Fiction", "F SOL", 3),
          new Book("Salt Marsh Birds", "Ifeoma Adeyemi", 2013, "Nature", "598.1 ADE", 0));

  private Library() {}

  /** Books in whose title, author or subject every word occurs; none for an empty question. */
  public static List<Book> search(String question) {
    var words =
        Arrays.stream(question.strip().toLowerCase(Locale.ROOT).split("\\s+", -1))
            .filter(word -> !word.isEmpty())
            .toList();
    return words.isEmpty()
        ? List.of()
        : BOOKS.stream().filter(book -> words.stream().allMatch(haystack(book)::contains)).toList();
  }

  private static String haystack(Book book) {
    return String.join(" ", book.title(), book.author(), book.subject()).toLowerCase(Locale.ROOT);
  }
}
