package io.oscstudio.core.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.model.Csd;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Edit;
import io.oscstudio.core.yaml.YamlPath;
import io.oscstudio.core.yaml.YamlText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DescriptorOrderTest {
  private static final String SPEC =
      "a: {type: string}, b: {properties: {x: {type: string}, y: {type: string}}},"
          + " c: {type: string}, d: {type: string}";
  private static final String DESCRIPTORS =
      "spec: [{path: a}, {path: b.x}, {path: gone}, {path: c}, {path: b.y}]";

  @Test
  void bringsAFieldAndAllBelowItBeforeAnother() {
    assertThat(moved("b", Optional.of("a"))).isEqualTo("b.x b.y a gone c");
    assertThat(moved("c", Optional.of("a"))).isEqualTo("c a b.x gone b.y");
    assertThat(moved("a", Optional.of("c"))).isEqualTo("b.x gone a c b.y");
  }

  @Test
  void bringsAFieldToTheEnd() {
    assertThat(moved("a", Optional.empty())).isEqualTo("b.x gone c b.y a");
    assertThat(moved("b", Optional.of("d"))).isEqualTo("a gone c b.x b.y");
  }

  @Test
  void movesNothingThatNoDescriptorNames() {
    assertThat(DescriptorOrder.before(tree(), find("d"), Optional.of(find("a")))).isEmpty();
    assertThat(DescriptorOrder.before(tree(), find("a"), Optional.of(find("a")))).isEmpty();
  }

  @Test
  void oneFieldTakesOneStep() {
    assertThat(DescriptorOrder.before(tree(), find("c"), Optional.of(find("a")))).hasSize(1);
  }

  private static FieldTree tree() {
    return Texts.tree(SPEC, DESCRIPTORS);
  }

  private static FieldNode find(String path) {
    return tree().find(Part.SPEC, path).orElseThrow();
  }

  /** The order of the descriptors after the steps were made in the text. */
  private static String moved(String field, Optional<String> next) {
    YamlText text =
        YamlText.parse("spec:\n  descriptors:\n    %s\n".formatted(DESCRIPTORS), Dialect.OSC);
    List<DescriptorOrder.Move> moves =
        DescriptorOrder.before(tree(), find(field), next.map(DescriptorOrderTest::find));
    for (DescriptorOrder.Move move : moves) {
      YamlPath from = YamlPath.of("spec", "descriptors", "spec", move.from());
      text = text.with(text.edit(from, Edit.move(move.to())));
    }
    return Csd.of(text.first()).specDescriptors().stream()
        .map(d -> d.fieldPath().orElseThrow().value())
        .collect(Collectors.joining(" "));
  }
}
