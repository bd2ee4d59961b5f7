package remora.vault.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import remora.store.boundary.Documents;
import remora.vault.entity.Integration;
import remora.vault.entity.Integration.Server;

/** Integrations in the store; their secret ids are in {@link SealedRecords}. */
@ApplicationScoped
public class IntegrationRecords {

  private static final String COLLECTION = "vault_integrations";
  private static final String TENANT = "tenant";
  private static final String ADDRESS = "address";
  private static final String NAMESPACE = "namespace";
  private static final String UPDATED_AT = "updatedAt";

  @Inject Documents documents;

  public void insert(Integration integration) {
    Map<String, Object> document = new HashMap<>();
    document.put("_id", integration.id());
    document.put(TENANT, integration.tenant());
    document.put("name", integration.name());
    integration
        .server()
        .ifPresent(
            server -> {
              document.put(ADDRESS, server.address());
              document.put("roleId", server.roleId());
              server.namespace().ifPresent(namespace -> document.put(NAMESPACE, namespace));
            });
    document.put("createdAt", Date.from(integration.createdAt()));
    document.put(UPDATED_AT, Date.from(integration.updatedAt()));
    if (!documents.insertIfAbsent(COLLECTION, document)) {
      throw new IllegalStateException("an id was given twice: " + integration.id());
    }
    documents.makeDurable();
  }

  public Optional<Integration> find(String tenant, String id) {
    return documents.findAll(COLLECTION, List.of(id)).stream()
        .map(IntegrationRecords::integration)
        .filter(found -> found.tenant().equals(tenant))
        .findFirst();
  }

  /** A tenant's own, oldest first. */
  public List<Integration> list(String tenant) {
    return documents.find(COLLECTION, Map.of(TENANT, tenant)).stream()
        .map(IntegrationRecords::integration)
        .sorted(Comparator.comparing(Integration::createdAt).thenComparing(Integration::id))
        .toList();
  }

  /** Ids of all tenants' integrations. */
  Set<String> ids() {
    return documents.find(COLLECTION, Map.of(), List.of(TENANT)).stream()
        .map(found -> (String) found.get("_id"))
        .collect(Collectors.toSet());
  }

  public void touch(String tenant, String id, Instant now) {
    documents.updateIf(
        COLLECTION, id, Map.of(TENANT, tenant), Map.of(UPDATED_AT, Date.from(now)), Map.of());
    documents.makeDurable();
  }

  /** The one step by which an integration and all that hangs on it are gone. */
  public void delete(String tenant, String id) {
    documents.deleteIf(COLLECTION, id, Map.of(TENANT, tenant));
    documents.makeDurable();
  }

  private static Integration integration(Map<String, Object> found) {
    Optional<Server> server =
        Optional.ofNullable((String) found.get(ADDRESS))
            .map(
                address ->
                    new Server(
                        address,
                        Optional.ofNullable((String) found.get(NAMESPACE)),
                        (String) found.get("roleId")));
    return new Integration(
        (String) found.get("_id"),
        (String) found.get(TENANT),
        (String) found.get("name"),
        server,
        ((Date) found.get("createdAt")).toInstant(),
        ((Date) found.get(UPDATED_AT)).toInstant());
  }
}
