package remora.practice.boundary;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import remora.practice.control.Catalogue;
import remora.practice.control.Catalogue.Order;
import remora.practice.control.Template;
import remora.practice.entity.Product;

/**
 * Kettle &amp; Keel, the shop's list: 24 products on three pages, {@code ?page=} and {@code
 * ?sort=}.
 */
@WebServlet("/practice/shop")
public class ShopPage extends PracticePage {

  /** The sponsored row stands after this many products, as shops like to hide them in the list. */
  private static final int BEFORE_SPONSORED = 6;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var order = Order.of(param(request, "sort"));
    var page = Catalogue.page(param(request, "page"), order);
    var rows = page.products().stream().map(ShopPage::row).collect(Collectors.toList());
    rows.add(BEFORE_SPONSORED, SPONSORED);
    send(
        response,
        HttpServletResponse.SC_OK,
        Template.of(ShopMarkup.LIST)
            .markup("head", ShopMarkup.HEAD)
            .markup("foot", ShopMarkup.FOOT)
            .text("total", page.total())
            .text("number", page.number())
            .text("pages", page.pages())
            .markup("orders", orders(order))
            .markup("rows", String.join("", rows))
            .markup("pager", pager(page, order)));
  }

  private static String row(Product product) {
    return Template.of(ShopMarkup.ROW)
        .text("slug", product.slug())
        .text("name", product.name())
        .text("category", product.category())
        .text("stars", product.stars())
        .text("reviews", product.reviews())
        .markup("price", ShopMarkup.price(product))
        .text("stockClass", product.inStock() ? "in" : "out")
        .text("stock", product.inStock() ? "In stock" : "Out of stock")
        .render();
  }

  private static String orders(Order chosen) {
    return Stream.of(Order.values())
        .map(
            order ->
                Template.of("<option value=\"{{key}}\"{{selected}}>{{label}}</option>")
                    .text("key", order.key())
                    .text("label", order.label())
                    .markup("selected", order == chosen ? " selected" : "")
                    .render())
        .collect(Collectors.joining());
  }

  private static String pager(Catalogue.Page page, Order order) {
    var numbers =
        IntStream.rangeClosed(1, page.pages())
            .mapToObj(n -> n == page.number() ? current(n) : link(n, order, n, ""));
    var previous =
        page.number() > 1
            ? Stream.of(link(page.number() - 1, order, "‹ Previous", " rel=\"prev\""))
            : Stream.<String>empty();
    var next =
        page.number() < page.pages()
            ? Stream.of(link(page.number() + 1, order, "Next ›", " rel=\"next\""))
            : Stream.<String>empty();
    return Stream.of(previous, numbers, next).flatMap(s -> s).collect(Collectors.joining("\n"));
  }

  private static String current(int number) {
    return "<li><span class=\"kk-pager__here\" aria-current=\"page\">" + number + "</span></li>";
  }

  private static String link(int page, Order order, Object label, String rel) {
    return Template.of("<li><a href=\"?page={{page}}{{sort}}\"{{rel}}>{{label}}</a></li>")
        .text("page", page)
        .text("sort", order == Order.POPULAR ? "" : "&sort=" + order.key())
        .markup("rel", rel)
        .text("label", label)
        .render();
  }

  private static final String SPONSORED =
      """
      <li class="kk-card kk-card--sponsored">
        <p class="kk-card__flag">Sponsored</p>
        <h2 class="kk-card__name"><a href="/practice/tickets.html" rel="sponsored nofollow">Harbour Rum Tasting, two tickets</a></h2>
        <p class="kk-card__meta">An evening on the quay with Tarn &amp; Sons</p>
        <p class="kk-price"><span class="kk-price__now">€59.00</span></p>
      </li>
      """;
}
