package remora.extensions.entity;

import java.time.Instant;

/**
 * An extension that can be loaded.
 *
 * @param id a UUID
 * @param size bytes unpacked
 */
public record StoredExtension(
    String id, String name, String version, long size, Instant createdAt) {}
