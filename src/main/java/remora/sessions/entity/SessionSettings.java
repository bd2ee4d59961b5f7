package remora.sessions.entity;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import remora.browser.entity.Proxy;

/**
 * What a session was asked to be.
 *
 * @param idle it ends when nothing was asked of it for so long
 */
public record SessionSettings(
    Set<Capability> capabilities,
    List<Extension> extensions,
    Optional<Proxy> proxy,
    Duration idle) {

  /** An unpacked extension in a folder that stays while the session lives. */
  public record Extension(String id, Path folder) {}

  public SessionSettings {
    capabilities =
        Set.copyOf(
            capabilities.isEmpty()
                ? EnumSet.noneOf(Capability.class)
                : EnumSet.copyOf(capabilities));
    extensions = List.copyOf(extensions);
  }

  public boolean has(Capability capability) {
    return capabilities.contains(capability);
  }
}
