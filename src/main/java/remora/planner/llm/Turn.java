package remora.planner.llm;

/** One message of a conversation with a model. */
public sealed interface Turn {

  String text();

  /** The rules, once and first. */
  record Rules(String text) implements Turn {}

  /** What the model is told. */
  record Said(String text) implements Turn {}

  /**
   * What the model answered.
   *
   * @param callId of the tool call it answered with, empty when it answered in words
   */
  record Answered(String text, String callId) implements Turn {}
}
