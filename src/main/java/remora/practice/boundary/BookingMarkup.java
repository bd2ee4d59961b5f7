package remora.practice.boundary;

/** Gull Cottage's HTML: cards and floating labels, as component libraries make them. */
final class BookingMarkup {

  private BookingMarkup() {}

  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="stylesheet" href="/practice/assets/cottage.css">
      """;

  private static final String BAR =
      """
      <body class="mdl-layout">
        <header class="mdl-layout__header"><span class="mdl-layout-title">Gull Cottage</span>
          <nav class="mdl-navigation" aria-label="Main"><a href="/practice/observer.html">The bay</a><a href="/practice/booking" aria-current="page">Book</a></nav>
        </header>
      """;

  private static final String FOOT =
      """
        <footer class="mdl-mini-footer">Gull Cottage, Shingle Lane, Marlin Bay · Dogs welcome · <a href="/practice/">All practice sites</a></footer>
      </body>
      </html>
      """;

  static final String DATES =
      HEAD
          + """
            <title>Book your stay (1 of 2) – Gull Cottage</title>
          </head>
          """
          + BAR
          + """
            <main class="mdl-layout__content">
              <ol class="stepper"><li aria-current="step">Your stay</li><li>Your details</li></ol>
              <form class="mdl-card" method="post" action="/practice/booking" novalidate>
                <h1 class="mdl-card__title-text">When would you like to come?</h1>
                <div class="mdl-textfield"><label class="mdl-textfield__label" for="arrival">Arrival</label>
                  <input class="mdl-textfield__input" id="arrival" name="arrival" type="date" required value="{{arrival}}" {{arrivalInvalid}}>{{arrivalError}}</div>
                <div class="mdl-textfield"><label class="mdl-textfield__label" for="nights">Nights</label>
                  <input class="mdl-textfield__input" id="nights" name="nights" type="number" min="1" max="14" required value="{{nights}}" {{nightsInvalid}}>{{nightsError}}</div>
                <div class="mdl-textfield"><label class="mdl-textfield__label" for="guests">Guests</label>
                  <select class="mdl-textfield__input" id="guests" name="guests" {{guestsInvalid}}>{{guests}}</select>{{guestsError}}</div>
                <p class="mdl-card__supporting-text">€84 a night, linen and firewood included.</p>
                <div class="mdl-card__actions"><button class="mdl-button mdl-button--raised" type="submit">Next</button></div>
              </form>
            </main>
          """
          + FOOT;

  static final String DETAILS =
      HEAD
          + """
            <title>Your details (2 of 2) – Gull Cottage</title>
          </head>
          """
          + BAR
          + """
            <main class="mdl-layout__content">
              <ol class="stepper"><li>Your stay</li><li aria-current="step">Your details</li></ol>
              <form class="mdl-card" method="post" action="/practice/booking/details" novalidate>
                <h1 class="mdl-card__title-text">Who is coming?</h1>
                <p class="mdl-card__supporting-text">{{day}} · {{nights}} nights · {{guests}} guests · €{{total}}.00</p>
                <input type="hidden" name="arrival" value="{{arrival}}">
                <input type="hidden" name="nights" value="{{nights}}">
                <input type="hidden" name="guests" value="{{guests}}">
                <div class="mdl-textfield"><label class="mdl-textfield__label" for="fullName">Name</label>
                  <input class="mdl-textfield__input" id="fullName" name="fullName" autocomplete="name" required value="{{fullName}}" {{fullNameInvalid}}>{{fullNameError}}</div>
                <div class="mdl-textfield"><label class="mdl-textfield__label" for="email">Email</label>
                  <input class="mdl-textfield__input" id="email" name="email" type="email" autocomplete="email" required value="{{email}}" {{emailInvalid}}>{{emailError}}</div>
                <div class="mdl-textfield"><label class="mdl-textfield__label" for="note">Anything we should know? (optional)</label>
                  <textarea class="mdl-textfield__input" id="note" name="note" rows="3" maxlength="500" {{noteInvalid}}>
          {{note}}</textarea>{{noteError}}</div>
                <div class="mdl-card__actions"><a class="mdl-button" href="/practice/booking">Back</a><button class="mdl-button mdl-button--raised" type="submit">Confirm booking</button></div>
              </form>
            </main>
          """
          + FOOT;

  static final String DONE =
      HEAD
          + """
            <title>Booked – Gull Cottage</title>
          </head>
          """
          + BAR
          + """
            <main class="mdl-layout__content">
              <section class="mdl-card" role="status">
                <h1 class="mdl-card__title-text">Your booking is confirmed</h1>
                <table class="receipt">
                  <tr><th scope="row">Booking code</th><td>{{code}}</td></tr>
                  <tr><th scope="row">Arrival</th><td>{{day}}</td></tr>
                  <tr><th scope="row">Nights</th><td>{{nights}}</td></tr>
                  <tr><th scope="row">Guests</th><td>{{guests}}</td></tr>
                  <tr><th scope="row">Total</th><td>€{{total}}.00</td></tr>
                </table>
                <p class="mdl-card__supporting-text">The key hangs behind the blue door. See you soon!</p>
              </section>
            </main>
          """
          + FOOT;
}
