package io.oscstudio.app.pages.capabilities;

import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Edit;
import io.oscstudio.core.yaml.YamlPath;
import io.oscstudio.core.yaml.YamlText;
import io.oscstudio.resources.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a new configuration begins with: something that works once its values are looked at. */
final class Starter {
  private Starter() {}

  /**
   * The text of a new configuration.
   *
   * @param name of the package
   * @param labels of the workloads meant
   */
  static String of(Capability capability, String name, Map<String, String> labels) {
    String file = "scaffold/capabilities/" + capability.key() + ".yaml";
    try (InputStream in = Resources.open(file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("@name@", name);
      String items = capability == Capability.LOGS ? "logConfigItems" : "monitorConfigItems";
      YamlText yaml = YamlText.parse(capability.file(), text, Dialect.OSC);
      return yaml.edit(YamlPath.of("spec", items, 0, "labelSelector"), Edit.set(labels))
          .apply(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
