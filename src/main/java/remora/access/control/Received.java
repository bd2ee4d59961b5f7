package remora.access.control;

import java.nio.ByteBuffer;

/**
 * What has come.
 *
 * @param json the body without its file: bytes of a JSON object
 * @param file whether there was one
 */
public record Received(ByteBuffer json, boolean file) {}
