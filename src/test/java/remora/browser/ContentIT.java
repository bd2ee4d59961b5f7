package remora.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import remora.browser.boundary.Tab;
import remora.browser.entity.Snapshot;

@Tag("browser")
class ContentIT {

  @Test
  void contentIsWhatAPersonSees() {
    try (Lab lab = new Lab()) {
      lab.site.page("/frame", "<p>framed</p>");
      lab.site.page(
          "/page",
          """
          <!DOCTYPE html><html lang=en><head><title>A &amp; B</title><meta name=description content=d>
          <script type="application/ld+json">{"a":"<b>"}</script><script>var x=1</script></head><body>
          <p>seen</p><p hidden>unseen1</p><p style="display:none">unseen2</p>
          <p style="visibility:hidden">unseen3 <b style="visibility:visible">seen again</b></p>
          <style>p{}</style><noscript>unseen4</noscript><a href="rel?x=1&y=2">link</a>
          <style>.was{text-decoration:1px line-through red}</style><b class=was>old</b><b data-remora-struck>not old</b>
          <input id=i><input type=password value=geheim><input type=checkbox checked>
          <select><option>o1<option selected>o2</select><textarea></textarea>
          <div id=s></div><iframe src=/frame></iframe>
          <script>i.value='typed <>';document.querySelector('textarea').value='area';
            s.attachShadow({mode:'open'}).innerHTML='<p>shadowed</p>'</script></body></html>
          """);
      try (Tab tab = lab.tab()) {
        tab.open(lab.site.url("/page"));
        Snapshot seen = tab.observe();
        String html = tab.content().html();
        assertThat(html)
            .startsWith("<!DOCTYPE html><html lang=\"en\"><head><title>A &amp; B</title>")
            .contains("<meta name=\"description\" content=\"d\">")
            .contains("<script type=\"application/ld+json\">{\"a\":\"<b>\"}</script>")
            .contains(">seen</p>", "seen again", "shadowed", "framed", ">area</textarea>")
            .contains("href=\"" + lab.site.url("/rel?x=1&amp;y=2") + "\"")
            .contains("value=\"typed &lt;&gt;\"")
            .containsPattern("<b class=\"was\"[^>]* data-remora-struck>old</b>")
            .doesNotContainPattern("data-remora-struck[^>]*>not old")
            .containsPattern("value=\"o2\" selected")
            .doesNotContain("unseen", "geheim", "var x", "p{}");
        for (var node : seen.nodes()) {
          if (!node.role().equals("iframe") && !node.role().isEmpty()) {
            assertThat(html).contains("data-remora-ref=\"" + node.ref() + "\"");
          }
        }
      }
    }
  }
}
