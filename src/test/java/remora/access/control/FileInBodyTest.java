package remora.access.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import remora.access.entity.LargeBody;
import remora.access.entity.Refusal;

class FileInBodyTest {

  private static final LargeBody WANTED = new LargeBody("file", 100);

  private final ByteArrayOutputStream file = new ByteArrayOutputStream();

  @Test
  void theFileIsDecodedAndTheRestStaysJson() throws IOException {
    Received received =
        json(
            "{\"a\": [1, \"file\", {\"file\": \"x\"}], \"file\" : \"aGVs\\/bG8\", \"b\": \"\\\"\"}");
    assertThat(received.file()).isTrue();
    assertThat(StandardCharsets.UTF_8.decode(received.json()).toString())
        .isEqualTo("{\"a\": [1, \"file\", {\"file\": \"x\"}], \"file\" : \"\", \"b\": \"\\\"\"}");
    assertThat(file.toByteArray()).isEqualTo(Base64.getDecoder().decode("aGVs/bG8"));
  }

  @Test
  void brokenLinesAndEscapedCharactersAreBase64Too() throws IOException {
    assertThat(json("{\"file\":\"aGVs\\r\\nbG8\\u003d\"}").file()).isTrue();
    assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo("hello");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "17",
        "",
        "{\"file\":17}",
        "{\"x\":{\"file\":\"aGVs\"}}",
        "{\"file",
        "{\"x\":\"\\"
      })
  void whereThereIsNoFileThereIsNone(String body) throws IOException {
    Received received = json(body);
    assertThat(received.file()).isFalse();
    assertThat(StandardCharsets.UTF_8.decode(received.json()).toString()).isEqualTo(body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"file\":\"a\"}",
        "{\"file\":\"aGVs*\"}",
        "{\"file\":\"aGVs\\u00e9\"}",
        "{\"file\":\"aGVsbG8=bG8=\"}",
        "{\"file\":\"data:text/plain;base64,aGVs\"}",
        "{\"file\":\"aGVs\",\"file\":\"aGVs\"}"
      })
  void whatIsNotBase64IsRefused(String body) {
    assertThatThrownBy(() -> json(body))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.reason()).isEqualTo(Refusal.Reason.INVALID));
  }

  @Test
  void whatIsCutOffHasNotCome() {
    assertThatThrownBy(() -> json("{\"file\":\"aGVs")).isInstanceOf(IOException.class);
  }

  @Test
  void theFileAndTheRestHaveTheirLimits() throws IOException {
    assertThat(json(body(100)).file()).isTrue();
    tooLarge(body(101));
    tooLarge("{\"x\":\"" + "x".repeat(1000) + "\"}");
  }

  @Test
  void aFormIsTakenToo() throws IOException {
    Received received =
        form(
            "--B\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nBlöcker\r\n"
                + "--B\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.zip\"\r\n"
                + "Content-Type: application/zip\r\n\r\n1\r\n--\r\n--A\r\n2\r\n--B--\r\n");
    assertThat(received.file()).isTrue();
    assertThat(StandardCharsets.UTF_8.decode(received.json()).toString())
        .isEqualTo("{\"name\":\"Blöcker\",\"file\":\"\",\"filename\":\"a.zip\"}");
    assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo("1\r\n--\r\n--A\r\n2");
  }

  @Test
  void aFormThatIsNoneIsRefused() {
    assertThatThrownBy(() -> form("--X\r\n")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> form("--B\r\n\r\nx\r\n--B--")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> form("--B\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx"))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(
            () ->
                form(
                    "--B\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n"
                        + "x".repeat(101)
                        + "\r\n--B--"))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.reason()).isEqualTo(Refusal.Reason.BODY_TOO_LARGE));
  }

  private void tooLarge(String body) {
    assertThatThrownBy(() -> json(body))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.reason()).isEqualTo(Refusal.Reason.BODY_TOO_LARGE));
  }

  private static String body(int bytes) {
    return "{\"file\":\"" + Base64.getEncoder().encodeToString(new byte[bytes]) + "\"}";
  }

  private Received json(String body) throws IOException {
    return FileInJson.read(in(body), WANTED, file, 500);
  }

  private Received form(String body) throws IOException {
    return FileInForm.read(in(body), Optional.of("B"), WANTED, file, 500);
  }

  private static BufferedInputStream in(String body) {
    return new BufferedInputStream(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }
}
