package io.oscstudio.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.resources.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Measures the colours of the high-contrast theme as WCAG 2 does. */
class HighContrastTest {
  private static final Pattern COLOUR = Pattern.compile("(-[a-z0-9-]+): #([0-9a-f]{6});");
  private static final double TEXT = 7;
  private static final double LINE = 3;

  @Test
  void everyTextIsReadableOnEveryGround() throws IOException {
    Map<String, Integer> colours = colours();
    List<String> texts =
        List.of(
            "fg-default",
            "fg-muted",
            "fg-subtle",
            "accent-fg",
            "success-fg",
            "warning-fg",
            "danger-fg");
    List<String> grounds =
        List.of(
            "bg-default",
            "bg-overlay",
            "bg-subtle",
            "bg-inset",
            "neutral-subtle",
            "accent-subtle",
            "success-subtle",
            "warning-subtle",
            "danger-subtle");

    for (String text : texts) {
      for (String ground : grounds) {
        assertThat(contrast(colours, text, ground)).as(text + " on " + ground).isGreaterThan(TEXT);
      }
    }
    for (String hover : List.of("neutral-muted", "accent-muted", "base-6")) {
      assertThat(contrast(colours, "fg-default", hover)).as(hover).isGreaterThan(TEXT);
    }
  }

  @Test
  void textOnFilledControlsIsReadable() throws IOException {
    Map<String, Integer> colours = colours();

    for (String fill :
        List.of(
            "accent-emphasis",
            "success-emphasis",
            "warning-emphasis",
            "danger-emphasis",
            "accent-6")) {
      assertThat(contrast(colours, "fg-emphasis", fill)).as(fill).isGreaterThan(TEXT);
    }
  }

  @Test
  void linesAndRingsStandOut() throws IOException {
    Map<String, Integer> colours = colours();

    for (String line : List.of("border-default", "border-muted", "border-subtle")) {
      assertThat(contrast(colours, line, "bg-default")).as(line).isGreaterThan(LINE);
    }
    assertThat(contrast(colours, "studio-focus", "bg-default")).isGreaterThan(TEXT);
  }

  private static double contrast(Map<String, Integer> colours, String one, String other) {
    double a = luminance(of(colours, one));
    double b = luminance(of(colours, other));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static int of(Map<String, Integer> colours, String name) {
    String key = name.startsWith("studio") ? "-" + name : "-color-" + name;
    assertThat(colours).containsKey(key);
    return colours.get(key);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int part) {
    double share = (part & 0xff) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static Map<String, Integer> colours() throws IOException {
    try (InputStream in = Resources.open("themes/high-contrast.css")) {
      Matcher matcher = COLOUR.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      Map<String, Integer> colours = new LinkedHashMap<>();
      while (matcher.find()) {
        colours.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
      }
      return colours;
    }
  }
}
