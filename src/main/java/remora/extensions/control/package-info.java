/**
 * Unpacks what strangers have packed. Nothing is written outside of the extension's own new folder,
 * and no more than it may take, whatever the archive says of itself.
 *
 * <p>boundary (Extensions) → <b>Unpacking, Manifest</b> → disk
 */
package remora.extensions.control;
