package remora.sessionsapi.boundary;

/** Examples of files and folders in the OpenAPI document. */
final class FileExamples {

  static final String UPLOAD = "{\"filename\": \"cv.pdf\", \"file\": \"JVBERi0xLjcK\"}";
  static final String UPLOADED =
      "{\"filename\": \"cv.pdf\", \"size\": 9, \"uploadedAt\": \"2026-05-04T10:15:30Z\"}";
  static final String UPLOADS = "{\"files\": [" + UPLOADED + "]}";
  static final String CONTENT =
      "{\"path\": \"downloads/a.txt\", \"bytes\": 5, \"truncated\": false, \"content\":"
          + " \"aGVsbG8=\"}";
  static final String WRITE =
      "{\"path\": \"notes/a.txt\", \"content\": \"aGVsbG8=\", \"mode\": 420}";
  static final String WRITTEN = "{\"path\": \"notes/a.txt\", \"bytes\": 5}";
  static final String FOLDER =
      "{\"path\": \"\", \"entries\": [{\"name\": \"downloads\", \"path\": \"downloads\", \"type\":"
          + " \"dir\", \"size\": 0, \"mode\": 493, \"mtime\": \"2026-05-04T10:15:30Z\"}]}";
  static final String MAKE_FOLDER = "{\"path\": \"notes/old\", \"mode\": 493}";
  static final String PATH = "{\"path\": \"notes/old\"}";
  static final String MOVE = "{\"from\": \"notes/a.txt\", \"to\": \"notes/old/a.txt\"}";
  static final String INFO =
      "{\"path\": \"notes/a.txt\", \"type\": \"file\", \"size\": 5, \"mode\": 420, \"mtime\":"
          + " \"2026-05-04T10:15:30Z\", \"uid\": 1000, \"gid\": 1000}";
  static final String PERMISSIONS = "{\"path\": \"notes/a.txt\", \"mode\": 384}";

  static final String LIVE_VIEW =
      "{\"url\": \"https://remora.example/live/index.html?session=6c1f6bd6-7b8e-4b43-9a94-0d5d3f6f4c11&token=9f86…\"}";

  static final String NO_SESSION =
      "{\"error\": \"session_not_found\", \"message\": \"There is no such session.\","
          + " \"statusCode\": 404}";
  static final String BAD_FLAG =
      "{\"error\": \"invalid_request\", \"message\": \"interactive must be true or false.\","
          + " \"statusCode\": 400}";
  static final String EXTENSION_UPLOAD = "{\"name\": \"Blocker\", \"file\": \"UEsDBBQAAAAIAA==\"}";
  static final String EXTENSION =
      "{\"id\": \"0b0f7a3e-6c55-4a0e-9f0c-2f8f3b1f7d52\", \"name\": \"Blocker\", \"version\":"
          + " \"1.2\", \"size\": 20480, \"createdAt\": \"2026-05-04T10:15:30Z\"}";
  static final String EXTENSIONS = "{\"extensions\": [" + EXTENSION + "]}";
  static final String BAD_EXTENSION =
      "{\"error\": \"invalid_request\", \"message\": \"The archive has no manifest.json at its"
          + " top.\", \"statusCode\": 400}";
  static final String RECORDING =
      "{\"recordingId\": \"0b0f7a3e-6c55-4a0e-9f0c-2f8f3b1f7d52\", \"status\": \"recording\"}";
  static final String RECORDED =
      "{\"recordingId\": \"0b0f7a3e-6c55-4a0e-9f0c-2f8f3b1f7d52\", \"status\": \"stopped\"}";
  static final String ALREADY_RECORDING =
      "{\"error\": \"already_recording\", \"message\": \"The session is being recorded"
          + " already.\", \"statusCode\": 409}";
  static final String STILL_RECORDING =
      "{\"error\": \"still_recording\", \"message\": \"The session is still being recorded. Stop"
          + " it.\", \"statusCode\": 409}";
  static final String BAD_NAME =
      "{\"error\": \"invalid_request\", \"message\": \"\\\"filename\\\" must not be \\\".\\\" or"
          + " \\\"..\\\".\", \"statusCode\": 400}";
  static final String BAD_PATH =
      "{\"error\": \"invalid_request\", \"message\": \"A path must not hold \\\"..\\\".\","
          + " \"statusCode\": 400}";
  static final String NO_UPLOAD =
      "{\"error\": \"file_not_found\", \"message\": \"There is no \\\"cv.pdf\\\".\","
          + " \"statusCode\": 404}";
  static final String NO_FILE =
      "{\"error\": \"file_not_found\", \"message\": \"There is no \\\"notes/b.txt\\\".\","
          + " \"statusCode\": 404}";
  static final String EXISTS =
      "{\"error\": \"already_exists\", \"message\": \"There is a \\\"notes/b.txt\\\" already.\","
          + " \"statusCode\": 409}";
  static final String NOT_A_FOLDER =
      "{\"error\": \"not_a_directory\", \"message\": \"\\\"a.txt\\\" in the path is not a"
          + " folder.\", \"statusCode\": 409}";
  static final String NOT_EMPTY =
      "{\"error\": \"not_empty\", \"message\": \"\\\"notes\\\" is not empty.\", \"statusCode\":"
          + " 409}";
  static final String TOO_LARGE =
      "{\"error\": \"file_too_large\", \"message\": \"The file is larger than 52428800 bytes.\","
          + " \"statusCode\": 413}";

  private FileExamples() {}
}
