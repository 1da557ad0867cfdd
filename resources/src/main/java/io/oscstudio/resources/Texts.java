package io.oscstudio.resources;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one language. A key's first part names its bundle: {@code archive.too-many-entries}
 * stands in {@code archive.properties}. Bundles are read when first asked for.
 */
public final class Texts {
  /** Every bundle there is, one for each part of the program. */
  public static final List<String> BUNDLES =
      List.of(
          "base",
          "archive",
          "yaml",
          "project",
          "source",
          "registry",
          "helm",
          "upgrade",
          "upgrades",
          "outline",
          "output",
          "convert",
          "image",
          "mapping",
          "push",
          "ledger",
          "pack",
          "export",
          "check",
          "value",
          "checking",
          "schema",
          "report",
          "cli",
          "window",
          "remote",
          "demo",
          "doctor",
          "fields",
          "editor",
          "rights",
          "console",
          "service",
          "customer",
          "lifecycle",
          "images",
          "capabilities",
          "shipping",
          "guide",
          "actions",
          "workspace",
          "search",
          "preferences");

  private static final String FOLDER = "/io-oscstudio-texts/";

  private final Locale locale;
  private final String suffix;
  private final Map<String, Map<String, String>> bundles = new ConcurrentHashMap<>();

  private Texts(Locale locale, String suffix) {
    this.locale = locale;
    this.suffix = suffix;
  }

  static Texts load(boolean chinese) {
    return chinese ? new Texts(Locale.SIMPLIFIED_CHINESE, "_zh_CN") : new Texts(Locale.ENGLISH, "");
  }

  /** The language of these texts. */
  public Locale locale() {
    return locale;
  }

  /**
   * A finished text.
   *
   * @param key its key; a key that is not there is given back between guillemets, so that a missing
   *     text is seen and stops nothing
   * @param arguments put into the text's {@link MessageFormat} placeholders
   */
  public String text(String key, Object... arguments) {
    @Nullable String pattern = bundle(key).get(key);
    if (pattern == null) {
      return "«" + key + "»";
    }
    return new MessageFormat(pattern, locale).format(arguments);
  }

  /** Whether there is a text under {@code key}. */
  public boolean has(String key) {
    return bundle(key).containsKey(key);
  }

  /** All keys of a bundle. */
  public Set<String> keys(String bundle) {
    return bundle(bundle).keySet();
  }

  private Map<String, String> bundle(String key) {
    int dot = key.indexOf('.');
    return bundles.computeIfAbsent(dot < 0 ? key : key.substring(0, dot), this::read);
  }

  private Map<String, String> read(String bundle) {
    String path = FOLDER + bundle + suffix + ".properties";
    try (var in = Texts.class.getResourceAsStream(path)) {
      if (in == null) {
        return Map.of();
      }
      Properties properties = new Properties();
      try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
        properties.load(reader);
      }
      Map<String, String> texts = new ConcurrentHashMap<>();
      properties.forEach((k, v) -> texts.put((String) k, (String) v));
      return Map.copyOf(texts);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path, e);
    }
  }
}
