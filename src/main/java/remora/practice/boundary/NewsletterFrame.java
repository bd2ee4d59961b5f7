package remora.practice.boundary;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import remora.practice.control.Reference;
import remora.practice.control.Template;
import remora.practice.entity.Subscription;

/** The newsletter form that {@code newsletter.html} shows in an iframe. */
@WebServlet({"/practice/embed/newsletter", "/practice/embed/newsletter/done"})
public class NewsletterFrame extends PracticePage {

  private static final String PREFIX = "NL";
  private static final String ERROR =
      "<small class=\"mc-error\" id=\"{{field}}-error\" role=\"alert\">{{error}}</small>";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getServletPath().endsWith("/done")) {
      send(response, HttpServletResponse.SC_OK, form(Subscription.blank(), Map.of()));
      return;
    }
    var code = Reference.checked(PREFIX, param(request, "code"));
    if (code.isPresent()) {
      send(response, HttpServletResponse.SC_OK, Template.of(DONE).text("code", code.orElseThrow()));
    } else {
      notFound(response);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var subscription =
        new Subscription(
            param(request, "FNAME"), param(request, "EMAIL"), param(request, "FREQUENCY"));
    var errors = subscription.errors();
    if (errors.isEmpty()) {
      response.sendRedirect(
          "/practice/embed/newsletter/done?code=" + Reference.of(PREFIX, subscription.fields()));
    } else {
      send(response, UNPROCESSABLE, form(subscription, errors));
    }
  }

  private static Template form(Subscription subscription, Map<String, String> errors) {
    var form =
        Template.of(FORM)
            .text("firstName", subscription.firstName())
            .text("email", subscription.email())
            .markup("weekly", subscription.frequency().equals("weekly") ? " checked" : "")
            .markup("monthly", subscription.frequency().equals("monthly") ? " checked" : "");
    putErrors(form, errors, ERROR, "firstName", "email", "frequency");
    return form;
  }

  private static final String FORM =
      """
      <!doctype html>
      <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Newsletter sign-up</title>
        <link rel="stylesheet" href="/practice/assets/newsletter-form.css">
      </head>
      <body class="mc-embed">
        <form id="mc-embedded-subscribe-form" method="post" action="/practice/embed/newsletter" novalidate>
          <div class="mc-field-group">
            <label for="mce-FNAME">First name <span class="asterisk">*</span></label>
            <input type="text" name="FNAME" id="mce-FNAME" autocomplete="given-name" required value="{{firstName}}" {{firstNameInvalid}}>
            {{firstNameError}}
          </div>
          <div class="mc-field-group">
            <label for="mce-EMAIL">Email address <span class="asterisk">*</span></label>
            <input type="email" name="EMAIL" id="mce-EMAIL" autocomplete="email" required value="{{email}}" {{emailInvalid}}>
            {{emailError}}
          </div>
          <fieldset class="mc-field-group" {{frequencyInvalid}}>
            <legend>How often?</legend>
            <label><input type="radio" name="FREQUENCY" value="weekly"{{weekly}}> Every week</label>
            <label><input type="radio" name="FREQUENCY" value="monthly"{{monthly}}> Once a month</label>
            {{frequencyError}}
          </fieldset>
          <button type="submit" class="mc-button">Subscribe</button>
        </form>
      </body>
      </html>
      """;

  private static final String DONE =
      """
      <!doctype html>
      <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Subscribed</title>
        <link rel="stylesheet" href="/practice/assets/newsletter-form.css">
      </head>
      <body class="mc-embed">
        <div class="mc-success" role="status">
          <h2>You are on the list!</h2>
          <p>Confirmation code: <b>{{code}}</b></p>
        </div>
      </body>
      </html>
      """;
}
