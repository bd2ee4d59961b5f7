package remora.browser.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import remora.browser.action.Target;
import remora.browser.entity.BrowserFailure;
import remora.browser.entity.StaleTarget;

/** Types what nobody may see, into fields of certain documents only. */
public final class HiddenTyping {

  /** Kinds of fields that take no keys. */
  private static final Set<String> KEYLESS = Set.of("set", "select", "checkbox", "radio", "file");

  private final Scripted page;

  public HiddenTyping(Scripted page) {
    this.page = page;
  }

  /** Addresses of the documents around an element, the page's own first, its frame's last. */
  public List<String> around(String ref) {
    PageView view = page.view();
    Page now = view.page();
    Frame frame = new Pointing(now, page.deadline()).frame(ref);
    List<Frame> all = now.frames().all(page.deadline());
    List<String> addresses = new ArrayList<>();
    String id = frame.id();
    while (!id.isEmpty()) {
      String wanted = id;
      Frame found =
          all.stream()
              .filter(each -> each.id().equals(wanted))
              .findFirst()
              .orElseThrow(() -> new StaleTarget("the frame is not on the page any more"));
      addresses.add(0, found.url());
      id = found.parent();
    }
    return addresses;
  }

  /**
   * Types, if the place will do before the field is touched and again when it has the focus: a
   * field's own handlers may have brought another document by then.
   */
  public boolean type(String ref, String text, Predicate<List<String>> place) {
    if (!place.test(around(ref))) {
      return false;
    }
    PageView view = page.view();
    view.call("veil", ref);
    boolean[] typed = {false};
    view.watch(
        ref,
        () -> {
          Target field = view.ready(ref, true);
          if (KEYLESS.contains(field.kind())) {
            throw new BrowserFailure("a " + field.kind() + " field cannot be typed into");
          }
          view.click(field);
          String problem = view.call("edit", ref, true);
          if (!problem.isEmpty()) {
            throw new StaleTarget("the field " + problem);
          }
          if (place.test(around(ref))) {
            view.type(text);
            typed[0] = true;
          }
        });
    return typed[0];
  }
}
