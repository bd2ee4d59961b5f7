package remora.practice.boundary;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import remora.practice.control.Library;
import remora.practice.control.Template;
import remora.practice.entity.Book;

/** Saltmarsh library's catalogue: a search field and its results, {@code ?q=}. */
@WebServlet("/practice/library")
public class LibraryPage extends PracticePage {

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var question = param(request, "q").strip();
    send(
        response,
        HttpServletResponse.SC_OK,
        Template.of(PAGE)
            .text("title", question.isEmpty() ? "Catalogue" : "Results for “" + question + "”")
            .text("question", question)
            .markup("results", question.isEmpty() ? HINT : results(Library.search(question))));
  }

  private static String results(List<Book> books) {
    if (books.isEmpty()) {
      return "<p class=\"notification\" role=\"status\">No titles found. Try fewer words.</p>";
    }
    var rows =
        books.stream()
            .map(
                book ->
                    Template.of(ROW)
                        .text("title", book.title())
                        .text("author", book.author())
                        .text("year", book.year())
                        .text("subject", book.subject())
                        .text("shelf", book.shelf())
                        .text("tag", book.copies() > 0 ? "is-success" : "is-warning")
                        .text("copies", book.copies() > 0 ? "Available" : "On loan")
                        .render())
            .collect(Collectors.joining());
    return Template.of(RESULTS)
        .text("count", books.size() == 1 ? "1 title" : books.size() + " titles")
        .markup("rows", rows)
        .render();
  }

  private static final String HINT =
      """
      <div class="content"><h2 class="subtitle">Good places to start</h2>
      <p><a href="?q=history">History</a> · <a href="?q=nature">Nature</a> · <a href="?q=seamanship">Seamanship</a></p></div>
      """;

  private static final String RESULTS =
      """
      <p class="has-text-grey" role="status">{{count}} found</p>
      <ol class="results">{{rows}}</ol>
      """;

  private static final String ROW =
      """
      <li class="box media" itemscope itemtype="https://schema.org/Book">
        <div class="media-content">
          <h3 class="title is-5" itemprop="name">{{title}}</h3>
          <p class="by">by <span itemprop="author">{{author}}</span>, <span itemprop="datePublished">{{year}}</span></p>
          <p class="has-text-grey">{{subject}} · Shelf mark {{shelf}}</p>
        </div>
        <div class="media-right"><span class="tag {{tag}}">{{copies}}</span></div>
      </li>
      """;

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{title}} | Saltmarsh Library</title>
        <link rel="stylesheet" href="/practice/assets/library.css">
      </head>
      <body>
        <nav class="navbar" aria-label="Main">
          <a class="navbar-item brand" href="/practice/library">Saltmarsh Library</a>
          <a class="navbar-item" href="/practice/observer.html">Reading room</a>
          <a class="navbar-item" href="/practice/newsletter.html">Newsletter</a>
        </nav>
        <section class="hero"><div class="container">
          <h1 class="title">Search the catalogue</h1>
          <form action="/practice/library" method="get" role="search" class="field has-addons">
            <input class="input" type="search" name="q" aria-label="Title, author or subject" placeholder="Title, author or subject" value="{{question}}">
            <button class="button is-link" type="submit">Search</button>
          </form>
        </div></section>
        <main class="container section">{{results}}</main>
        <footer class="footer"><div class="container">Open Tue–Sat 10–18 · Reading glasses at the desk · <a href="/practice/">All practice sites</a></div></footer>
      </body>
      </html>
      """;
}
