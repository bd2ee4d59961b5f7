package remora.planner.llm;

/**
 * What a model answered.
 *
 * @param text JSON, if it kept to the rules
 * @param callId id of the tool call that brought it, empty when the text was the answer
 * @param tokens what the endpoint says that call and answer took, 0 when it does not say
 */
public record Reply(String text, String callId, int tokens) {}
