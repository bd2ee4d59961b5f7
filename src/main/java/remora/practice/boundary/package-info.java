/**
 * The practice site: small websites under {@code /practice/} that agents can be tried on without a
 * network.
 *
 * <p>Pages that only show something are files of the web application; those that answer to input
 * are servlets here. They load nothing remote, run under {@code default-src 'self'}, keep no state
 * on the server and no secrets. {@code remora.practice.enabled=false} takes all of it away, files
 * too, which is why the switch is a filter and not a condition in each servlet.
 */
package remora.practice.boundary;
