/**
 * What can be said of a file, and why something cannot be done with one. A {@code FileProblem} has
 * its reason as one of a closed set, and no status: each dialect finds its own.
 *
 * <p>boundary (Workspace, Uploads) → control (Folder) → <b>Entry, FileProblem</b> → a dialect
 */
package remora.files.entity;
