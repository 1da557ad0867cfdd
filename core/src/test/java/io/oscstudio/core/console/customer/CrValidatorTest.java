package io.oscstudio.core.console.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.yaml.YamlPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One value against one keyword at a time. */
class CrValidatorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          type: string                                     | a          | -
          type: string                                     | 5          | value.type
          type: integer                                    | 5          | -
          type: integer                                    | 5.5        | value.type
          type: number                                     | 5.5        | -
          type: boolean                                    | true       | -
          type: boolean                                    | a          | value.type
          {type: string, enum: [a, b]}                     | a          | -
          {type: string, enum: [a, b]}                     | c          | value.enum
          {type: string, pattern: '^a+$'}                  | aa         | -
          {type: string, pattern: '^a+$'}                  | ab         | value.pattern
          {type: string, pattern: '^[[:alpha:]]$'}         | x          | -
          {type: string, pattern: '^(?P<n>b)$'}            | a          | value.pattern
          {type: string, pattern: '(unread'}               | a          | -
          {type: string, minLength: 2}                     | a          | value.below
          {type: string, maxLength: 2}                     | abc        | value.above
          {type: string, format: date-time}                | today      | value.format
          {type: string, format: date-time}                | 2024-05-01T10:00:00Z | -
          {type: string, format: byte}                     | '%%'       | value.format
          {type: string, format: ipv4}                     | 300.1.1.1  | value.format
          {type: string, format: uuid}                     | abc        | value.format
          {type: string, format: our-own}                  | abc        | -
          {type: integer, format: int32}                   | 2147483648 | value.format
          {type: integer, format: int64}                   | 2147483648 | -
          {type: integer, minimum: 3}                      | 3          | -
          {type: integer, minimum: 3}                      | 2          | value.below
          {type: integer, minimum: 3, exclusiveMinimum: true} | 3       | value.below
          {type: integer, maximum: 3}                      | 4          | value.above
          {type: integer, maximum: 3, exclusiveMaximum: true} | 3       | value.above
          {type: integer, multipleOf: 4}                   | 6          | value.multiple
          {type: integer, multipleOf: 4}                   | 8          | -
          {type: number, multipleOf: 0.1}                  | 0.3        | -
          {x-kubernetes-int-or-string: true}               | 5          | -
          {x-kubernetes-int-or-string: true}               | 5 %        | -
          {x-kubernetes-int-or-string: true}               | true       | value.type
          {type: string, anyOf: [{pattern: a}, {pattern: b}]} | c       | value.none-of
          {type: string, oneOf: [{pattern: a}, {pattern: b}]} | ab      | value.none-of
          {type: string, not: {pattern: a}}                | a          | value.none-of
          {type: string, allOf: [{minLength: 3}]}          | a          | value.below
          """)
  void aValueAgainstAKeyword(String schema, String value, String problem) {
    Object typed =
        value.matches("-?\\d+")
            ? (Object) Long.valueOf(value)
            : value.matches("-?\\d+\\.\\d+")
                ? (Object) Double.valueOf(value)
                : value.equals("true") ? (Object) true : value;

    assertThat(Forms.said(schema, typed))
        .isEqualTo(problem == null ? List.of() : List.of("spec.it " + problem));
  }

  @Test
  void listsAndMapsHaveSizesAndNothingTwice() {
    String list = "{type: array, minItems: 2, maxItems: 2, items: {type: string}}";
    assertThat(Forms.said(list, List.of("a"))).containsExactly("spec.it value.below");
    assertThat(Forms.said(list, List.of("a", "b", "c"))).containsExactly("spec.it value.above");
    String set = "{type: array, x-kubernetes-list-type: set, items: {type: string}}";
    assertThat(Forms.said(set, List.of("a", "a"))).containsExactly("spec.it[1] value.unique");
    String keyed =
        "{type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [k],"
            + " items: {type: object, properties: {k: {type: string}, v: {type: string}}}}";
    assertThat(Forms.said(keyed, List.of(Map.of("k", "a"), Map.of("k", "a", "v", "b"))))
        .containsExactly("spec.it[1] value.unique");
    String map = "{type: object, maxProperties: 1, additionalProperties: {type: integer}}";
    assertThat(Forms.said(map, Map.of("a", 1L))).isEmpty();
    assertThat(Forms.said(map, Map.of("a", "x"))).containsExactly("spec.it.a value.type");
    assertThat(Forms.said(map, Map.of("a", 1L, "b", 2L))).containsExactly("spec.it value.above");
  }

  @Test
  void keysAreRequiredKnownOrKept() {
    String object = "{type: object, required: [a], properties: {a: {type: string}}}";
    assertThat(Forms.said(object, Map.of())).containsExactly("spec.it.a value.required");
    assertThat(Forms.said(object, Map.of("a", "x", "b", "y")))
        .containsExactly("spec.it.b value.unknown-key");
    assertThat(
            Forms.said(
                "{type: object, x-kubernetes-preserve-unknown-fields: true}", Map.of("b", "y")))
        .isEmpty();
    String embedded =
        "{type: object, x-kubernetes-embedded-resource: true,"
            + " x-kubernetes-preserve-unknown-fields: true}";
    assertThat(Forms.said(embedded, Map.of("kind", "Pod")))
        .containsExactly("spec.it value.embedded");
  }

  @Test
  void nullIsDroppedWhereItMayNotBeAndKeptWhereItMay() {
    CustomerForm plain = Forms.field("{type: string}");
    CustomerForm nullable = Forms.field("{type: string, nullable: true}");
    FormState state = plain.empty().with(YamlPath.of("spec", "it"), null);

    assertThat(Forms.said(plain, state)).isEmpty();
    assertThat(CustomResource.stored(plain, state).yaml()).doesNotContain("it:");
    assertThat(Forms.said(nullable, state)).isEmpty();
    assertThat(CustomResource.stored(nullable, state).yaml()).contains("it: null");
  }

  @Test
  void rulesInCelAreCountedWhereTheyApply() {
    CustomerForm form =
        Forms.field("{type: object, x-kubernetes-validations: [{rule: 'self.a > 1'}]}");

    assertThat(rules(form, form.empty())).isZero();
    assertThat(rules(form, form.empty().with(YamlPath.of("spec", "it"), Map.of()))).isOne();
  }

  private static int rules(CustomerForm form, FormState state) {
    return CrValidator.check(form, CustomResource.of(form, state)).rules();
  }

  @Test
  void aPatternThatWouldTakeForEverRefusesNothing() {
    assertThat(Forms.said("{type: string, pattern: '^(a|aa)+\\1c$'}", "a".repeat(40) + "b"))
        .isEmpty();
  }

  @Test
  void nameAndNamespaceFollowKubernetes() {
    CustomerForm form = Forms.field("{type: string}");
    FormState named = form.empty().with(CustomerForm.NAME, "Not A Name");
    FormState placed = form.empty().with(CustomerForm.NAMESPACE, "a.b");

    assertThat(Forms.said(form, named)).containsExactly("metadata.name customer.name.wrong");
    assertThat(Forms.said(form, placed)).containsExactly("metadata.namespace customer.name.wrong");
    assertThat(Forms.said(form, form.empty().without(CustomerForm.NAME)))
        .containsExactly("metadata.name value.required");
  }

  @Test
  void aProblemPointsAtItsLine() {
    CustomerForm form = Forms.field("{type: integer}");
    CustomResource resource =
        CustomResource.of(form, form.empty().with(YamlPath.of("spec", "it"), "x"));

    CrProblem problem = CrValidator.check(form, resource).problems().getFirst();

    assertThat(resource.yaml().lines().toList().get(problem.range().start().line() - 1))
        .contains("it: x");
  }
}
