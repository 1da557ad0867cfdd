package io.oscstudio.core.image.proof;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Position;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.base.TextRange;
import io.oscstudio.core.helm.ChartCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds where in a chart's files an address, or the beginning of one, is written out. */
final class LiteralSearch {
  private static final long LONGEST_FILE = 4L << 20;
  private static final int MOST_CHARACTERS = 64 << 20;
  private static final String IMAGE = "image";

  private record Text(String source, String file, String text) {}

  private final ChartCopy copy;
  private final FileTree chart;
  private final List<Text> templates = new ArrayList<>();
  private final List<Text> others = new ArrayList<>();
  private int characters;

  LiteralSearch(ChartCopy copy, FileTree chart) {
    this.copy = copy;
    this.chart = chart;
  }

  /** Reads the files, once there is something to look for in them. */
  private void read() {
    if (!templates.isEmpty()) {
      return;
    }
    for (ChartCopy.Template template : copy.templates()) {
      try {
        if (Files.size(template.copy()) <= LONGEST_FILE) {
          // Hooks are renamed there to as many characters, so that places are those of the chart.
          add(templates, template.source(), template.file(), Files.readString(template.copy()));
        }
      } catch (IOException noText) {
        // A file that is no text holds no literal.
      }
    }
    for (FileTree.Entry entry : chart.entries()) {
      String path = entry.path();
      if (entry.size() <= LONGEST_FILE && !path.contains("templates/") && !path.endsWith(".tgz")) {
        try {
          add(others, path, path, chart.text(path));
        } catch (StudioException noText) {
          // As above.
        }
      }
    }
  }

  private void add(List<Text> texts, String source, String file, String text) {
    characters += text.length();
    if (characters <= MOST_CHARACTERS) {
      texts.add(new Text(source, file, text));
    }
  }

  /** Where the address of a slot stands, in its template if possible, then in others near it. */
  Optional<Place> find(ImageSlot slot) {
    read();
    List<Text> near = nearestFirst(templates, slot.source());
    String name = AddressParts.name(slot.image());
    return whole(near, slot.image(), false)
        .or(() -> whole(near, name, name.indexOf('/') < 0))
        .or(() -> beginning(near, name))
        .or(() -> whole(nearestFirst(others, slot.source()), slot.image(), false))
        .or(() -> whole(nearestFirst(others, slot.source()), name, name.indexOf('/') < 0));
  }

  private static List<Text> nearestFirst(List<Text> texts, String source) {
    String chart = source.substring(0, Math.max(0, source.lastIndexOf("templates/")));
    Map<Integer, List<Text>> ranks = new LinkedHashMap<>(Map.of());
    for (int rank = 0; rank < 3; rank++) {
      ranks.put(rank, new ArrayList<>());
    }
    for (Text text : texts) {
      int rank = text.source().equals(source) ? 0 : text.source().startsWith(chart) ? 1 : 2;
      ranks.computeIfAbsent(rank, r -> new ArrayList<>()).add(text);
    }
    return ranks.values().stream().flatMap(List::stream).toList();
  }

  /** A word alone can mean anything, but in a line that speaks of an image. */
  private static Optional<Place> whole(List<Text> texts, String literal, boolean inImageLine) {
    for (Text text : texts) {
      for (int at = text.text().indexOf(literal);
          at >= 0;
          at = text.text().indexOf(literal, at + 1)) {
        int end = at + literal.length();
        if (isBoundary(text.text(), at - 1)
            && isBoundary(text.text(), end)
            && (!inImageLine || line(text.text(), at).toLowerCase(Locale.ROOT).contains(IMAGE))) {
          return Optional.of(place(text, at, end));
        }
      }
    }
    return Optional.empty();
  }

  /** A registry or organisation before an action: {@code quay.io/org/{{ .Values.name }}}. */
  private static Optional<Place> beginning(List<Text> texts, String name) {
    for (int slash = name.lastIndexOf('/'); slash > 0; slash = name.lastIndexOf('/', slash - 1)) {
      String literal = name.substring(0, slash + 1);
      for (Text text : texts) {
        for (int at = text.text().indexOf(literal);
            at >= 0;
            at = text.text().indexOf(literal, at + 1)) {
          int end = at + literal.length();
          if (isBoundary(text.text(), at - 1)
              && (text.text().startsWith("{{", end) || text.text().startsWith("%", end))) {
            return Optional.of(place(text, at, end));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isBoundary(String text, int at) {
    return at < 0
        || at >= text.length()
        || !Character.isLetterOrDigit(text.charAt(at)) && "/._-".indexOf(text.charAt(at)) < 0;
  }

  private static String line(String text, int at) {
    int start = text.lastIndexOf('\n', at) + 1;
    int end = text.indexOf('\n', at);
    return text.substring(start, end < 0 ? text.length() : end);
  }

  private static Place place(Text text, int start, int end) {
    return Place.of(
        text.file(), new TextRange(Position.in(text.text(), start), Position.in(text.text(), end)));
  }
}
