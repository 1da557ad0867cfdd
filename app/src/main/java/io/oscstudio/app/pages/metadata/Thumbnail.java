package io.oscstudio.app.pages.metadata;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes small PNGs of pictures from strangers: their dimensions are looked at before a pixel is
 * decoded, and an SVG may load nothing from elsewhere.
 */
public final class Thumbnail {
  /** Pixels of each side, twice what the page shows. */
  public static final int SIDE = 128;

  /** Pictures with more pixels are not decoded. */
  private static final long MOST_PIXELS = 4096L * 4096;

  private Thumbnail() {}

  /** The picture small, empty when it cannot be drawn. */
  public static Optional<byte[]> of(byte[] bytes, boolean svg) {
    try {
      return svg ? drawn(bytes) : decoded(bytes);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return Optional.empty(); // the decoders throw anything at a broken picture
    }
  }

  private static Optional<byte[]> decoded(byte[] bytes) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
          return Optional.empty();
        }
        BufferedImage image = reader.read(0);
        double scale = (double) SIDE / Math.max(image.getWidth(), image.getHeight());
        return png(canvas -> {
          int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
          int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
          canvas.drawImage(image, (SIDE - width) / 2, (SIDE - height) / 2, width, height, null);
        });
      } finally {
        reader.dispose();
      }
    }
  }

  private static Optional<byte[]> drawn(byte[] bytes) throws IOException {
    LoaderContext closed =
        LoaderContext.builder().externalResourcePolicy(ResourcePolicy.DENY_ALL).build();
    @Nullable SVGDocument document =
        new SVGLoader()
            .load(new ByteArrayInputStream(bytes), URI.create("memory:logo.svg"), closed);
    if (document == null) {
      return Optional.empty();
    }
    return png(canvas ->
        document.renderWithPlatform(
            NullPlatformSupport.INSTANCE, canvas, new ViewBox(0, 0, SIDE, SIDE)));
  }

  /** What draws onto the canvas. */
  @FunctionalInterface
  private interface Drawing {
    void on(Graphics2D canvas);
  }

  private static Optional<byte[]> png(Drawing drawing) throws IOException {
    BufferedImage small = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
    Graphics2D canvas = small.createGraphics();
    try {
      canvas.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      drawing.on(canvas);
    } finally {
      canvas.dispose();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(small, "png", out);
    return Optional.of(out.toByteArray());
  }
}
