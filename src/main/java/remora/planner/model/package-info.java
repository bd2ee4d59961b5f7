/**
 * Reaches language models over the OpenAI-compatible protocol with LangChain4j, the only place that
 * knows the library. The HTTP below it is our own: the library's client drops {@code Retry-After},
 * and its time limit ends with the response's headers, so that a slow body can hold a task.
 *
 * <p>llm (LlmCourse) → <b>OpenAiModel → Transport</b> → the configured endpoint
 */
package remora.planner.model;
