package remora.vault.control;

import java.net.http.HttpRequest;
import java.util.Optional;

/** What each request to a vault carries; prints itself without the token. */
record VaultHeaders(Optional<String> namespace, Optional<String> token) {

  HttpRequest.Builder on(HttpRequest.Builder request) {
    // Vault's guard against requests that a foreign page was made to send.
    request.header("X-Vault-Request", "true");
    namespace.ifPresent(name -> request.header("X-Vault-Namespace", name));
    token.ifPresent(value -> request.header("X-Vault-Token", value));
    return request;
  }

  @Override
  public String toString() {
    return "VaultHeaders[•••]";
  }
}
