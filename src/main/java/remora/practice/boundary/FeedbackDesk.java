package remora.practice.boundary;

import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import remora.json.Json;
import remora.practice.control.Reference;
import remora.practice.entity.Feedback;

/** Takes what the feedback card (a web component) posts: {@code {ticket}}, or {@code {errors}}. */
@WebServlet("/practice/feedback/tickets")
public class FeedbackDesk extends PracticePage {

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var feedback =
        new Feedback(param(request, "trip"), param(request, "rating"), param(request, "comment"));
    var errors = feedback.errors();
    if (errors.isEmpty()) {
      var ticket = Reference.of("FB", feedback.fields());
      reply(response, HttpServletResponse.SC_OK, Json.createObjectBuilder().add("ticket", ticket));
    } else {
      var json = Json.createObjectBuilder();
      errors.forEach(json::add);
      reply(response, UNPROCESSABLE, Json.createObjectBuilder().add("errors", json));
    }
  }

  private static void reply(HttpServletResponse response, int status, JsonObjectBuilder body)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json;charset=UTF-8");
    response.getWriter().print(body.build());
  }
}
