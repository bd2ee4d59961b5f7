package remora.vault.entity;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What a sealed record belongs to. It goes into the encryption as associated data: a record that
 * was copied to another tenant, another id or an older version cannot be opened there.
 *
 * @param tenant owner
 * @param record id in the store
 * @param version of the record's content, from 1
 */
public record Binding(String tenant, String record, int version) {

  /** Each part with its length before it, so that no two bindings are the same bytes. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String part : new String[] {tenant, record}) {
      byte[] text = part.getBytes(StandardCharsets.UTF_8);
      bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
      bytes.writeBytes(text);
    }
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(version).array());
    return bytes.toByteArray();
  }
}
