package remora.sessionsapi.boundary;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import remora.files.boundary.FileContent;
import remora.files.entity.Entry;
import remora.files.entity.Ownership;
import remora.files.entity.UploadedFile;
import remora.json.Json;

/** Files and folders as JSON. */
final class FileJson {

  private FileJson() {}

  static JsonObject of(UploadedFile file) {
    return Json.createObjectBuilder()
        .add("filename", file.filename())
        .add("size", file.size())
        .add("uploadedAt", file.uploadedAt().toString())
        .build();
  }

  static JsonObject ofUploads(List<UploadedFile> uploads) {
    JsonArrayBuilder files = Json.createArrayBuilder();
    uploads.forEach(file -> files.add(of(file)));
    return Json.createObjectBuilder().add("files", files).build();
  }

  static JsonObject ofFolder(String path, List<Entry> entries) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    entries.forEach(
        entry ->
            array.add(
                facts(
                    Json.createObjectBuilder().add("name", entry.name()).add("path", entry.path()),
                    entry)));
    return Json.createObjectBuilder().add("path", path).add("entries", array).build();
  }

  static JsonObject of(String path, Entry entry, Ownership ownership) {
    return facts(Json.createObjectBuilder().add("path", path), entry)
        .add("uid", ownership.uid())
        .add("gid", ownership.gid())
        .build();
  }

  private static JsonObjectBuilder facts(JsonObjectBuilder json, Entry entry) {
    return json.add("type", entry.type().name().toLowerCase(Locale.ROOT))
        .add("size", entry.size())
        .add("mode", entry.mode())
        .add("mtime", entry.modified().toString());
  }

  /** Written as the file is read: 50 MB of it would be 200 MB as a text of base64. */
  static StreamingOutput of(FileContent content) {
    String head =
        Json.createObjectBuilder()
            .add("path", content.path())
            .add("bytes", content.size())
            .add("truncated", content.truncated())
            .add("content", "")
            .build()
            .toString();
    // Everything up to the quotes of the empty content, between which the file goes.
    String before = head.substring(0, head.length() - 2);
    return out -> {
      out.write(before.getBytes(StandardCharsets.UTF_8));
      try (OutputStream base64 = Base64.getEncoder().wrap(new Open(out))) {
        content.writeTo(base64);
      }
      out.write("\"}".getBytes(StandardCharsets.UTF_8));
    };
  }

  /** Stays open when the encoder is closed. */
  private static final class Open extends FilterOutputStream {

    Open(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() {
      // Whose it is closes it.
    }
  }
}
