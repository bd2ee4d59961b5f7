/**
 * What the agent is given and what it gives back. The ways a task can end are a closed set; a
 * failure always has a sentence for a person.
 *
 * <p>queue (Worker) → <b>Assignment</b> → control (Visit) → <b>Outcome</b> → queue (Worker)
 */
package remora.agent.entity;
