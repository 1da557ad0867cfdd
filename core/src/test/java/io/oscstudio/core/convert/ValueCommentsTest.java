package io.oscstudio.core.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.YamlText;
import org.junit.jupiter.api.Test;

class ValueCommentsTest {
  /** What is said about the key {@code a} at the top of the file. */
  private static String said(String values) {
    return of(values).text();
  }

  private static ValueComments.Said of(String values) {
    YamlText text = YamlText.parse(values, Dialect.CHART);
    MapNode map = text.first().map().orElseThrow();
    return new ValueComments(values).of("a", map.entry("a").orElseThrow());
  }

  @Test
  void readsPlainCommentsAbove() {
    assertThat(said("# How many there are,\n# all in all.\na: 1"))
        .isEqualTo("How many there are,\nall in all.");
  }

  @Test
  void leavesOutCommentsThatABlankLineSeparates() {
    assertThat(said("# About the file\n\na: 1")).isEmpty();
  }

  @Test
  void leavesOutCodeThatWasCommentedOut() {
    assertThat(said("b: {}\n#  limits:\n#    cpu: 100m\na: 1")).isEmpty();
    assertThat(said("# - name: x\n# Says what a is\na: 1")).isEqualTo("Says what a is");
  }

  @Test
  void leavesOutExamplesAndBoilerplate() {
    assertThat(
            said("# Default values for demo.\n# Names of Secrets\n# e.g:\n# a:\n#   - one\na: 1"))
        .isEqualTo("Names of Secrets");
  }

  @Test
  void readsHelmDocs() {
    assertThat(said("# other\n# -- (int) How many\n# of them\n# @default -- 3\na: 1"))
        .isEqualTo("How many\nof them");
    assertThat(of("# -- (list) Some\na:").type()).contains("list");
    assertThat(said("# a -- The old way\na: 1")).isEqualTo("The old way");
  }

  @Test
  void readsBitnamisParametersFromAnywhere() {
    String values =
        "## @param a [array, nullable] Redis&trade; nodes\n## of the cluster\n## ref: x\nb: 1\na: []";

    assertThat(said(values)).isEqualTo("Redis™ nodes\nof the cluster");
    assertThat(of(values).type()).contains("array");
  }

  @Test
  void readsACommentBesideTheKey() {
    assertThat(said("a: ''  # Only for load balancers")).isEqualTo("Only for load balancers");
  }
}
