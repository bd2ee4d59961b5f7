package remora.access.boundary;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/** The few sides of a request that filters look at. */
final class FakeRequest {

  final Map<String, String> headers = new HashMap<>();
  String method = "POST";
  String path = "/browser-agents";
  InputStream body = new ByteArrayInputStream(new byte[0]);
  int length = -1;
  MediaType type = MediaType.APPLICATION_JSON_TYPE;

  ContainerRequestContext context() {
    return proxy(
        ContainerRequestContext.class,
        (name, argument) ->
            switch (name) {
              case "getMethod" -> method;
              case "getHeaderString" -> headers.get(argument);
              case "getLength" -> length;
              case "getMediaType" -> type;
              case "getEntityStream" -> body;
              case "getUriInfo" -> uri();
              case "setEntityStream" -> null;
              default -> throw new UnsupportedOperationException(name);
            });
  }

  UriInfo uri() {
    return proxy(UriInfo.class, (name, argument) -> path);
  }

  private interface Answer {
    Object to(String method, Object argument);
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            FakeRequest.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                answer.to(method.getName(), arguments == null ? null : arguments[0])));
  }
}
