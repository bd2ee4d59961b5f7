/**
 * The terminal client behind {@code ./remora run} and {@code ./remora demo}: speaks the public API
 * of dialect A over HTTP and nothing else. It is not in the WAR.
 */
package remora.cli;
