package remora.planner.operation;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of colours as people use them, told from how a page draws them. */
public final class Hues {

  private static final Set<String> KNOWN =
      Set.of(
          "red", "orange", "yellow", "green", "cyan", "blue", "purple", "pink", "black", "white",
          "grey", "brown", "magenta");
  private static final Map<String, String> SAME =
      Map.of(
          "gray",
          "grey",
          "violet",
          "purple",
          "aqua",
          "cyan",
          "fuchsia",
          "magenta",
          "lime",
          "green",
          "navy",
          "blue",
          "maroon",
          "red",
          "turquoise",
          "cyan");

  private Hues() {}

  public static boolean known(String word) {
    return KNOWN.contains(basic(word));
  }

  /** One name for words that mean the same. */
  public static String basic(String word) {
    var lower = word.toLowerCase(Locale.ROOT);
    return SAME.getOrDefault(lower, lower);
  }

  /** What a person calls {@code #rrggbb}; empty for what is no colour. */
  public static String name(String hex) {
    if (!hex.matches("#[0-9a-fA-F]{6}")) {
      return "";
    }
    int red = Integer.parseInt(hex.substring(1, 3), 16);
    int green = Integer.parseInt(hex.substring(3, 5), 16);
    int blue = Integer.parseInt(hex.substring(5, 7), 16);
    double high = Math.max(red, Math.max(green, blue)) / 255.0;
    double low = Math.min(red, Math.min(green, blue)) / 255.0;
    double light = (high + low) / 2;
    double spread = high - low;
    double saturation = spread == 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
    if (light < .08) {
      return "black";
    }
    if (light > .95) {
      return "white";
    }
    if (saturation < .12) {
      return light > .9 ? "white" : light < .15 ? "black" : "grey";
    }
    return hue(degrees(red / 255.0, green / 255.0, blue / 255.0, high, spread), light, saturation);
  }

  /** red, green or blue, whichever is strongest by far: what a shade is a shade of. */
  public static String family(String hex) {
    if (!hex.matches("#[0-9a-fA-F]{6}")) {
      return "";
    }
    int red = Integer.parseInt(hex.substring(1, 3), 16);
    int green = Integer.parseInt(hex.substring(3, 5), 16);
    int blue = Integer.parseInt(hex.substring(5, 7), 16);
    int high = Math.max(red, Math.max(green, blue));
    int others = red + green + blue - high;
    boolean pure =
        high - others / 2.0 > 8
            && Math.abs(others - 2 * Math.min(red, Math.min(green, blue)))
                < .35 * (high - others / 2.0);
    if (!pure) {
      return "";
    }
    return high == red ? "red" : high == green ? "green" : "blue";
  }

  private static double degrees(double red, double green, double blue, double high, double spread) {
    double sixth =
        high == red
            ? ((green - blue) / spread + 6) % 6
            : high == green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
    return sixth * 60;
  }

  private static String hue(double degrees, double light, double saturation) {
    if (degrees < 15 || degrees >= 345) {
      return light > .72 && saturation > .5 ? "pink" : "red";
    }
    if (degrees < 45) {
      return light < .35 ? "brown" : "orange";
    }
    if (degrees < 70) {
      return "yellow";
    }
    if (degrees < 165) {
      return "green";
    }
    if (degrees < 195) {
      return "cyan";
    }
    if (degrees < 260) {
      return "blue";
    }
    if (degrees < 295) {
      return "purple";
    }
    return light > .6 ? "pink" : degrees < 310 ? "magenta" : "pink";
  }
}
