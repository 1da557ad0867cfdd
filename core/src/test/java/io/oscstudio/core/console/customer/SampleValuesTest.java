package io.oscstudio.core.console.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.yaml.YamlPath;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values made for schemas. */
class SampleValuesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: string, minLength: 30, maxLength: 31}",
        "{type: string, maxLength: 3}",
        "{type: string, maxLength: 3000000000}",
        "{type: string, pattern: '^[a-z]([-a-z0-9]*[a-z0-9])?$', maxLength: 5}",
        "{type: string, pattern: '^\\d{3}-(ab|cd)+\\.x?$'}",
        "{type: string, pattern: '^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(Ki|Mi)?$'}",
        "{type: string, format: date-time}",
        "{type: string, format: ipv4}",
        "{type: string, enum: [x, y]}",
        "{type: integer, minimum: 7, maximum: 7}",
        "{type: integer, minimum: 7, exclusiveMinimum: true, maximum: 8}",
        "{type: integer, maximum: -3}",
        "{type: integer, minimum: 5, multipleOf: 7}",
        "{type: number, minimum: 0, exclusiveMinimum: true, maximum: 1, exclusiveMaximum: true}",
        "{type: boolean}",
        "{x-kubernetes-int-or-string: true, anyOf: [{type: integer}, {type: string}]}",
        "{type: array, minItems: 3, maxItems: 3, items: {type: string}}",
        "{type: array, x-kubernetes-list-type: set, minItems: 2, items: {type: integer}}",
        "{type: object, minProperties: 2, additionalProperties: {type: string}}",
        "{type: object, required: [a], properties: {a: {type: object, required: [b],"
            + " properties: {b: {type: boolean}}}}}",
        "{type: object, properties: {a: {type: string}, b: {type: string}},"
            + " oneOf: [{required: [a]}, {required: [b]}]}",
        "{type: object, properties: {a: {type: string}, b: {type: string}},"
            + " anyOf: [{required: [a]}, {required: [b]}]}",
        "{type: object, x-kubernetes-embedded-resource: true,"
            + " x-kubernetes-preserve-unknown-fields: true}"
      })
  void aRequiredValueIsFoundAndFits(String schema) {
    CustomerForm form =
        Forms.of("type: object\nrequired: [it]\nproperties:\n  it:\n" + schema.indent(4));
    for (long seed = 0; seed < 20; seed++) {
      SampleValues.Result filled = SampleValues.of(form, seed);

      assertThat(filled.unfilled()).isEmpty();
      assertThat(Forms.said(form, filled.state())).isEmpty();
      assertThat(filled.state().value(YamlPath.of("spec", "it"))).isPresent();
    }
  }

  @Test
  void whatIsRequiredOutsideSpecIsFilledInToo() {
    CustomerForm form =
        Forms.ofRoot(
            """
            type: object
            required: [enabled, owner]
            properties:
              enabled: {type: boolean}
              owner:
                type: object
                required: [name]
                properties: {name: {type: string, minLength: 3}, id: {type: string, pattern: '^$a'}}
              more: {type: string}
            """);

    SampleValues.Result filled = SampleValues.of(form, 3);

    assertThat(filled.unfilled()).isEmpty();
    assertThat(Forms.said(form, filled.state())).isEmpty();
    assertThat(filled.state().data().keySet())
        .containsExactlyInAnyOrder("metadata", "enabled", "owner");
  }

  @Test
  void theSameSeedGivesTheSameValues() {
    CustomerForm form = Forms.field("{type: array, items: {type: string}}");

    assertThat(SampleValues.of(form, 5)).isEqualTo(SampleValues.of(form, 5));
  }

  @Test
  void whatNobodyCanFillInIsNamedOrLeftOut() {
    String impossible = "{type: string, pattern: '^a$', minLength: 2}";
    CustomerForm required =
        Forms.of("type: object\nrequired: [it]\nproperties:\n  it: " + impossible);

    assertThat(SampleValues.of(required, 1).unfilled()).containsExactly(YamlPath.of("spec", "it"));
    assertThat(SampleValues.of(Forms.field(impossible), 1).unfilled()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: array, minItems: 1000000000, items: {type: boolean}}",
        "{type: array, minItems: 1000000000, items: {enum: [a]}}",
        "{type: array, minItems: 50, items: {type: array, minItems: 50, items:"
            + " {type: array, minItems: 50, items: {type: boolean}}}}",
        "{type: string, maxLength: -1}"
      })
  @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void whatWouldNeverBeFilledInIsNamed(String schema) {
    CustomerForm form = Forms.of("type: object\nrequired: [it]\nproperties:\n  it: " + schema);

    assertThat(SampleValues.of(form, 1).unfilled()).isNotEmpty();
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void turnsThatWriteNothingComeToAnEnd() {
    assertThat(PatternSample.of("((^{9999}){9999}){9999}", new Random(1), 1)).isEmpty();
  }

  @Test
  void aClassWithABrokenNameGivesNothing() {
    assertThat(PatternSample.of("[[:]]", new Random(1), 1)).isEmpty();
  }

  @Test
  void aPatternOfAStrangerMakesNoEndlessText() {
    assertThat(PatternSample.of("(((a{999}){999}){999}){999}", new Random(1), 1)).isEmpty();
    assertThat(PatternSample.of("(".repeat(900), new Random(1), 1)).isEmpty();
    assertThat(PatternSample.of("a(?=b)", new Random(1), 1)).isEmpty();
  }
}
