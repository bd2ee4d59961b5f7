package remora.vault.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import remora.store.boundary.Documents;
import remora.vault.entity.Credential;
import remora.vault.entity.FieldMap;

/** Credentials in the store, whether their integrations are there or not. */
@ApplicationScoped
public class CredentialRecords {

  private static final String COLLECTION = "credentials";
  private static final String TENANT = "tenant";
  private static final String INTEGRATION = "integration";
  private static final String TOTP = "totpField";

  @Inject Documents documents;

  public void insert(Credential credential) {
    Map<String, Object> document = new HashMap<>();
    document.put("_id", credential.id());
    document.put(TENANT, credential.tenant());
    document.put(INTEGRATION, credential.integrationId());
    document.put("name", credential.name());
    document.put("vaultPath", credential.vaultPath());
    document.put("usernameField", credential.fields().username());
    document.put("passwordField", credential.fields().password());
    credential.fields().totp().ifPresent(field -> document.put(TOTP, field));
    document.put("allowedDomains", credential.allowedDomains());
    document.put("createdAt", Date.from(credential.createdAt()));
    document.put("updatedAt", Date.from(credential.updatedAt()));
    if (!documents.insertIfAbsent(COLLECTION, document)) {
      throw new IllegalStateException("an id was given twice: " + credential.id());
    }
    documents.makeDurable();
  }

  public Optional<Credential> find(String tenant, String id) {
    return documents.findAll(COLLECTION, List.of(id)).stream()
        .map(CredentialRecords::credential)
        .filter(found -> found.tenant().equals(tenant))
        .findFirst();
  }

  /** A tenant's own, oldest first. */
  public List<Credential> list(String tenant) {
    return documents.find(COLLECTION, Map.of(TENANT, tenant)).stream()
        .map(CredentialRecords::credential)
        .sorted(Comparator.comparing(Credential::createdAt).thenComparing(Credential::id))
        .toList();
  }

  public void delete(String tenant, String id) {
    documents.deleteIf(COLLECTION, id, Map.of(TENANT, tenant));
    documents.makeDurable();
  }

  public void deleteOf(String integrationId) {
    documents.deleteWhere(COLLECTION, Map.of(INTEGRATION, integrationId));
    documents.makeDurable();
  }

  /** The integrations that these are of. */
  List<String> integrations() {
    return documents.find(COLLECTION, Map.of(), List.of(INTEGRATION)).stream()
        .map(found -> (String) found.get(INTEGRATION))
        .distinct()
        .toList();
  }

  private static Credential credential(Map<String, Object> found) {
    return new Credential(
        (String) found.get("_id"),
        (String) found.get(TENANT),
        (String) found.get(INTEGRATION),
        (String) found.get("name"),
        (String) found.get("vaultPath"),
        new FieldMap(
            (String) found.get("usernameField"),
            (String) found.get("passwordField"),
            Optional.ofNullable((String) found.get(TOTP))),
        ((List<?>) found.get("allowedDomains")).stream().map(String.class::cast).toList(),
        ((Date) found.get("createdAt")).toInstant(),
        ((Date) found.get("updatedAt")).toInstant());
  }
}
