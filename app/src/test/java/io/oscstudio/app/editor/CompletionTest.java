package io.oscstudio.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.editor.Completion.Proposal;
import io.oscstudio.core.console.Part;
import io.oscstudio.core.schema.DocumentKind;
import io.oscstudio.core.schema.SchemaField;
import io.oscstudio.core.yaml.YamlPath;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompletionTest {
  @Test
  void placesAreToldByIndents() {
    assertThat(path("spec:\n  a:\n    b: |")).isEqualTo(YamlPath.of("spec", "a", "b"));
    assertThat(path("spec:\n  items:\n  - name: x\n    |"))
        .isEqualTo(YamlPath.of("spec", "items", 0));
    assertThat(path("spec:\n  items:\n    - name: x\n      port: |"))
        .isEqualTo(YamlPath.of("spec", "items", 0, "port"));
    assertThat(path("list:\n  - |")).isEqualTo(YamlPath.of("list", 0));
    assertThat(path("a: 1\nb:\n  c: 2\n|")).isEqualTo(YamlPath.ROOT);
    assertThat(path("a:\n  b: 1\n---\n|")).isEqualTo(YamlPath.ROOT);
  }

  @Test
  void keysThatAreThereAreNotProposed() {
    List<String> proposed = proposals(DocumentKind.METADATA, "name: a\n|\nversion: 1\n");

    assertThat(proposed).contains("displayName: ").doesNotContain("name: ", "version: ");
  }

  @Test
  void whatWasTypedNarrowsWhatIsProposed() {
    assertThat(proposals(DocumentKind.METADATA, "displ|")).first().isEqualTo("displayName: ");
  }

  @Test
  void descriptorsAreProposedByTheirUrns() {
    assertThat(
            proposals(
                DocumentKind.CSD,
                "spec:\n  descriptors:\n    - x-descriptors:\n        - password|"))
        .anyMatch(urn -> urn.endsWith("password"));
  }

  @Test
  void pathsOfDescriptorsAreThoseOfTheCrd() {
    String text = "spec:\n  descriptors:\n    spec:\n      - path: si";
    Completion csd =
        new Completion(
            DocumentKind.CSD,
            part -> part == Part.SPEC ? List.of("image", "size") : List.of("phase"));

    assertThat(csd.at(text, text.length())).extracting(Proposal::text).containsExactly("size");
  }

  @Test
  void theKeyUnderTheMouseIsKnown() {
    String text = "name: a\nversion: 1\n";

    assertThat(new Completion(DocumentKind.METADATA).help(text, 9).map(SchemaField::key))
        .contains("version");
    assertThat(new Completion(DocumentKind.METADATA).help("nobody: a\n", 2)).isEmpty();
  }

  private static YamlPath path(String marked) {
    return YamlPlace.at(marked.replace("|", ""), marked.indexOf('|')).path();
  }

  private static List<String> proposals(DocumentKind kind, String marked) {
    return new Completion(kind)
        .at(marked.replace("|", ""), marked.indexOf('|')).stream().map(Proposal::text).toList();
  }
}
