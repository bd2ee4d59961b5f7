/**
 * What passes between those who watch or drive a session and its browser, and what must not. Nobody
 * waits for a slow client with more than one message: the relay reads the next one when the last is
 * gone, and the view's pictures are asked for one at a time.
 *
 * <p>boundary (endpoints) → <b>DevToolsRelay, Rules, Viewer, Recorder</b> → browser
 */
package remora.live.control;
