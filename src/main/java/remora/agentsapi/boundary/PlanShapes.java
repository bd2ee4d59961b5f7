package remora.agentsapi.boundary;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shape of a plan for the OpenAPI document. */
final class PlanShapes {

  static final String EXAMPLE =
      """
      {"origin": "https://example.com", "url": "https://example.com/search", "instruction": "Search for {{query}}.",
        "inputKeys": ["query"], "steps": [{"action": "type", "texts": ["%input.query%"], "on": true, "enter": true,
        "element": {"role": "searchbox", "name": "Search", "tag": "input", "framed": false, "locators": [{"by": "name",
        "value": "Search"}, {"by": "field-name", "value": "q"}]}, "at": "https://example.com", "expect": {"changed": true,
        "address": "example.com/results", "holds": false, "shows": ["heading|Results"]}, "reached": 0}],
        "assumes": {}, "extraction": []}\
      """;

  private PlanShapes() {}

  @Schema(name = "Plan", description = "How a task was done, to be done so again.")
  record PlanShape(
      @Schema(required = true, description = "Scheme, host and port of the first page.")
          String origin,
      @Schema(required = true, description = "First page of this task.") String url,
      @Schema(required = true, description = "As written, {{key}} not filled.") String instruction,
      @Schema(required = true) List<String> inputKeys,
      @Schema(required = true) List<StepShape> steps,
      @Schema(
              required = true,
              type = SchemaType.OBJECT,
              description = "Values that only say yes or no and that steps were chosen by.")
          Map<String, Boolean> assumes,
      @Schema(required = true, description = "Where the data were read.")
          List<FoundShape> extraction) {}

  @Schema(name = "PlanStep", description = "One step. %input.KEY% stands for an input value.")
  record StepShape(
      @Schema(
              required = true,
              enumeration = {
                "click", "hover", "type", "press", "select", "check", "scroll", "open", "back",
                "reload", "wait", "read"
              })
          String action,
      @Schema(description = "What is typed, chosen, pressed or opened.") List<String> texts,
      @Schema(description = "type: replaces what the field holds; check: switches on.") Boolean on,
      @Schema(description = "type: presses Enter afterwards.") Boolean enter,
      @Schema(description = "wait: milliseconds; read: items wanted, 0 for all.") Integer amount,
      @Schema(description = "Absent when the step works on the page.") ElementShape element,
      @Schema(
              required = true,
              description = "Scheme, host and port of the page; it is done on no other.")
          String at,
      @Schema(required = true) ExpectShape expect,
      @Schema(required = true, description = "Commands of the instruction carried out before.")
          Integer reached) {}

  @Schema(name = "PlanElement", description = "An element, with several ways to find it.")
  record ElementShape(
      @Schema(required = true) String role,
      @Schema(required = true) String name,
      @Schema(required = true) String tag,
      @Schema(required = true, description = "It is in a frame of the page.") Boolean framed,
      @Schema(required = true, description = "Best first.") List<LocatorShape> locators) {}

  @Schema(name = "PlanLocator")
  record LocatorShape(
      @Schema(
              required = true,
              enumeration = {"name", "test-id", "id", "field-name", "placeholder", "title"})
          String by,
      @Schema(required = true) String value) {}

  @Schema(name = "PlanExpectation", description = "What is to be seen after the step.")
  record ExpectShape(
      @Schema(required = true) Boolean changed,
      @Schema(
              required = true,
              description = "Host and path afterwards, * for what varies; empty when unchanged.")
          String address,
      @Schema(required = true, description = "The field shows what was brought into it.")
          Boolean holds,
      @Schema(required = true, description = "One of these, role|name, has appeared.")
          List<String> shows) {}

  @Schema(name = "PlanFinding", description = "Where a value of the data was read.")
  record FoundShape(
      @Schema(required = true, description = "JSON pointer, * for each item of a list.")
          String path,
      @Schema(required = true) String method,
      @Schema(required = true, description = "Empty when nothing about it is lasting.")
          String css) {}
}
