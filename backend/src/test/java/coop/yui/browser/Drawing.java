package coop.yui.browser;

import com.microsoft.playwright.Locator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** What can be seen of an element, point by point; colours are written as 0x2b4b82. */
final class Drawing {

  private static final int OPAQUE = 0xff000000;

  private Drawing() {}

  /** Waits until enough points have a colour. */
  static void awaitPoints(Locator element, int colour, int atLeast) {
    element.page().waitForCondition(() -> points(element, colour) >= atLeast);
  }

  /** How many points have a colour at this moment. */
  static long points(Locator element, int colour) {
    return points(element.screenshot(), colour);
  }

  /** How many points of a picture have a colour. */
  static long points(byte[] picture, int colour) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
      int width = image.getWidth();
      int[] points = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
      return Arrays.stream(points).filter(point -> point == (OPAQUE | colour)).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
