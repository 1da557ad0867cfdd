package io.oscstudio.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.resources.Resources;
import io.oscstudio.resources.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaTextsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"metadata", "csd", "lifecycle", "log-config", "monitor-config", "mapping"})
  void everyTitleHelpAndOptionHasItsTextInBothLanguages(String name) throws IOException {
    List<String> keys = new ArrayList<>();
    try (InputStream in = Resources.open("schemas/" + name + ".schema.json")) {
      collect(JsonMapper.shared().readTree(in), keys);
    }

    Texts english = Resources.texts(Locale.ENGLISH);
    Texts chinese = Resources.texts(Locale.SIMPLIFIED_CHINESE);

    assertThat(keys).hasSizeGreaterThan(10).allMatch(english::has).allMatch(chinese::has);
  }

  @ParameterizedTest
  @ValueSource(strings = {"metadata", "csd", "lifecycle"})
  void everyRuleASchemaNamesExists(String name) throws IOException {
    try (InputStream in = Resources.open("schemas/" + name + ".schema.json")) {
      List<String> codes =
          JsonMapper.shared().readTree(in).findValuesAsString("rule").stream().distinct().toList();

      assertThat(codes).isNotEmpty().allMatch(code -> Rules.find(code).isPresent());
    }
  }

  private static void collect(JsonNode schema, List<String> keys) {
    for (String key : List.of("title", "description")) {
      if (schema.path(key).isString()) {
        keys.add(schema.path(key).asString());
      }
    }
    if (schema.path("x-osc-options").isString()) {
      String prefix = schema.path("x-osc-options").asString();
      JsonNode values = schema.has("enum") ? schema.path("enum") : schema.path("examples");
      values.forEach(v -> keys.add(prefix + "." + v.asString().replaceAll("[^A-Za-z0-9]+", "-")));
    }
    schema.path("properties").forEach(property -> collect(property, keys));
    if (schema.has("items")) {
      collect(schema.path("items"), keys);
    }
  }
}
