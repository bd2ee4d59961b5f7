/**
 * Files outside the store, because the embedded store is not made for big documents. What tasks
 * leave behind are screenshots, under names of 128 random bits instead of behind a key, because
 * their addresses are put into pages as images; they go with their runs, and when they are older
 * than any run that is kept. What browser sessions keep are uploads and a workspace, behind the
 * session's key, in folders that go with the session.
 *
 * <p>queue (TaskJournal) → <b>Screenshots</b> → data folder → <b>ScreenshotServlet</b> → HTTP
 *
 * <p>sessionsapi → <b>SessionFiles → Workspace, Uploads</b> → control (Folder) → the session's
 * folder
 */
package remora.files.boundary;
