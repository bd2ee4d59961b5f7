/**
 * Ways into an open session beside its calls: DevTools for programs, a view for people, recordings.
 * Sockets carry no key, because neither browsers nor DevTools clients can send one: what lets
 * somebody in is a token of the session, another for each way, and it ends with the session.
 *
 * <p>client → <b>DevToolsEndpoint, LiveEndpoint</b> → control (DevToolsRelay, Viewer) → the
 * session's browser
 */
package remora.live.boundary;
