package remora.planner.language;

import java.util.List;

/**
 * An instruction, understood.
 *
 * @param commands in the order to carry them out
 * @param submit false when the instruction forbids submitting
 * @param notUnderstood clauses that no rule could read
 */
public record Script(List<Command> commands, boolean submit, List<String> notUnderstood) {}
