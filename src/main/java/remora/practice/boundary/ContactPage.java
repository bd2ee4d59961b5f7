package remora.practice.boundary;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import remora.practice.control.Reference;
import remora.practice.control.Template;
import remora.practice.entity.Enquiry;

/** Marlin Bay harbour office: a contact form and the page that thanks for it. */
@WebServlet({"/practice/contact", "/practice/contact/thanks"})
public class ContactPage extends PracticePage {

  private static final String PREFIX = "MH";
  private static final String ERROR =
      "<p class=\"form-error\" id=\"{{field}}-error\"><span class=\"visually-hidden\">Error:"
          + " </span>{{error}}</p>";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getServletPath().endsWith("/thanks")) {
      thank(request, response);
    } else {
      send(response, HttpServletResponse.SC_OK, form(Enquiry.blank(), Map.of()));
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var enquiry =
        new Enquiry(
            param(request, "name"),
            param(request, "email"),
            param(request, "topic"),
            param(request, "message"),
            !param(request, "consent").isEmpty());
    var errors = enquiry.errors();
    if (!errors.isEmpty()) {
      send(response, UNPROCESSABLE, form(enquiry, errors));
      return;
    }
    response.sendRedirect(
        "/practice/contact/thanks?ref="
            + Reference.of(PREFIX, enquiry.fields())
            + "&topic="
            + enquiry.topic()
            + "&name="
            + URLEncoder.encode(enquiry.name(), StandardCharsets.UTF_8));
  }

  private static void thank(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var reference = Reference.checked(PREFIX, param(request, "ref"));
    var topic = Enquiry.TOPICS.get(param(request, "topic"));
    if (reference.isEmpty() || topic == null) {
      notFound(response);
      return;
    }
    send(
        response,
        HttpServletResponse.SC_OK,
        Template.of(ContactMarkup.THANKS)
            .text("name", param(request, "name"))
            .text("topic", topic)
            .text("reference", reference.orElseThrow()));
  }

  private static Template form(Enquiry enquiry, Map<String, String> errors) {
    var form =
        Template.of(ContactMarkup.FORM)
            .text("titlePrefix", errors.isEmpty() ? "" : "Error: ")
            .markup("summary", summary(errors))
            .text("name", enquiry.name())
            .text("email", enquiry.email())
            .text("message", enquiry.message())
            .markup("topics", topics(enquiry.topic()))
            .markup("checked", enquiry.consent() ? " checked" : "");
    putErrors(form, errors, ERROR, "name", "email", "topic", "message", "consent");
    return form;
  }

  private static String summary(Map<String, String> errors) {
    if (errors.isEmpty()) {
      return "";
    }
    var items =
        errors.entrySet().stream()
            .map(
                error ->
                    Template.of("<li><a href=\"#{{field}}\">{{error}}</a></li>")
                        .text("field", error.getKey())
                        .text("error", error.getValue())
                        .render())
            .collect(Collectors.joining());
    return Template.of(ContactMarkup.SUMMARY).markup("items", items).render();
  }

  private static String topics(String chosen) {
    return Enquiry.TOPICS.entrySet().stream()
        .map(
            topic ->
                Template.of("<option value=\"{{key}}\"{{selected}}>{{label}}</option>")
                    .text("key", topic.getKey())
                    .text("label", topic.getValue())
                    .markup("selected", topic.getKey().equals(chosen) ? " selected" : "")
                    .render())
        .collect(Collectors.joining());
  }
}
