/**
 * Folders that strangers fill, walked without being led astray. Every step from a folder to one in
 * it is taken relative to the open folder and refuses links (openat with O_NOFOLLOW, by way of
 * {@code SecureDirectoryStream}), so that a link put in place between a check and its use leads
 * nowhere. Java has no mkdirat: new files and folders are made in a private folder beside and
 * renamed into place, which also means that nobody ever reads half a file.
 *
 * <p>boundary (Workspace, Uploads) → <b>Folder, Tree, Zip</b> → disk
 */
package remora.files.control;
