package remora.vault.control;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import remora.json.Json;

/** The forms in which pages and scripts pass a text on: all of them are to be masked. */
final class Disguises {

  private Disguises() {}

  static Set<String> of(String secret) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    String form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
    String quoted = Json.createValue(secret).toString();
    String base64 = Base64.getEncoder().withoutPadding().encodeToString(bytes);
    Set<String> all = new LinkedHashSet<>();
    all.add(secret);
    all.add(form);
    all.add(form.replace("+", "%20"));
    all.add(quoted.substring(1, quoted.length() - 1));
    all.add(html(secret));
    all.add(html(secret).replace("\"", "&quot;"));
    all.add(base64);
    all.add(base64.replace('+', '-').replace('/', '_'));
    all.add(HexFormat.of().formatHex(bytes));
    all.add(new StringBuilder(secret).reverse().toString());
    return all;
  }

  private static String html(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
