/**
 * What can be asked of a session's page in a list: one record per step, which knows how to do
 * itself with a {@code Desk}. {@code Tasks} does them in turn and says which one failed.
 *
 * <p>sessionsapi → Tasks → <b>Step, Desk</b> → SessionPage
 */
package remora.sessions.step;
