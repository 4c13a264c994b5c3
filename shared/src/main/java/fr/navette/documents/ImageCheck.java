package fr.navette.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Whether an image says how large it is, without decoding its pixels. */
final class ImageCheck {
  private static final long MOST_PIXELS = 100_000_000;

  private ImageCheck() {}

  static Verdict verdict(byte[] bytes, String format) {
    var reader = ImageIO.getImageReadersByFormatName(format).next();
    try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(input, true, true);
      long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
      return pixels > 0 && pixels <= MOST_PIXELS ? Verdict.FINE : Verdict.BROKEN;
    } catch (IOException | RuntimeException e) {
      // A damaged file makes the reader throw whatever it likes; all of it means the same to the
      // founder.
      return Verdict.BROKEN;
    } finally {
      reader.dispose();
    }
  }
}
