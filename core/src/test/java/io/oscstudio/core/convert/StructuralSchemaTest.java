package io.oscstudio.core.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.source.Sources;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.JsonWriter;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.YamlText;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructuralSchemaTest {
  private static final String CRD = "manifests/helmrelease_crd.yaml";

  private static Conversion convert(String schema, String values) {
    FileTree chart =
        FileTrees.ofTexts(
            "demo",
            Map.of(
                "Chart.yaml",
                "name: demo\nversion: 1.0.0",
                "values.yaml",
                values,
                "values.schema.json",
                schema,
                "templates/a.yaml",
                ""));
    Conversion conversion =
        Converter.convert(Sources.recognise(chart), ConvertOptions.DEFAULT, Job.none());
    assertThat(Structural.faults(conversion.tree().text(CRD))).isEmpty();
    return conversion;
  }

  /** The schema of the property {@code a}, on one line. */
  private static String a(String property, String definitions, String values) {
    String schema = "{\"properties\": {\"a\": " + property + "}, " + definitions + "}";
    Node crd = YamlText.parse(convert(schema, values).tree().text(CRD), Dialect.OSC).first().root();
    Node spec =
        crd.at("spec", "versions", 0, "schema", "openAPIV3Schema", "properties", "spec")
            .orElseThrow();
    return JsonWriter.pretty(spec.at("properties", "a").orElseThrow().toData())
        .replaceAll("\\s+", "")
        .replace("\"title\":\"A\",", "")
        .replace(",\"title\":\"A\"", "")
        .replace("\"", "'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"type": "string"}                              | {'type':'string'}
          {"type": ["string", "null"]}                    | {'type':'string','nullable':true}
          {"type": ["integer", "string"]}                 | {'x-kubernetes-int-or-string':true}
          {"type": ["object", "boolean"]}                 | {'x-kubernetes-preserve-unknown-fields':true}
          {"anyOf": [{"type": "integer"}, {"type": "null"}]} | {'type':'integer','nullable':true}
          {"oneOf": [{"type": "integer"}, {"type": "string"}]} | {'x-kubernetes-int-or-string':true}
          {"enum": ["x", "y"]}                            | {'type':'string','enum':['x','y']}
          {"const": 3}                                    | {'type':'integer','enum':[3]}
          {"type": "integer", "exclusiveMinimum": 2}      | {'type':'integer','minimum':2,'exclusiveMinimum':true}
          {"type": "string", "pattern": "^a(?!b)"}        | {'type':'string'}
          {"type": "string", "pattern": "^[a-z]+$"}       | {'type':'string','pattern':'^[a-z]+$'}
          {"type": "array", "uniqueItems": true}          | {'type':'array','items':{'x-kubernetes-preserve-unknown-fields':true}}
          {"type": "array", "items": [{"type": "string"}]} | {'type':'array','items':{'x-kubernetes-preserve-unknown-fields':true}}
          {"additionalProperties": {"type": "string"}}    | {'type':'object','additionalProperties':{'type':'string'}}
          {"type": "object", "patternProperties": {"x": {}}} | {'type':'object','x-kubernetes-preserve-unknown-fields':true}
          {"allOf": [{"type": "string"}, {"minLength": 2}]} | {'type':'string','minLength':2}
          {"type": "string", "default": 5}                | {'type':'string'}
          {"type": "string", "format": "date-time"}       | {'type':'string'}
          {"$ref": "https://example.com/x.json"}          | {'x-kubernetes-preserve-unknown-fields':true}
          true                                            | {'x-kubernetes-preserve-unknown-fields':true}
          """)
  void makesNodesStructural(String property, String expected) {
    assertThat(a(property, "\"type\": \"object\"", "{}")).isEqualTo(expected);
  }

  @Test
  void followsReferencesInsideTheFile() {
    String definitions = "\"definitions\": {\"port/x\": {\"type\": \"integer\", \"maximum\": 9}}";

    assertThat(
            a("{\"$ref\": \"#/definitions/port~1x\", \"description\": \"d\"}", definitions, "a: 3"))
        .isEqualTo("{'type':'integer','description':'d','maximum':9,'default':3}");
  }

  @Test
  void breaksCircles() {
    String definitions =
        "\"$defs\": {\"tree\": {\"type\": \"object\", \"properties\": {\"next\": {\"$ref\":"
            + " \"#/$defs/tree\"}}}}";

    assertThat(a("{\"$ref\": \"#/$defs/tree\"}", definitions, "{}"))
        .contains("'next':{'title':'Next','x-kubernetes-preserve-unknown-fields':true}");
  }

  @Test
  void staysSmallWhenReferencesMultiply() {
    StringBuilder definitions = new StringBuilder("\"$defs\": {\"d0\": {\"type\": \"string\"}");
    for (int i = 1; i < 40; i++) {
      String below = "{\"$ref\": \"#/$defs/d" + (i - 1) + "\"}";
      definitions
          .append(", \"d")
          .append(i)
          .append("\": {\"properties\": {\"x\": ")
          .append(below)
          .append(", \"y\": ")
          .append(below)
          .append("}}");
    }

    String schema =
        "{\"properties\": {\"a\": {\"$ref\": \"#/$defs/d39\"}}, " + definitions.append("}}");

    assertThat(convert(schema, "{}").tree().find(CRD).orElseThrow().size()).isLessThan(20_000_000);
  }

  /** Tried to its end, this pattern takes 2<sup>60</sup> steps. */
  @Test
  void doesNotWaitForAPatternThatBacktracksWithoutEnd() {
    String property = "{\"type\": \"string\", \"pattern\": \"^(a|a)*$\"}";

    assertThat(a(property, "\"type\": \"object\"", "a: " + "a".repeat(60) + "b"))
        .doesNotContain("default");
  }

  @Test
  void takesDefaultsFromValuesAndDemandsOnlyWhatTheyLack() {
    String property =
        "{\"type\": \"object\", \"required\": [\"b\", \"c\"], \"properties\": {\"b\": {\"type\":"
            + " \"string\", \"default\": \"old\"}, \"c\": {\"type\": \"string\"}}}";

    assertThat(a(property, "\"type\": \"object\"", "a: {b: new, d: 1}"))
        .contains("'default':'new'")
        .contains("'required':['c']")
        .contains("'d':{'type':'integer'")
        .doesNotContain("old");
  }

  @Test
  void infersFromValuesWhenTheSchemaIsUnreadable() {
    Conversion conversion = convert("{\"type\": ", "a: 1");

    assertThat(conversion.notes()).extracting(Finding::code).contains("convert.dropped-schema");
    assertThat(conversion.tree().text(CRD)).contains("title: A");
  }

  @Test
  void tellsWhichKeywordsWereDropped() {
    Conversion conversion =
        convert("{\"properties\": {\"a\": {\"type\": \"string\", \"readOnly\": true}}}", "{}");

    assertThat(conversion.notes())
        .filteredOn(note -> note.code().equals("convert.dropped-keyword"))
        .singleElement()
        .satisfies(note -> assertThat(note.arguments()).containsExactly("readOnly", 1, "a"));
  }
}
