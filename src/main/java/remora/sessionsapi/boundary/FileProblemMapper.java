package remora.sessionsapi.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import remora.access.boundary.Problems;
import remora.access.entity.Refusal;
import remora.files.entity.FileProblem;

/** Why something cannot be done with a file, in this dialect's words. */
@Provider
@ApplicationScoped
public class FileProblemMapper implements ExceptionMapper<FileProblem> {

  @Inject Problems problems;
  @Context UriInfo uri;

  @Override
  public Response toResponse(FileProblem problem) {
    return problems.answer(refusal(problem), uri);
  }

  static Refusal refusal(FileProblem problem) {
    String message = problem.getMessage();
    return switch (problem.reason()) {
      case INVALID -> Refusal.invalid(message);
      case NOT_FOUND -> new Refusal(Refusal.Reason.NOT_FOUND, "file_not_found", message);
      case EXISTS -> new Refusal(Refusal.Reason.CONFLICT, "already_exists", message);
      case NOT_EMPTY -> new Refusal(Refusal.Reason.CONFLICT, "not_empty", message);
      case NOT_A_FOLDER -> new Refusal(Refusal.Reason.CONFLICT, "not_a_directory", message);
      case TOO_LARGE -> new Refusal(Refusal.Reason.BODY_TOO_LARGE, "file_too_large", message);
      case FULL -> new Refusal(Refusal.Reason.BODY_TOO_LARGE, "session_full", message);
    };
  }
}
