package io.oscstudio.core.console.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.yaml.YamlPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the console draws. */
class CustomerFormTest {
  private static final String NO_URN = "";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          type: string                                              | TEXT
          type: integer                                             | NUMBER
          type: number                                              | NUMBER
          type: boolean                                             | SWITCH
          {type: string, enum: [a, b]}                              | CHOICE
          x-kubernetes-int-or-string: true                          | TEXT
          {type: object, properties: {a: {type: string}}}           | GROUP
          {properties: {a: {type: string}}}                         | GROUP
          {type: array, items: {type: string}}                      | LIST
          {type: array, items: {properties: {a: {type: string}}}}   | LIST
          {type: object, additionalProperties: {type: string}}      | MAP
          {type: object, additionalProperties: true}                | YAML
          {type: object, x-kubernetes-preserve-unknown-fields: true} | YAML
          {type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true} | YAML
          x-kubernetes-preserve-unknown-fields: true                | YAML
          """)
  void theSchemaGivesTheControl(String schema, Input input) {
    assertThat(Forms.field(schema).fields().getFirst().input()).isEqualTo(input);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          string  | urn:alm:descriptor:com.tectonic.ui:password             | PASSWORD
          string  | urn:alm:descriptor:com.tectonic.ui:select:a             | CHOICE
          string  | urn:alm:descriptor:com.tectonic.ui:imagePullPolicy      | CHOICE
          string  | urn:alm:descriptor:io.kubernetes:Secret                 | KUBERNETES_OBJECT
          integer | urn:alm:descriptor:com.tectonic.ui:podCount             | POD_COUNT
          object  | urn:alm:descriptor:com.tectonic.ui:resourceRequirements | RESOURCES
          string  | urn:alm:descriptor:com.huawei.ui:hwDnatElbAccess        | PUBLIC_ACCESS
          string  | urn:alm:descriptor:com.tectonic.ui:text                 | TEXT
          object  | urn:alm:descriptor:com.tectonic.ui:podCount             | GROUP
          string  | urn:nobody:knows                                        | TEXT
          """)
  void aDescriptorGivesTheControlWhereItSuits(String type, String urn, Input input) {
    CustomerForm form =
        Forms.of(
            "type: object\nproperties:\n  it: {type: %s}".formatted(type), item("it", urn), "{}");

    assertThat(form.fields().getFirst().input()).isEqualTo(input);
  }

  @Test
  void namesOrderAndHiddenParentsFollowTheCsd() {
    CustomerForm form =
        Forms.of(
            """
            type: object
            required: [first]
            properties:
              first: {type: string, title: The first, description: Says the schema}
              storage: {type: object, properties: {size: {type: string}}}
              second: {type: object, properties: {a: {type: string}, b: {type: string}}}
            """,
            item("second.b", NO_URN) + item("storage", "urn:alm:descriptor:com.huawei.ui:hidden"),
            "{}");

    assertThat(form.fields()).extracting(FormField::label).containsExactly("second", "The first");
    assertThat(form.fields()).extracting(FormField::described).containsExactly(true, false);
    assertThat(form.fields().getLast().required()).isTrue();
    assertThat(form.fields().getLast().help()).isEqualTo("Says the schema");
    assertThat(form.fields(form.fields().getFirst()))
        .extracting(FormField::label)
        .containsExactly("Name of second.b", "a");
    assertThat(form.title()).isEqualTo("Demo service");
  }

  @Test
  void aDependentFieldReactsToTheValueItHangsOn() {
    CustomerForm form =
        Forms.of(
            """
            type: object
            properties:
              mode: {type: string, default: single}
              nodes: {type: integer}
            """,
            item("nodes", "urn:alm:descriptor:com.tectonic.ui:fieldDependency:mode:cluster"),
            "{}");
    FormField nodes = form.fields().getFirst();
    YamlPath mode = YamlPath.of("spec", "mode");

    assertThat(form.isShown(nodes, form.empty(), DeployScene.CCE)).isFalse();
    assertThat(form.isShown(nodes, form.empty().with(mode, "cluster"), DeployScene.CCE)).isTrue();
  }

  @Test
  void aConditionInsideAListLooksAtItsOwnRow() {
    CustomerForm form =
        Forms.of(
            """
            type: object
            properties:
              rows:
                type: array
                items:
                  type: object
                  properties: {on: {type: boolean}, what: {type: string}}
            """,
            item(
                "rows[0].what",
                "urn:alm:descriptor:com.tectonic.ui:fieldDependency:rows[0].on:true"),
            "{}");
    FormState state =
        form.empty()
            .with(YamlPath.of("spec", "rows"), List.of(Map.of("on", false), Map.of("on", true)));
    FormField rows = form.fields().getFirst();

    assertThat(shown(form, form.item(rows, 0).orElseThrow(), state)).isFalse();
    assertThat(shown(form, form.item(rows, 1).orElseThrow(), state)).isTrue();
  }

  private static boolean shown(CustomerForm form, FormField row, FormState state) {
    FormField what =
        form.fields(row).stream().filter(f -> f.name().equals("what")).findFirst().orElseThrow();
    return form.isShown(what, state, DeployScene.CCE);
  }

  @Test
  void aFieldOfOnePlatformIsAbsentOnTheOther() {
    CustomerForm form =
        Forms.of(
            "type: object\nproperties:\n  publishedEndpoint: {type: string}",
            item("publishedEndpoint", "urn:alm:descriptor:com.huawei.ui:hwDnatElbAccess")
                + "  restriction: {scenes: [CCE]}\n",
            "{}");
    FormField field = form.fields().getFirst();

    assertThat(form.isShown(field, form.start(), DeployScene.CCE)).isTrue();
    assertThat(form.isShown(field, form.start(), DeployScene.UCS)).isFalse();
  }

  @Test
  void theFormBeginsWithTheDefaultConfigurationAndSubmitsIt() {
    CustomerForm form =
        Forms.of(
            """
            type: object
            properties:
              size: {type: integer}
              image: {type: string, default: "demo:1"}
            """,
            item("size", "urn:alm:descriptor:com.tectonic.ui:podCount"),
            "{\"kind\": \"Other\", \"metadata\": {\"name\": \"mine\"}, \"spec\": {\"size\": 3}}");

    assertThat(CustomResource.of(form, form.start()).yaml())
        .isEqualTo(
            """
            apiVersion: example.com/v1
            kind: Demo
            metadata:
              name: mine
            spec:
              size: 3
            """);
    assertThat(CustomResource.stored(form, form.start()).yaml()).contains("image: demo:1");
    assertThat(CustomResource.of(form, form.empty()).yaml()).contains("name: demo-1");
  }

  @Test
  void defaultsComeOnlyWhereTheirObjectIs() {
    CustomerForm form =
        Forms.field(
            "{type: object, properties: {a: {type: string, default: x}, b: {type: string}}}");
    YamlPath it = YamlPath.of("spec", "it");

    assertThat(CustomResource.stored(form, form.empty()).yaml()).doesNotContain("a: x");
    assertThat(CustomResource.stored(form, form.empty().with(it.key("b"), "y")).yaml())
        .contains("a: x");
  }

  @Test
  void whatIsTypedBecomesTheFieldsType() {
    assertThat(read("type: integer", "12")).isEqualTo(12L);
    assertThat(read("type: integer", "twelve")).isEqualTo("twelve");
    assertThat(read("type: number", "1.5")).isEqualTo(1.5);
    assertThat(read("type: boolean", "true")).isEqualTo(true);
    assertThat(read("x-kubernetes-int-or-string: true", "80")).isEqualTo(80L);
    assertThat(read("x-kubernetes-int-or-string: true", "80%")).isEqualTo("80%");
    assertThat(read("type: string", "80")).isEqualTo("80");
    assertThat(read("{type: integer, enum: [1, 2]}", "2")).isEqualTo(2L);
    assertThat(Forms.field("type: string").fields().getFirst().read("")).isEmpty();
  }

  private static Object read(String schema, String typed) {
    return Forms.field(schema).fields().getFirst().read(typed).orElseThrow();
  }

  @Test
  void limitsAreSaidInWords() {
    String schema =
        "{type: integer, minimum: 1, maximum: 5, exclusiveMaximum: true, multipleOf: 2}";

    assertThat(Forms.field(schema).fields().getFirst().limits())
        .containsExactly(
            Message.of("customer.limit.value.between", "1", "< 5"),
            Message.of("customer.limit.multiple", "2"));
    assertThat(
            Forms.field("{type: object, oneOf: [{required: [a]}, {required: [b, c]}]}")
                .fields()
                .getFirst()
                .limits())
        .containsExactly(Message.of("customer.limit.oneOf", "a | b + c"));
  }

  @Test
  void aCrdWithoutFieldsIsOneBoxOfYaml() {
    CustomerForm form = Forms.of("type: object\nx-kubernetes-preserve-unknown-fields: true");

    assertThat(form.fields()).isEmpty();
    assertThat(form.whole().orElseThrow().input()).isEqualTo(Input.YAML);
  }

  @Test
  void rowsAreAddedChangedAndRemoved() {
    YamlPath rows = YamlPath.of("spec", "rows");
    FormState state =
        FormState.EMPTY.with(rows.index(0).key("a"), 1L).with(rows.index(1).key("a"), 2L);

    assertThat(state.size(rows)).isEqualTo(2);
    assertThat(state.without(rows.index(0)).value(rows.index(0).key("a"))).contains(2L);
    assertThat(state.without(rows.index(0).key("a")).size(rows)).isEqualTo(2);
    assertThat(state.without(rows.index(0)).without(rows.index(0)).data()).isEmpty();
  }

  @Test
  void nullIsSomethingElseThanNothing() {
    YamlPath rows = YamlPath.of("spec", "rows");
    FormState state = FormState.EMPTY.with(rows.index(0), null).with(rows.index(1), "a");

    assertThat(state.isNull(rows.index(0))).isTrue();
    assertThat(state.isNull(rows.index(1))).isFalse();
    assertThat(state.isNull(rows.index(2))).isFalse();
    assertThat(state.isNull(rows)).isFalse();
    assertThat(state.isNull(YamlPath.of("other"))).isFalse();
    assertThat(state.with(rows, null).isNull(rows)).isTrue();
    assertThat(state.with(rows, null).without(rows).data()).isEmpty();
  }

  @Test
  void noFieldOfALargeGroupIsLost() {
    StringBuilder fields = new StringBuilder("type: object\nproperties:\n");
    for (int i = 0; i < 2_500; i++) {
      fields.append("  f%d: {type: string}\n".formatted(i));
    }

    assertThat(Forms.of(fields.toString()).fields()).hasSize(2_500);
  }

  private static String item(String path, String urn) {
    return """
    - path: %s
      displayName: Name of %s
      description: ""
      x-descriptors: [%s]
    """
        .formatted(path, path, urn.isEmpty() ? "" : "\"" + urn + "\"");
  }

  @Test
  void whatLiesOutsideSpecIsSubmittedToo() {
    CustomerForm form =
        Forms.ofRoot(
            """
            type: object
            required: [enabled]
            properties:
              apiVersion: {type: string}
              kind: {type: string}
              metadata: {type: object}
              spec: {type: object, properties: {size: {type: integer}}}
              status: {type: object, properties: {ready: {type: boolean}}}
              enabled: {type: boolean}
              data: {type: object, additionalProperties: {type: string}}
            """);

    assertThat(form.fields()).extracting(FormField::label).containsExactly("size");
    assertThat(form.outside()).extracting(FormField::label).containsExactly("enabled", "data");
    assertThat(form.outside()).extracting(FormField::required).containsExactly(true, false);
    assertThat(Forms.said(form, form.empty())).containsExactly("enabled value.required");
    FormState filled =
        form.empty()
            .with(YamlPath.of("enabled"), true)
            .with(YamlPath.of("data", "a"), "b")
            .with(YamlPath.of("status", "ready"), true);
    assertThat(Forms.said(form, filled)).isEmpty();
    assertThat(CustomResource.of(form, filled).yaml())
        .endsWith("spec: {}\nenabled: true\ndata:\n  a: b\n");
  }

  @Test
  void aDescriptorOfTheSameNameIsNotTakenForWhatLiesOutsideSpec() {
    CustomerForm form =
        Forms.of(
            "type: object\nproperties: {size: {type: integer}}",
            "- {path: size, displayName: Nodes, description: '', x-descriptors: []}",
            "{\"status\": {\"size\": 1}, \"size\": 3, \"spec\": {\"size\": 2}}");

    assertThat(form.outside()).isEmpty();
    assertThat(form.start().data().keySet()).containsExactlyInAnyOrder("metadata", "size", "spec");
  }

  @Test
  void rulesInCelAreToldWithTheirWords() {
    CustomerForm form =
        Forms.of(
            """
            type: object
            x-kubernetes-validations: [{rule: self.a != self.b, message: a and b differ}]
            properties:
              a:
                type: string
                x-kubernetes-validations:
                  - {rule: "self   != ''", messageExpression: "'b is ' + self"}
                  - {message: no rule}
              b: {type: string, nullable: true}
            """);

    assertThat(form.rules()).containsExactly(new CelRule("self.a != self.b", "a and b differ", ""));
    assertThat(form.fields().getFirst().rules())
        .containsExactly(new CelRule("self != ''", "self != ''", "'b is ' + self"));
    assertThat(form.fields().getLast().rules()).isEmpty();
    assertThat(form.fields().getLast().limits())
        .containsExactly(Message.of("customer.limit.nullable"));
  }
}
