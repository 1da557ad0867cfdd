package io.oscstudio.app.demo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import javax.imageio.ImageIO;

/** Takes pictures of scenes and writes them as PNG. */
final class Pictures {
  private Pictures() {}

  /** What the scene shows now, at the given scale. Called on the window's thread. */
  static BufferedImage of(Scene scene, int scale) {
    WritableImage image;
    if (scale == 1) {
      image = scene.snapshot(null);
    } else {
      SnapshotParameters parameters = new SnapshotParameters();
      parameters.setTransform(new Scale(scale, scale));
      image = scene.getRoot().snapshot(parameters, null);
    }
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    PixelReader pixels = image.getPixelReader();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.setRGB(x, y, pixels.getArgb(x, y));
      }
    }
    return picture;
  }

  static void write(BufferedImage picture, Path target) throws IOException {
    if (!ImageIO.write(picture, "png", target.toFile())) {
      throw new IOException("No PNG writer");
    }
  }
}
