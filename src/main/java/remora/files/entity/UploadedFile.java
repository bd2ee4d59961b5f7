package remora.files.entity;

import java.time.Instant;

/**
 * A file that was uploaded for a session's pages.
 *
 * @param size bytes
 */
public record UploadedFile(String filename, long size, Instant uploadedAt) {}
