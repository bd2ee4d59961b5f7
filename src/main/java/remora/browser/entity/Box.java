package remora.browser.entity;

/** An element's border box in CSS pixels, relative to the main frame's viewport. */
public record Box(double x, double y, double width, double height) {

  public double centreX() {
    return x + width / 2;
  }

  public double centreY() {
    return y + height / 2;
  }
}
