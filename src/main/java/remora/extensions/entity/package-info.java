/**
 * An uploaded extension as it is told to its owner.
 *
 * <p>boundary (Extensions) → <b>StoredExtension</b> → a dialect
 */
package remora.extensions.entity;
