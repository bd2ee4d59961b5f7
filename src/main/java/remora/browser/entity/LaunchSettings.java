package remora.browser.entity;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How the browser of one session differs from others.
 *
 * @param extensions folders of unpacked extensions; with any, full Chromium is started
 * @param downloads folder that downloads go to
 * @param stealth without the marks of automation that a flag takes away
 */
public record LaunchSettings(
    Optional<Proxy> proxy, List<Path> extensions, Path downloads, boolean stealth) {

  public LaunchSettings {
    extensions = List.copyOf(extensions);
    downloads = downloads.toAbsolutePath();
  }
}
