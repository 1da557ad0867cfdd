package io.oscstudio.resources;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Hands out the data of this module. */
public final class Resources {
  private static final Texts ENGLISH = Texts.load(false);
  private static final Texts CHINESE = Texts.load(true);

  private Resources() {}

  /** The texts of a language: Simplified Chinese for every {@code zh} locale, else English. */
  public static Texts texts(Locale locale) {
    return locale.getLanguage().equals("zh") ? CHINESE : ENGLISH;
  }

  /**
   * Opens a file of this module.
   *
   * @param path from the module's root, such as {@code samples/demo-cache/Chart.yaml}
   * @throws FileNotFoundException when there is no such file
   */
  public static InputStream open(String path) throws IOException {
    @Nullable InputStream in = Resources.class.getResourceAsStream("/" + path);
    if (in == null) {
      throw new FileNotFoundException(path);
    }
    return in;
  }

  /**
   * The address of a file of this module, for style sheets and fonts.
   *
   * @throws IllegalArgumentException when there is no such file
   */
  public static URL url(String path) {
    @Nullable URL url = Resources.class.getResource("/" + path);
    if (url == null) {
      throw new IllegalArgumentException("No such resource: " + path);
    }
    return url;
  }
}
