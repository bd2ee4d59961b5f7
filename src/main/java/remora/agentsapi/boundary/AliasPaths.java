package remora.agentsapi.boundary;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;

/**
 * Adds the paths of {@link Alias} to the OpenAPI document: they come from a servlet filter, which
 * no scanner sees.
 */
public class AliasPaths implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Map<String, PathItem> paths = new TreeMap<>(document.getPaths().getPathItems());
    for (Alias alias : Alias.values()) {
      if (alias != Alias.SELF) {
        add(alias, document.getPaths().getPathItems(), paths);
      }
    }
    Paths all = OASFactory.createPaths();
    paths.forEach(all::addPathItem);
    document.setPaths(all);
  }

  private static void add(Alias alias, Map<String, PathItem> known, Map<String, PathItem> all) {
    known.forEach(
        (path, item) -> {
          boolean below = alias.withRest() && path.startsWith(alias.root() + "/");
          if (path.equals(alias.root()) || below) {
            all.put(alias.path() + path.substring(alias.root().length()), copy(item, alias));
          }
        });
  }

  private static PathItem copy(PathItem item, Alias alias) {
    PathItem copy = OASFactory.createPathItem();
    item.getOperations()
        .forEach(
            (method, operation) -> {
              if (!alias.readOnly() || method == PathItem.HttpMethod.GET) {
                copy.setOperation(method, copy(operation, alias));
              }
            });
    return copy;
  }

  /** All but the operation's id, of which there may be one only. */
  private static Operation copy(Operation operation, Alias alias) {
    return OASFactory.createOperation()
        .summary(operation.getSummary())
        .description("The same as under " + Alias.TARGET + ".")
        .tags(operation.getTags())
        .parameters(operation.getParameters())
        .requestBody(operation.getRequestBody())
        .responses(operation.getResponses())
        .security(operation.getSecurity())
        .deprecated(alias == Alias.TASKS ? true : null);
  }
}
