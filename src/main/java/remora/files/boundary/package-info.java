/**
 * Files that tasks leave behind; today these are screenshots. They are kept outside the store,
 * because the embedded store is not made for big documents, and under names of 128 random bits
 * instead of behind a key, because their addresses are put into pages as images. Nothing deletes
 * them yet.
 *
 * <p>queue (TaskJournal) → <b>Screenshots</b> → data folder → <b>ScreenshotServlet</b> → HTTP
 */
package remora.files.boundary;
