package io.oscstudio.core.helm.remote;

import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import io.oscstudio.core.yaml.YamlText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what a repository's index says about one chart. Indexes have tens of megabytes, so the
 * chart's lines are picked out while it streams by, and only these are parsed.
 */
final class RepositoryIndex {
  private static final int LONGEST_LINE = 4 << 20;
  private static final int LONGEST_ENTRY = 16 << 20;
  private static final int MOST_OTHERS = 10_000;

  private final String name;
  private final ByteArrayOutputStream entry = new ByteArrayOutputStream();
  private final List<String> others = new ArrayList<>();
  private boolean inEntries;
  private boolean inEntry;
  private int indent = -1;

  private RepositoryIndex(String name) {
    this.name = name;
  }

  /**
   * A version of a chart.
   *
   * @param url of its archive, may be relative to the repository's
   * @param digest of its archive, hexadecimal; empty when the index has none
   */
  record Version(String version, String url, String digest) {}

  /**
   * What an index has of one chart.
   *
   * @param versions none when the index does not have it
   * @param otherCharts the names of charts that stand before it, at most 10,000; of all others when
   *     it is not there
   */
  record Entry(List<Version> versions, List<String> otherCharts) {}

  /**
   * Reads what there is of a chart.
   *
   * @throws IOException when it cannot be read or is longer than an index is
   */
  static Entry read(InputStream in, String name) throws IOException {
    RepositoryIndex index = new RepositoryIndex(name);
    byte[] line = index.line(in);
    while (line.length > 0) {
      if (new String(line, StandardCharsets.UTF_8).stripLeading().startsWith("{")) {
        index.entry.writeBytes(line);
        index.keep(in.readNBytes(LONGEST_ENTRY));
        return index.inJson();
      }
      if (index.isBehindEntry(line)) {
        break;
      }
      line = index.line(in);
    }
    return new Entry(versions(index.document(), name), index.others);
  }

  private Entry inJson() {
    Document document = document();
    if (document.at("entries").orElse(null) instanceof MapNode map) {
      map.entries().stream().map(e -> e.key().text()).limit(MOST_OTHERS).forEach(others::add);
    }
    return new Entry(versions(document, "entries", name), others);
  }

  /** Takes a line in; says whether the chart's lines are over. */
  private boolean isBehindEntry(byte[] bytes) throws IOException {
    String line = new String(bytes, StandardCharsets.UTF_8);
    String text = line.strip();
    int at = line.length() - line.stripLeading().length();
    if (text.isEmpty() || text.startsWith("#")) {
      return false;
    }
    if (!inEntries) {
      inEntries = at == 0 && text.equals("entries:");
      return false;
    }
    indent = indent < 0 ? at : indent;
    boolean key = at <= indent && !text.startsWith("-");
    if (key && inEntry) {
      return true;
    }
    if (key && at == indent && key(text).equals(name)) {
      inEntry = true;
      keep((name + ":\n").getBytes(StandardCharsets.UTF_8));
    } else if (inEntry) {
      keep(bytes);
    } else if (key && at == indent && others.size() < MOST_OTHERS) {
      others.add(key(text));
    }
    return false;
  }

  private static String key(String text) {
    String key = text.endsWith(":") ? text.substring(0, text.length() - 1) : "";
    boolean quoted = key.length() > 1 && (key.startsWith("\"") || key.startsWith("'"));
    return quoted ? key.substring(1, key.length() - 1) : key;
  }

  private void keep(byte[] bytes) throws IOException {
    entry.writeBytes(bytes);
    if (entry.size() > LONGEST_ENTRY) {
      throw new IOException("The index has more than " + LONGEST_ENTRY + " bytes on " + name);
    }
  }

  private byte[] line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      line.write(b);
      if (b == '\n') {
        break;
      }
      if (line.size() > LONGEST_LINE) {
        throw new IOException("The index has a line of more than " + LONGEST_LINE + " bytes");
      }
    }
    return line.toByteArray();
  }

  private Document document() {
    return YamlText.parse(entry.toString(StandardCharsets.UTF_8), Dialect.KUBERNETES).first();
  }

  private static List<Version> versions(Document document, Object... path) {
    List<Version> versions = new ArrayList<>();
    if (document.at(path).orElse(null) instanceof ListNode list) {
      for (Node item : list.items()) {
        versions.add(
            new Version(text(item, "version"), text(item, "urls", 0), text(item, "digest")));
      }
    }
    return versions;
  }

  private static String text(Node item, Object... path) {
    return item.at(path).orElse(null) instanceof ScalarNode scalar ? scalar.text() : "";
  }
}
