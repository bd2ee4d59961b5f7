/**
 * A page as text for a language model: what can be used, headings, landmarks and words, what is in
 * view first, within a number of tokens that is never exceeded; later rounds as what is new. All
 * text of the page goes through {@code Clean} and the caller's own filter before it is measured, so
 * that nothing is cut in half before it is hidden.
 *
 * <p>Snapshot → <b>PageLines → PageText</b> → llm (Conversation)
 */
package remora.planner.view;
