package remora.bench;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One task on pages of its own, and what must come of it.
 *
 * @param file the file it stands in, without its ending
 * @param says the instruction; in a set of paraphrases the plain wording first, then the others
 * @param start path of the first page
 * @param statuses the acceptable ends, e.g. {@code NO_TARGET}
 * @param data what the result must hold, member by member; empty when it is not looked at
 * @param received what the site must have got, by path; a path may stand for a page that was opened
 * @param untouched paths that nobody may have asked for
 * @param practice whether the pages are those of the practice site
 */
record Case(
    String file,
    String name,
    List<String> says,
    String start,
    Map<String, String> input,
    Optional<JsonObject> output,
    String success,
    List<String> statuses,
    Optional<JsonObject> data,
    String answer,
    Map<String, JsonObject> received,
    List<String> untouched,
    boolean practice,
    int seconds,
    List<Answering> pages) {

  /** How the site answers one kind of request. */
  record Answering(
      String method, String path, int status, String target, int delay, String type, String body) {}
}
