package remora.practice.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TemplateTest {

  @Test
  void textCannotBecomeMarkupOrLeaveAnAttribute() {
    var html =
        Template.of("<p title=\"{{t}}\" id='{{t}}'>{{t}}</p>").text("t", "<script>\"'&").render();
    assertThat(html)
        .isEqualTo(
            "<p title=\"&lt;script&gt;&quot;&#39;&amp;\" id='&lt;script&gt;&quot;&#39;&amp;'>"
                + "&lt;script&gt;&quot;&#39;&amp;</p>");
  }

  @Test
  void bracesAndDollarsInAValueStayText() {
    var html = Template.of("{{a}} {{b}}").text("a", "{{b}} $1 \\").text("b", "secret").render();
    assertThat(html).isEqualTo("{{b}} $1 \\ secret");
  }

  @Test
  void aForgottenValueIsAnErrorAndNotAnEmptyPlace() {
    assertThatThrownBy(() -> Template.of("{{gone}}").render())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("gone");
  }
}
