package remora.practice.boundary;

import remora.practice.control.Template;
import remora.practice.entity.Product;

/** The shop's HTML. Its house style is block__element--modifier. */
final class ShopMarkup {

  private ShopMarkup() {}

  static String price(Product product) {
    var now = "<{{tag}} class=\"kk-price__now\">{{price}}</{{tag}}>";
    if (!product.reduced()) {
      return Template.of(now).text("tag", "span").text("price", product.price()).render();
    }
    return Template.of("<del class=\"kk-price__was\">{{was}}</del> " + now)
        .text("was", product.formerPrice())
        .text("tag", "ins")
        .text("price", product.price())
        .render();
  }

  static final String HEAD =
      """
      <a class="kk-skip" href="#main">Skip to content</a>
      <div class="kk-ribbon">Free delivery over €75 · 60 days to change your mind</div>
      <header class="kk-top">
        <a class="kk-top__brand" href="/practice/shop">Kettle <em>&amp;</em> Keel</a>
        <nav class="kk-top__nav" aria-label="Departments">
          <a href="/practice/shop">All goods</a>
          <a href="/practice/shop?sort=rating">Best rated</a>
          <a href="/practice/stove.html">Stove guide</a>
          <a href="/practice/contact">Harbour office</a>
        </nav>
        <p class="kk-top__basket">Basket <span class="kk-badge">0</span></p>
      </header>
      """;

  static final String FOOT =
      """
      <footer class="kk-foot">
        <p><strong>Kettle &amp; Keel</strong>, Chandlers’ Row 7, Marlin Bay. Open daily but Monday.</p>
        <p>Prices include VAT. Gift cards from €25.00. <a href="/practice/">All practice sites</a></p>
      </footer>
      """;

  static final String LIST =
      """
      <!doctype html>
      <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>All goods – page {{number}} of {{pages}} – Kettle &amp; Keel</title>
        <link rel="stylesheet" href="/practice/assets/shop.css">
        <script type="module" src="/practice/assets/shop.js"></script>
      </head>
      <body class="kk">
        {{head}}
        <main id="main" class="kk-main">
          <p class="kk-crumbs"><a href="/practice/shop">Home</a> / All goods</p>
          <h1 class="kk-title">All goods</h1>
          <form class="kk-tools" action="/practice/shop" method="get">
            <span>{{total}} products, page {{number}} of {{pages}}</span>
            <label>Sort by <select name="sort">{{orders}}</select></label>
            <button type="submit">Sort</button>
          </form>
          <ul class="kk-grid">
            {{rows}}
          </ul>
          <nav class="kk-pager" aria-label="Pages"><ul>{{pager}}</ul></nav>
        </main>
        {{foot}}
      </body>
      </html>
      """;

  static final String ROW =
      """
      <li class="kk-card">
        <p class="kk-card__cat">{{category}}</p>
        <h2 class="kk-card__name"><a href="/practice/shop/{{slug}}">{{name}}</a></h2>
        <p class="kk-card__meta"><span class="kk-stars" aria-hidden="true">★</span> {{stars}} ({{reviews}} reviews)</p>
        <p class="kk-price">{{price}}</p>
        <p class="kk-stock kk-stock--{{stockClass}}">{{stock}}</p>
      </li>
      """;

  static final String PRODUCT =
      """
      <!doctype html>
      <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{name}} – Kettle &amp; Keel</title>
        <link rel="stylesheet" href="/practice/assets/shop.css">
        <script type="module" src="/practice/assets/shop.js"></script>
        <script type="application/ld+json">{{data}}</script>
      </head>
      <body class="kk">
        {{head}}
        <main id="main" class="kk-main kk-product">
          <p class="kk-crumbs"><a href="/practice/shop">Home</a> / {{category}}</p>
          <div class="kk-product__media" aria-hidden="true"></div>
          <section class="kk-product__facts">
            <h1 class="kk-title">{{name}}</h1>
            <p class="kk-card__meta"><span class="kk-stars" aria-hidden="true">★</span> {{stars}} out of 5 · {{reviews}} reviews</p>
            <p class="kk-price kk-price--big">{{price}}</p>
            <p class="kk-stock kk-stock--{{stockClass}}">{{stock}}</p>
            <p class="kk-product__blurb">{{blurb}}</p>
            <p class="kk-product__sku">Item no. <span>{{sku}}</span></p>
            <button type="button" class="kk-buy" data-add{{disabled}}>Add to basket</button>
            <p class="kk-note" role="status" aria-live="polite"></p>
          </section>
          <aside class="kk-product__also">
            <h2>Goes well with</h2>
            <ul>{{related}}</ul>
          </aside>
        </main>
        {{foot}}
      </body>
      </html>
      """;
}
