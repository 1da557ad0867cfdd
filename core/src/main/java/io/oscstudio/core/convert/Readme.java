package io.oscstudio.core.convert;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.resources.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A package's README.md: the six headings of section 8, filled with what the source offers. */
final class Readme {
  private static final long LICENCE_BYTES = 64 * 1024;
  private static final long README_BYTES = 256 * 1024;
  private static final Pattern INTRODUCTION =
      Pattern.compile("(?i)introduction|overview|about|description");
  private static final Pattern FEATURES = Pattern.compile("(?i)(?:key |main )?features?");
  private static final String SPEC = "spec";

  private final Texts texts;
  private final List<String> empty = new ArrayList<>();

  Readme(Texts texts) {
    this.texts = texts;
  }

  /** The README of a chart's package. */
  String ofChart(
      Document chartYaml, ChartMetadata metadata, FileTree chart, Map<String, Object> csd) {
    Node root = chartYaml.root();
    List<String> parts = new ArrayList<>();
    for (Node dependency : Scalars.items(root, "dependencies")) {
      String name = Scalars.at(dependency, "name").orElse("");
      String version = Scalars.at(dependency, "version").orElse("");
      String vendored = "charts/" + name + "/Chart.yaml";
      boolean library =
          YamlFiles.text(chart, vendored, README_BYTES)
              .filter(text -> text.lines().anyMatch("type: library"::equals))
              .isPresent();
      if (!library) {
        parts.add("- " + texts.text("convert.readme-dependency", name, version).strip());
      }
    }
    Optional<String> licence =
        Scalars.at(root, "annotations", "licenses")
            .or(() -> Scalars.at(root, "annotations", "artifacthub.io/license"))
            .or(() -> licence(chart));
    Optional<Markdown> own = own(chart);
    return write(
        introduction(metadata.description(), own),
        own.flatMap(readme -> readme.section(FEATURES)).map(Readme::deepened).orElse(""),
        versions(metadata.version(), Scalars.at(root, "appVersion")),
        String.join("\n", parts),
        quickStart(csd),
        licence.orElse(""));
  }

  /** The chart's own README, of which two sections are worth more than a description. */
  private static Optional<Markdown> own(FileTree chart) {
    return YamlFiles.text(chart, "README.md", README_BYTES).map(Markdown::new);
  }

  private static String introduction(String description, Optional<Markdown> own) {
    String more =
        own.flatMap(readme -> readme.section(INTRODUCTION))
            .map(text -> text.replaceFirst("(?s)(?:^|\\R)#.*", ""))
            .orElse("");
    return (description + "\n\n" + more).strip();
  }

  /**
   * The README of an operator's package.
   *
   * @param features one line each, as Markdown
   * @param architecture one line each, as Markdown
   */
  String ofOperator(
      String introduction,
      List<String> features,
      String version,
      List<String> architecture,
      Map<String, Object> csd,
      Optional<String> licence) {
    return write(
        deepened(introduction),
        String.join("\n", features),
        versions(version, Optional.empty()),
        String.join("\n", architecture),
        quickStart(csd),
        licence.orElse(""));
  }

  /** Says which headings have nothing below them. */
  void noteEmpty(Notes notes) {
    if (!empty.isEmpty()) {
      notes.info(Place.of("README.md"), "convert.derived-readme-gaps", String.join(", ", empty));
    }
  }

  private String write(
      String introduction,
      String features,
      String versions,
      String architecture,
      String quickStart,
      String licence) {
    StringBuilder text = new StringBuilder();
    section(text, "介绍", introduction);
    section(text, "功能", features);
    section(text, "版本列表", versions);
    section(text, "服务架构", architecture);
    section(text, "快速上手", quickStart);
    section(text, "许可证", licence);
    return text.toString();
  }

  private void section(StringBuilder text, String heading, String content) {
    if (!text.isEmpty()) {
      text.append('\n');
    }
    text.append("# ").append(heading).append('\n');
    if (content.isBlank()) {
      empty.add(heading);
    } else {
      text.append('\n').append(content.strip()).append('\n');
    }
  }

  private String versions(String version, Optional<String> appVersion) {
    return appVersion.isPresent()
        ? "| "
            + texts.text("convert.readme-version")
            + " | "
            + texts.text("convert.readme-app-version")
            + " |\n| --- | --- |\n| "
            + version
            + " | "
            + appVersion.get()
            + " |"
        : "- " + version;
  }

  /** The first custom resource, ready to be applied. */
  private String quickStart(Map<String, Object> csd) {
    Object spec = csd.get(SPEC);
    Object sample = spec instanceof Map<?, ?> map ? map.get("defaultConfiguration") : null;
    return sample == null
        ? ""
        : texts.text("convert.readme-sample") + "\n\n```json\n" + sample + "\n```";
  }

  /** Makes first-level headings second-level ones: the first level is for the six. */
  private static String deepened(String markdown) {
    StringBuilder text = new StringBuilder();
    boolean code = false;
    for (String line : markdown.lines().toList()) {
      code ^= line.strip().startsWith("```");
      text.append(!code && line.matches("#\\s.*") ? "#" + line : line).append('\n');
    }
    return text.toString();
  }

  /** The licence a file of the source names in its first lines. */
  static Optional<String> licence(FileTree tree) {
    for (String file : List.of("LICENSE", "LICENSE.md", "LICENSE.txt", "LICENCE")) {
      Optional<String> text = YamlFiles.text(tree, file, LICENCE_BYTES);
      if (text.isPresent()) {
        return named(text.get());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> named(String licence) {
    if (licence.contains("Apache License") && licence.contains("Version 2.0")) {
      return Optional.of("Apache-2.0");
    } else if (licence.contains("MIT License")
        || licence.contains("Permission is hereby granted")) {
      return Optional.of("MIT");
    }
    return licence.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst();
  }
}
