/**
 * What is asked about a session's page, and what comes of it. A failure is an answer too, with a
 * sentence for a person.
 *
 * <p>sessionsapi → <b>Question</b> → Evaluations → <b>Evaluation</b> → sessionsapi
 */
package remora.evaluate.entity;
