package io.oscstudio.core.check.text;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.Fixable;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.Rule;
import io.oscstudio.core.check.rule.YamlFile;
import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import io.oscstudio.core.yaml.YamlText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules about the text of YAML files and what our schemas say of them. */
public final class TextRules {
  /** The parser's name for a key that is there twice. */
  public static final String DUPLICATE_KEY = "yaml.duplicate-key";

  private TextRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new Syntax(),
        new DuplicateKeys(),
        new Readable(),
        new TextsAreQuoted(),
        new Types(),
        new KnownKeys(),
        new RequiredKeys(),
        new FixedValues(),
        new OneDocument(),
        new DocumentsAreMaps());
  }

  /** The files of an OSC package that are read as YAML, but for those of a chart in it. */
  static List<YamlFile> files(OscPackage pkg) {
    return pkg.oscFiles().stream().filter(YamlFile::exists).toList();
  }

  /** The files of a chart that Helm reads as YAML. */
  static List<YamlFile> files(ChartPackage chart) {
    return Stream.of(chart.chart(), chart.values(), chart.yaml("requirements.yaml"))
        .filter(YamlFile::exists)
        .toList();
  }

  /** The file of a delivery package that is read as YAML. */
  static List<YamlFile> files(DeliveryPackage delivery) {
    return Stream.of(delivery.mapping()).filter(YamlFile::exists).toList();
  }

  /** What the parser says of a file. */
  public static Stream<Finding> findings(YamlFile file) {
    return file.text().map(YamlText::findings).orElse(List.of()).stream();
  }

  /** Reports what the parser said, its text as the argument. */
  public static Optional<Fixable> pass(Finding finding, Report report) {
    Message text = new Message(finding.textKey(), finding.arguments());
    return finding.place().map(place -> report.at(place, text));
  }

  /** What a value is, in words. */
  static Message typeName(Node node) {
    String type =
        switch (node) {
          case MapNode _ -> "object";
          case ListNode _ -> "array";
          case ScalarNode s ->
              switch (s.value()) {
                case null -> "nothing";
                case String _ -> "string";
                case Boolean _ -> "boolean";
                default -> "number";
              };
        };
    return Message.of("check.type." + type);
  }
}
