package io.oscstudio.app.cli;

import io.oscstudio.resources.Texts;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The texts of the command line's help, in the shape in which picocli asks for them. */
final class TextsBundle extends ResourceBundle {
  private static final String PREFIX = "cli.help.";

  private final Texts texts;
  private final Set<String> keys;

  TextsBundle(Texts texts) {
    this.texts = texts;
    this.keys =
        texts.keys("cli").stream()
            .filter(k -> k.startsWith(PREFIX))
            .map(k -> k.substring(PREFIX.length()))
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return keys.contains(key) ? texts.text(PREFIX + key) : null;
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(keys);
  }
}
