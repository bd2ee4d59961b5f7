package remora.sessionsapi.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shapes of files and folders for the OpenAPI document. Nothing is mapped to them. */
final class FileShapes {

  private static final String PATH =
      "Relative to the workspace: no leading slash, no '..', no NUL, at most 4096 bytes.";

  private FileShapes() {}

  @Schema(name = "LiveView")
  record LiveViewShape(@Schema(required = true, format = "uri") String url) {}

  @Schema(name = "ExtensionRequest")
  record ExtensionRequestShape(
      @Schema(maxLength = 200, description = "Left out: the manifest's.") String name,
      @Schema(required = true, format = "byte", description = "Base64 of a .zip or .crx.")
          String file) {}

  @Schema(name = "Extension")
  record ExtensionShape(
      @Schema(required = true, format = "uuid") String id,
      @Schema(required = true) String name,
      @Schema(required = true) String version,
      @Schema(required = true, description = "Bytes, unpacked.") Long size,
      @Schema(required = true, format = "date-time") String createdAt) {}

  @Schema(name = "ExtensionList")
  record ExtensionListShape(@Schema(required = true) List<ExtensionShape> extensions) {}

  @Schema(name = "Recording")
  record RecordingShape(
      @Schema(required = true, format = "uuid") String recordingId,
      @Schema(
              required = true,
              enumeration = {"recording", "stopped"})
          String status) {}

  @Schema(name = "UploadRequest")
  record UploadRequestShape(
      @Schema(required = true, maxLength = 255, description = "A plain name, no slashes.")
          String filename,
      @Schema(required = true, format = "byte", description = "Base64; at most 50 MiB decoded.")
          String file) {}

  @Schema(name = "Upload")
  record UploadShape(
      @Schema(required = true) String filename,
      @Schema(required = true, description = "Bytes.") Long size,
      @Schema(required = true, format = "date-time") String uploadedAt) {}

  @Schema(name = "UploadList")
  record UploadListShape(@Schema(required = true) List<UploadShape> files) {}

  @Schema(name = "FileContent")
  record FileContentShape(
      @Schema(required = true) String path,
      @Schema(required = true, description = "Size of the whole file.") Long bytes,
      @Schema(required = true, description = "Whether content is only its first part.")
          Boolean truncated,
      @Schema(required = true, format = "byte", description = "Base64.") String content) {}

  @Schema(name = "FileWrite")
  record FileWriteShape(
      @Schema(required = true, description = PATH) String path,
      @Schema(required = true, format = "byte", description = "Base64; at most 50 MiB decoded.")
          String content,
      @Schema(minimum = "0", maximum = "511", defaultValue = "420", description = "420 is 0644.")
          Integer mode) {}

  @Schema(name = "FileWritten")
  record WrittenShape(@Schema(required = true) String path, @Schema(required = true) Long bytes) {}

  @Schema(name = "FolderRequest")
  record FolderRequestShape(
      @Schema(required = true, description = PATH) String path,
      @Schema(minimum = "0", maximum = "511", defaultValue = "493", description = "493 is 0755.")
          Integer mode) {}

  @Schema(name = "WorkspacePath")
  record PathShape(@Schema(required = true) String path) {}

  @Schema(name = "FolderList")
  record FolderListShape(
      @Schema(required = true) String path, @Schema(required = true) List<EntryShape> entries) {}

  @Schema(name = "FolderEntry")
  record EntryShape(
      @Schema(required = true) String name,
      @Schema(required = true) String path,
      @Schema(
              required = true,
              enumeration = {"file", "dir", "symlink", "other"})
          String type,
      @Schema(required = true, description = "Bytes; 0 unless it is a file.") Long size,
      @Schema(required = true) Integer mode,
      @Schema(required = true, format = "date-time") String mtime) {}

  @Schema(name = "FileInfo")
  record InfoShape(
      @Schema(required = true) String path,
      @Schema(
              required = true,
              enumeration = {"file", "dir", "symlink", "other"})
          String type,
      @Schema(required = true, description = "Bytes; 0 unless it is a file.") Long size,
      @Schema(required = true) Integer mode,
      @Schema(required = true, format = "date-time") String mtime,
      @Schema(required = true) Integer uid,
      @Schema(required = true) Integer gid) {}

  @Schema(name = "FileMove")
  record MoveShape(
      @Schema(required = true, description = PATH) String from,
      @Schema(required = true, description = PATH) String to) {}

  @Schema(name = "FilePermissions")
  record PermissionsShape(
      @Schema(required = true, description = PATH) String path,
      @Schema(minimum = "0", maximum = "511") Integer mode,
      @Schema(minimum = "0") Integer uid,
      @Schema(minimum = "0") Integer gid) {}
}
