package io.oscstudio.core.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.model.Crd;
import io.oscstudio.core.model.Csd;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.YamlText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FieldTreeTest {
  private static final String SPEC =
      """
      size: {type: integer, title: Size, description: How many., default: 3, minimum: 1},
      mode: {type: string, enum: [one, many]},
      storage: {type: object, required: [class], properties: {
        class: {type: string}, volume: {type: object, properties: {gigabytes: {type: integer}}}}},
      pods: {type: array, items: {properties: {image: {type: string}, args: {
        type: array, items: {type: string}}}}},
      labels: {type: object, additionalProperties: {type: string}}
      """
          .replace("\n", " ");

  @Test
  void marksWhatDescriptorsNameAndLeavesTheRestPlain() {
    FieldTree tree = Texts.tree(SPEC, "spec: [{path: size, displayName: Pods}]");

    assertThat(coverage(tree, "size")).isEqualTo(Coverage.STYLED);
    assertThat(coverage(tree, "storage.class")).isEqualTo(Coverage.PLAIN);
    assertThat(field(tree, "size").label()).isEqualTo("Pods");
    assertThat(field(tree, "mode").label()).isEqualTo("mode");
  }

  @Test
  void keepsTheNodesOfAnEarlierTreeThatAreEqual() {
    FieldTree earlier = Texts.tree(SPEC, "spec: [{path: size, displayName: Pods}]");
    FieldTree same = Texts.tree(SPEC, "spec: [{path: size, displayName: Pods}]");
    String moved = SPEC.replace("volume: {type: object", "volume: {type: object, title: Disk");
    FieldTree other = Texts.tree(moved, "spec: [{path: size, displayName: Pods}]");

    assertThat(same.reusing(earlier)).isSameAs(earlier);
    FieldTree reused = other.reusing(earlier);
    assertThat(reused.all(Part.SPEC)).isEqualTo(other.all(Part.SPEC));
    assertThat(field(reused, "pods")).isSameAs(field(earlier, "pods"));
    assertThat(field(reused, "storage.volume").label()).isEqualTo("Disk");
    assertThat(field(reused, "storage.class")).isSameAs(field(earlier, "storage.class"));
  }

  @Test
  void aTreeWithAnotherCoverageIsAnother() {
    FieldTree earlier = Texts.tree(SPEC, "spec: [{path: size, displayName: Pods}]");
    FieldTree bare = Texts.tree(SPEC, "spec: []");

    assertThat(field(bare.reusing(earlier), "size").coverage()).isEqualTo(Coverage.PLAIN);
  }

  @Test
  void whatIsDescribedIsTheSameWithoutTheRest() {
    String descriptors =
        """
        spec:
          - {path: pods.args, displayName: Args}
          - {path: labels.team, displayName: Team}
          - {path: storage, x-descriptors: ['urn:alm:descriptor:com.huawei.ui:hidden']}
          - {path: nowhere}
        """;
    FieldTree tree = Texts.tree(SPEC, descriptors);
    FieldTree described =
        FieldTree.described(Optional.of(Texts.crd(SPEC, "")), Texts.csd(descriptors));

    assertThat(described.all(Part.SPEC))
        .extracting(FieldNode::path)
        .containsExactly("pods", "pods[0].args", "labels", "labels.team", "storage", "nowhere");
    for (FieldNode node : described.all(Part.SPEC)) {
      FieldNode whole = field(tree, node.path());
      assertThat(node.withChildren(List.of())).isEqualTo(whole.withChildren(List.of()));
    }
  }

  @Test
  void readsWhatTheSchemaSaysOfAField() {
    FieldTree tree = Texts.tree(SPEC, "spec: []");

    assertThat(field(tree, "size").facts())
        .isEqualTo(
            new FieldFacts(
                FieldType.INTEGER,
                Optional.empty(),
                "Size",
                "How many.",
                Optional.of("3"),
                List.of(),
                false));
    assertThat(field(tree, "mode").facts().allowed()).containsExactly("one", "many");
    assertThat(field(tree, "storage.class").facts().required()).isTrue();
    assertThat(field(tree, "pods").facts().items()).contains(FieldType.OBJECT);
    assertThat(field(tree, "labels").facts().type()).isEqualTo(FieldType.MAP);
  }

  @Test
  void hidesAllBelowAHiddenField() {
    for (String urn :
        List.of(
            "urn:alm:descriptor:com.huawei.ui:hidden",
            "urn:alm:descriptor:com.tectonic.ui:hidden")) {
      FieldTree tree =
          Texts.tree(SPEC, "spec: [{path: storage, x-descriptors: ['%s']}]".formatted(urn));

      assertThat(coverage(tree, "storage")).isEqualTo(Coverage.HIDDEN);
      assertThat(coverage(tree, "storage.volume.gigabytes")).isEqualTo(Coverage.HIDDEN);
      assertThat(field(tree, "storage.volume.gigabytes").hiddenBy()).contains("storage");
      assertThat(coverage(tree, "size")).isEqualTo(Coverage.PLAIN);
    }
  }

  @Test
  void aHiddenListHidesWhatIsInItsItems() {
    FieldTree tree =
        Texts.tree(SPEC, "spec: [{path: 'pods[0]', x-descriptors: ['%s']}]".formatted(hidden()));

    assertThat(coverage(tree, "pods")).isEqualTo(Coverage.PLAIN);
    assertThat(coverage(tree, "pods[0].image")).isEqualTo(Coverage.HIDDEN);
  }

  @Test
  void findsFieldsOfListItemsWithAndWithoutAnIndex() {
    for (String path : List.of("pods[0].image", "pods[7].image", "pods.image", "pods.0.image")) {
      FieldTree tree = Texts.tree(SPEC, "spec: [{path: '%s'}]".formatted(path));

      assertThat(coverage(tree, "pods[0].image")).as(path).isEqualTo(Coverage.STYLED);
      assertThat(tree.strays(Part.SPEC)).isEmpty();
    }
  }

  @Test
  void showsItemsAndFreeKeysThatADescriptorNames() {
    FieldTree tree = Texts.tree(SPEC, "spec: [{path: 'pods[0].args[0]'}, {path: labels.team}]");

    assertThat(coverage(tree, "pods[0].args[0]")).isEqualTo(Coverage.STYLED);
    assertThat(coverage(tree, "labels.team")).isEqualTo(Coverage.STYLED);
    assertThat(tree.find(Part.SPEC, "labels.other")).isEmpty();
  }

  @Test
  void keepsDescriptorsWithoutAFieldApart() {
    FieldTree tree =
        Texts.tree(SPEC, "spec: [{path: sise}, {path: 'pods[0'}, {displayName: x}, {path: size}]");

    assertThat(tree.strays(Part.SPEC))
        .extracting(FieldNode::path)
        .containsExactly("sise", "pods[0", "");
    assertThat(tree.strays(Part.SPEC))
        .allSatisfy(stray -> assertThat(stray.coverage()).isEqualTo(Coverage.NO_SUCH_FIELD));
    assertThat(tree.count(Part.SPEC, Coverage.NO_SUCH_FIELD)).isEqualTo(3);
  }

  @Test
  void descriptorsOrderTheFieldsOfAGroup() {
    FieldTree tree =
        Texts.tree(SPEC, "spec: [{path: pods.image}, {path: storage.volume}, {path: mode}]");

    assertThat(names(tree.fields(Part.SPEC))).isEqualTo("pods storage mode size labels");
    assertThat(names(field(tree, "storage").children())).isEqualTo("volume class");
  }

  @Test
  void aHiddenFieldKeepsItsPlace() {
    FieldTree tree =
        Texts.tree(SPEC, "spec: [{path: labels, x-descriptors: ['%s']}]".formatted(hidden()));

    assertThat(names(tree.fields(Part.SPEC))).isEqualTo("size mode storage pods labels");
  }

  @Test
  void showsNoStatusFieldWithoutADescriptor() {
    Crd crd = Texts.crd("", "url: {type: string}, phase: {type: string}");
    FieldTree tree = FieldTree.of(Optional.of(crd), Texts.csd("status: [{path: url}]"));

    assertThat(tree.fields(Part.STATUS))
        .extracting(FieldNode::coverage)
        .containsExactly(Coverage.STYLED, Coverage.NOT_SHOWN);
    assertThat(tree.describesFields(Part.SPEC)).isFalse();
    assertThat(tree.describesFields(Part.STATUS)).isTrue();
  }

  @Test
  void withoutACrdEveryDescriptorIsAStray() {
    FieldTree tree = FieldTree.of(Optional.empty(), Texts.csd("spec: [{path: a}, {path: b}]"));

    assertThat(tree.fields(Part.SPEC)).isEmpty();
    assertThat(tree.strays(Part.SPEC))
        .extracting(FieldNode::coverage)
        .containsExactly(Coverage.UNCHECKED, Coverage.UNCHECKED);
    assertThat(tree.describesFields(Part.SPEC)).isFalse();
  }

  @Test
  void searchKeepsWhatMatchesAndWhatItLiesIn() {
    FieldTree tree = Texts.tree(SPEC, "spec: [{path: size, displayName: Pod number}]");

    assertThat(paths(tree.search("GIGA")))
        .containsExactly("storage", "storage.volume", "storage.volume.gigabytes");
    assertThat(paths(tree.search("number pod"))).containsExactly("size");
    assertThat(paths(tree.search("  "))).isEqualTo(paths(tree));
    assertThat(paths(tree.search("nothing"))).isEmpty();
  }

  @Test
  void endsAtTheBoundsOfASchemaThatDoublesWithEveryAlias() {
    StringBuilder text = new StringBuilder("l0: &l0 {type: string}\n");
    for (int i = 1; i <= 14; i++) {
      text.append("l%d: &l%d {properties: {a: *l%d, b: *l%d}}%n".formatted(i, i, i - 1, i - 1));
    }
    text.append(
        """
        kind: CustomResourceDefinition
        spec: {versions: [{name: v1, storage: true, schema: {openAPIV3Schema: {properties: {
          spec: *l14 }}}}]}
        """);
    Crd crd = Crd.of(YamlText.parse(text.toString(), Dialect.OSC).first());

    FieldTree tree =
        FieldTree.of(Optional.of(crd), Csd.of(YamlText.parse("", Dialect.OSC).first()));

    assertThat(tree.isCut(Part.SPEC)).isTrue();
    assertThat(tree.all(Part.SPEC).size()).isLessThanOrEqualTo(20_000);
  }

  private static String hidden() {
    return Control.HIDDEN.urn();
  }

  private static FieldNode field(FieldTree tree, String path) {
    return tree.find(Part.SPEC, path).orElseThrow();
  }

  private static Coverage coverage(FieldTree tree, String path) {
    return field(tree, path).coverage();
  }

  private static List<String> paths(FieldTree tree) {
    return tree.all(Part.SPEC).stream().map(FieldNode::path).toList();
  }

  private static String names(List<FieldNode> fields) {
    return fields.stream().map(FieldNode::name).collect(Collectors.joining(" "));
  }
}
