package remora.files.entity;

/**
 * How much a session may keep and move.
 *
 * @param uploadBytes largest file that is taken, and most bytes of a file that are given in JSON
 * @param zipBytes largest sum of files that is packed, and largest file that is read at all
 * @param sessionBytes most bytes that a session's own writes may fill its folders to
 * @param sessionFiles most files and folders, likewise
 */
public record FileLimits(long uploadBytes, long zipBytes, long sessionBytes, int sessionFiles) {}
