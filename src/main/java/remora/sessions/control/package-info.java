/**
 * What keeps an open session: whose turn it is, when it has been idle for too long, where its files
 * are, and its page with failures put into words. A session is a browser process of this server and
 * nothing in the store: after a restart there are none.
 *
 * <p>boundary (Session) → <b>Turns, Folders, BrowserPage</b> → browser
 */
package remora.sessions.control;
