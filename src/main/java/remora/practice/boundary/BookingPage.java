package remora.practice.boundary;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import remora.practice.control.Reference;
import remora.practice.control.Template;
import remora.practice.entity.Guest;
import remora.practice.entity.Stay;

/** Gull Cottage: step one asks for the stay, step two for the guest, then the booking stands. */
@WebServlet({"/practice/booking", "/practice/booking/details", "/practice/booking/done"})
public class BookingPage extends PracticePage {

  private static final String STEP_TWO = "/practice/booking/details";
  private static final String DONE = "/practice/booking/done";
  private static final String PREFIX = "GC";
  private static final String ERROR =
      "<span class=\"mdl-textfield__error\" id=\"{{field}}-error\" role=\"alert\">{{error}}</span>";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(Locale.UK);

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var stay = stay(request);
    switch (request.getServletPath()) {
      case STEP_TWO -> {
        if (stay.errors().isEmpty()) {
          send(response, HttpServletResponse.SC_OK, details(stay, Guest.blank(), Map.of()));
        } else {
          response.sendRedirect("/practice/booking"); // nobody can start in the middle
        }
      }
      case DONE -> done(request, stay, response);
      default -> send(response, HttpServletResponse.SC_OK, dates(Stay.blank(), Map.of()));
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var stay = stay(request);
    var wrongStay = stay.errors();
    if (!wrongStay.isEmpty()) {
      send(response, UNPROCESSABLE, dates(stay, wrongStay));
    } else if (request.getServletPath().equals(STEP_TWO)) {
      confirm(request, stay, response);
    } else {
      response.sendRedirect(STEP_TWO + "?" + query(stay));
    }
  }

  private static void confirm(HttpServletRequest request, Stay stay, HttpServletResponse response)
      throws IOException {
    var guest =
        new Guest(param(request, "fullName"), param(request, "email"), param(request, "note"));
    var errors = guest.errors();
    if (errors.isEmpty()) {
      var fields = Stream.concat(stay.fields().stream(), guest.fields().stream()).toList();
      response.sendRedirect(DONE + "?" + query(stay) + "&code=" + Reference.of(PREFIX, fields));
    } else {
      send(response, UNPROCESSABLE, details(stay, guest, errors));
    }
  }

  private static void done(HttpServletRequest request, Stay stay, HttpServletResponse response)
      throws IOException {
    var code = Reference.checked(PREFIX, param(request, "code"));
    if (code.isEmpty() || !stay.errors().isEmpty()) {
      notFound(response);
      return;
    }
    send(
        response,
        HttpServletResponse.SC_OK,
        summary(Template.of(BookingMarkup.DONE), stay).text("code", code.orElseThrow()));
  }

  private static Template dates(Stay stay, Map<String, String> errors) {
    var form =
        Template.of(BookingMarkup.DATES)
            .text("arrival", stay.arrival())
            .text("nights", stay.nights())
            .markup("guests", guests(stay.guests()));
    putErrors(form, errors, ERROR, "arrival", "nights", "guests");
    return form;
  }

  private static Template details(Stay stay, Guest guest, Map<String, String> errors) {
    var form =
        summary(Template.of(BookingMarkup.DETAILS), stay)
            .text("arrival", stay.arrival())
            .text("fullName", guest.fullName())
            .text("email", guest.email())
            .text("note", guest.note());
    putErrors(form, errors, ERROR, "fullName", "email", "note");
    return form;
  }

  private static Template summary(Template page, Stay stay) {
    return page.text("day", stay.arrivalDate().map(DAY::format).orElse(""))
        .text("nights", stay.nights())
        .text("guests", stay.guests())
        .text("total", stay.total());
  }

  private static String guests(String chosen) {
    return IntStream.rangeClosed(1, 4)
        .mapToObj(
            n ->
                Template.of("<option value=\"{{n}}\"{{selected}}>{{n}}</option>")
                    .text("n", n)
                    .markup("selected", String.valueOf(n).equals(chosen) ? " selected" : "")
                    .render())
        .collect(Collectors.joining());
  }

  private static Stay stay(HttpServletRequest request) {
    return new Stay(param(request, "arrival"), param(request, "nights"), param(request, "guests"));
  }

  private static String query(Stay stay) {
    return "arrival="
        + URLEncoder.encode(stay.arrival(), StandardCharsets.UTF_8)
        + "&nights="
        + stay.nights()
        + "&guests="
        + stay.guests();
  }
}
