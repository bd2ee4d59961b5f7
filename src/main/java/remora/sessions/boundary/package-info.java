/**
 * The way in: {@code Sessions} opens, finds and ends them, a {@code Session} gives its folders and
 * lends its {@code SessionPage} to one call at a time. What goes wrong on a page comes as a refusal
 * with its status, so that nobody outside has to know a browser's failures. {@code LogIns} and
 * {@code ExtensionSource} are what others do for sessions.
 *
 * <p>sessionsapi, vault, files → <b>Sessions, Session, SessionPage</b> → control → browser
 */
package remora.sessions.boundary;
