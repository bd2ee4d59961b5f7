package remora.practice.boundary;

/** The harbour office's HTML: the plain, labelled kind that public bodies use. */
final class ContactMarkup {

  private ContactMarkup() {}

  static final String SUMMARY =
      """
      <div class="error-summary" role="alert" aria-labelledby="error-title">
        <h2 id="error-title">There is a problem</h2>
        <ul>{{items}}</ul>
      </div>
      """;

  static final String FORM =
      """
      <!doctype html>
      <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{titlePrefix}}Contact us – Marlin Bay Harbour Office</title>
        <link rel="stylesheet" href="/practice/assets/harbour.css">
      </head>
      <body>
        <header class="masthead">
          <div class="wrap"><a class="masthead-title" href="/practice/">Marlin Bay Harbour Office</a>
          <nav aria-label="Main"><ul class="menu">
            <li><a href="/practice/departures.html">Departures</a></li>
            <li><a href="/practice/team.html">People</a></li>
            <li><a href="/practice/contact" aria-current="page">Contact</a></li>
          </ul></nav></div>
        </header>
        <div class="notice"><div class="wrap">The east slipway is closed until Friday for dredging.</div></div>
        <main class="wrap two-thirds">
          {{summary}}
          <h1>Contact us</h1>
          <p class="lede">We answer within two working days. For emergencies at sea call the coastguard.</p>
          <form method="post" action="/practice/contact" novalidate>
            <div class="form-group">
              <label for="name">Full name</label>
              {{nameError}}
              <input id="name" name="name" type="text" autocomplete="name" required value="{{name}}" {{nameInvalid}}>
            </div>
            <div class="form-group">
              <label for="email">E-mail address</label>
              <p class="hint">We only use it to answer you.</p>
              {{emailError}}
              <input id="email" name="email" type="email" autocomplete="email" required value="{{email}}" {{emailInvalid}}>
            </div>
            <div class="form-group">
              <label for="topic">Topic</label>
              {{topicError}}
              <select id="topic" name="topic" required {{topicInvalid}}>
                <option value="">Please choose</option>
                {{topics}}
              </select>
            </div>
            <div class="form-group">
              <label for="message">Message</label>
              {{messageError}}
              <textarea id="message" name="message" rows="6" maxlength="2000" required {{messageInvalid}}>
      {{message}}</textarea>
            </div>
            <div class="form-group checkbox">
              {{consentError}}
              <input id="consent" name="consent" type="checkbox" value="yes" required{{checked}} {{consentInvalid}}>
              <label for="consent">I agree that the office keeps my message for twelve months</label>
            </div>
            <button class="button" type="submit">Send message</button>
          </form>
        </main>
        <footer class="site-footer"><div class="wrap">
          <p>Harbour Office, North Quay 1, Marlin Bay · Mon–Fri 8:00–16:30</p>
          <p><a href="/practice/">All practice sites</a></p>
        </div></footer>
      </body>
      </html>
      """;

  static final String THANKS =
      """
      <!doctype html>
      <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Message sent – Marlin Bay Harbour Office</title>
        <link rel="stylesheet" href="/practice/assets/harbour.css">
      </head>
      <body>
        <header class="masthead">
          <div class="wrap"><a class="masthead-title" href="/practice/">Marlin Bay Harbour Office</a></div>
        </header>
        <main class="wrap two-thirds">
          <div class="confirmation">
            <h1>Thank you, {{name}}</h1>
            <p>Your message has been sent.</p>
            <p>Reference number: <strong id="reference">{{reference}}</strong></p>
          </div>
          <h2>What happens next</h2>
          <p>We pass it on to the desk for “{{topic}}” and answer within two working days.</p>
          <p><a href="/practice/contact">Send another message</a></p>
        </main>
        <footer class="site-footer"><div class="wrap"><p>Harbour Office, North Quay 1, Marlin Bay</p></div></footer>
      </body>
      </html>
      """;
}
