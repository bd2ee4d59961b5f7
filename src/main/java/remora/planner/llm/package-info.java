/**
 * The planner that asks a language model. The model is not trusted: what it reads of a page stands
 * in a fence as data, it never sees an input's value, it names elements by ref alone, it supplies
 * no data, and its "done" counts only where data or a condition can show it. Nothing here knows
 * which library or protocol reaches the model.
 *
 * <p>agent (Visit) → <b>LlmCourse</b> → Conversation (view, Masks, Fence) → Model → AnswerReader →
 * PlanStep
 */
package remora.planner.llm;
