package remora.practice.boundary;

import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import remora.json.Json;
import remora.practice.control.Catalogue;
import remora.practice.control.Template;
import remora.practice.entity.Product;

/** One product of the shop, with its schema.org data. */
@WebServlet("/practice/shop/*")
public class ProductPage extends PracticePage {

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var product = Catalogue.find(below(request));
    if (product.isPresent()) {
      send(response, HttpServletResponse.SC_OK, page(product.orElseThrow()));
    } else {
      notFound(response);
    }
  }

  private static Template page(Product product) {
    return Template.of(ShopMarkup.PRODUCT)
        .markup("head", ShopMarkup.HEAD)
        .markup("foot", ShopMarkup.FOOT)
        .text("name", product.name())
        .text("category", product.category())
        .text("sku", product.sku())
        .text("blurb", product.blurb())
        .text("stars", product.stars())
        .text("reviews", product.reviews())
        .markup("price", ShopMarkup.price(product))
        .text("stockClass", product.inStock() ? "in" : "out")
        .text(
            "stock", product.inStock() ? "In stock, " + product.stock() + " left" : "Out of stock")
        .markup("disabled", product.inStock() ? "" : " disabled")
        .markup("related", related(product))
        // A "</script>" in a text would end the block early; in JSON an escaped slash is the same.
        .markup("data", data(product).toString().replace("</", "<\\/"));
  }

  private static String related(Product product) {
    return Catalogue.related(product).stream()
        .map(
            other ->
                Template.of("<li><a href=\"{{slug}}\">{{name}}</a> <span>{{price}}</span></li>")
                    .text("slug", other.slug())
                    .text("name", other.name())
                    .text("price", other.price())
                    .render())
        .collect(Collectors.joining());
  }

  private static JsonObject data(Product product) {
    var availability = product.inStock() ? "InStock" : "OutOfStock";
    return Json.createObjectBuilder()
        .add("@context", "https://schema.org")
        .add("@type", "Product")
        .add("name", product.name())
        .add("sku", product.sku())
        .add("category", product.category())
        .add("description", product.blurb())
        .add("brand", Json.createObjectBuilder().add("@type", "Brand").add("name", "Kettle & Keel"))
        .add(
            "offers",
            Json.createObjectBuilder()
                .add("@type", "Offer")
                .add("price", BigDecimal.valueOf(product.cents(), 2).toPlainString())
                .add("priceCurrency", "EUR")
                .add("availability", "https://schema.org/" + availability))
        .add(
            "aggregateRating",
            Json.createObjectBuilder()
                .add("@type", "AggregateRating")
                .add("ratingValue", product.stars())
                .add("reviewCount", product.reviews()))
        .build();
  }
}
