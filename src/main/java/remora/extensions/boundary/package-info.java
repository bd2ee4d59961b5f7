/**
 * Browser extensions that tenants have uploaded, for sessions that ask for them. Records are in the
 * store; the unpacked folders are on the disk of the server that was given them, and others do not
 * know them.
 *
 * <p>sessionsapi → <b>Extensions</b> → control (Unpacking) → data folder → sessions → browser
 */
package remora.extensions.boundary;
