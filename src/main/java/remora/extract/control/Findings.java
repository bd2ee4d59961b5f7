package remora.extract.control;

import java.util.ArrayList;
import java.util.List;
import remora.extract.entity.Evidence;

/** Evidence and gaps gathered while data is put together. */
final class Findings {

  private final String url;
  private final List<Evidence> evidence = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();

  Findings(String url) {
    this.url = url;
  }

  void found(String path, Cell cell) {
    evidence.add(new Evidence(path, url, cell.ref(), cell.snippet(), cell.method()));
  }

  void derived(String path, String from) {
    evidence.add(
        new Evidence(
            path, url, "", from.length() <= 200 ? from : from.substring(0, 200), "derived"));
  }

  void missing(String path) {
    missing.add(path);
  }

  List<Evidence> evidence() {
    return List.copyOf(evidence);
  }

  List<String> missing() {
    return List.copyOf(missing);
  }

  static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
