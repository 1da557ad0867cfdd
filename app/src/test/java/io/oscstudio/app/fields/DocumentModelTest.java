package io.oscstudio.app.fields;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.schema.DocumentKind;
import io.oscstudio.core.yaml.YamlPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentModelTest {
  private static final String TEXT =
      """
      # who we are
      name: demo   # short
      version: "1.0.0"
      provider: {name: Demo Ltd, url: "https://demo.example/"}
      maintainers:
        # the first
        - name: A
          email: a@demo.example
        # the second
        - name: B
          email: b@demo.example
      detail: |-
        {"size": 1, "image": "demo:1"}
      """;

  @TempDir Path folder;
  private LiveText live;

  @BeforeEach
  void open() throws Exception {
    live = new LiveText(folder, TEXT);
  }

  @AfterEach
  void close() {
    live.close();
  }

  @Test
  void aFieldChangesItsOwnCharactersOnly() throws Exception {
    field("name").setText("other");
    live.settle();

    assertThat(live.text()).isEqualTo(TEXT.replace("name: demo ", "name: other "));
  }

  @Test
  void aFieldOfAFileThatAnotherProgramJustChangedIsNotMixedWithItsText() throws Exception {
    Files.writeString(
        folder.resolve("metadata.yaml"), TEXT.replace("name: demo ", "name: my-demo "));
    field("name").setText("other-demo");
    live.settle();

    String wanted = TEXT.replace("name: demo ", "name: other-demo ");
    assertThat(live.text()).isEqualTo(wanted);
    assertThat(live.bytes()).asString(StandardCharsets.UTF_8).isEqualTo(wanted);
  }

  @Test
  void aVersionThatLooksLikeANumberIsQuoted() throws Exception {
    field("version").setText("2.0");
    live.settle();

    assertThat(live.text()).contains("version: \"2.0\"");
  }

  @Test
  void aFieldTakenAwayTakesTheEmptyMapAroundItAlong() throws Exception {
    field("provider", "name").setText("");
    live.settle();
    assertThat(live.text()).contains("provider: {url:");

    field("provider", "url").setText("");
    live.settle();
    assertThat(live.text()).doesNotContain("provider");
  }

  @Test
  void itemsMoveAndAreCopiedWithTheirComments() throws Exception {
    FieldModel maintainers = field("maintainers");

    maintainers.moveItem(1, 0);
    live.settle();
    assertThat(live.text().indexOf("# the second")).isLessThan(live.text().indexOf("# the first"));

    maintainers.duplicateItem(1);
    maintainers.insertItem(0, Map.of("name", "C"));
    maintainers.removeItem(1);
    live.settle();
    assertThat(maintainers.value().items())
        .extracting(m -> m.get("name").text())
        .containsExactly("C", "A", "A");
  }

  @Test
  void whatIsTypedIntoTheTextWhileAChangeIsOnItsWayIsKept() throws Exception {
    field("name").setText("other");
    live.document().typed(live.text() + "alias: typed\n");
    live.settle();

    assertThat(live.text()).contains("name: other").contains("alias: typed");
    assertThat(field("alias").value().text()).isEqualTo("typed");
  }

  @Test
  void aNewerChangeIsNotOvertakenByTheResultOfAnOlderOne() throws Exception {
    FieldModel name = field("name");
    name.setText("o");
    name.setText("ot");
    name.setText("oth");
    assertThat(name.value().text()).isEqualTo("oth");
    live.settle();

    assertThat(name.value().text()).isEqualTo("oth");
    assertThat(live.text()).contains("name: oth ");
    live.document().undo();
    live.settle();
    assertThat(live.text()).isEqualTo(TEXT);
  }

  @Test
  void aTextThatDoesNotParseLocksTheFieldsAndSaysTheLine() throws Exception {
    live.document().typed("a: [\n" + TEXT);
    live.settle();
    field("name").setText("refused");
    live.settle();

    assertThat(live.document().lockedProperty().get()).isTrue();
    assertThat(field("name").value().text()).isEqualTo("demo");
    assertThat(live.document().problem().get().flatMap(Finding::place).flatMap(Place::range))
        .hasValueSatisfying(range -> assertThat(range.start().line()).isPositive());
    assertThat(live.text()).startsWith("a: [");
  }

  @Test
  void aTextThatWasBrokenFromTheStartCanBePutRight() throws Exception {
    live.close();
    live = new LiveText(folder, "name: [\n");
    assertThat(live.document().lockedProperty().get()).isTrue();

    live.document().typed("name: right\n");
    live.settle();

    assertThat(live.document().lockedProperty().get()).isFalse();
    assertThat(field("name").value().text()).isEqualTo("right");
  }

  @Test
  void whatIsNoTextIsSaidAndNeverWrittenOver() throws Exception {
    live.close();
    Files.write(folder.resolve("metadata.yaml"), new byte[] {(byte) 0xC3, (byte) 0x28});
    live = new LiveText(folder);

    live.document().typed("name: gone\n");
    field("name").setText("gone");
    live.settle();

    assertThat(live.document().problem().get()).isPresent();
    assertThat(live.bytes()).containsExactly(0xC3, 0x28);
  }

  @Test
  void aFindingBelongsToTheInnermostFieldAroundIt() throws Exception {
    FieldModel whole = field("maintainers");
    FieldModel name =
        live.document()
            .field(
                DocumentKind.METADATA.at(YamlPath.of("maintainers", 0, "name")).orElseThrow(),
                FieldPath.of("maintainers", 0, "name"));
    Place there =
        live.document().reading().text().first().at("maintainers", 0, "name").orElseThrow().place();

    live.document().findings().set(List.of(Finding.at(there, Severity.WARNING, "OSC-META-001")));

    assertThat(name.findingProperty().get()).isPresent();
    assertThat(whole.findingProperty().get()).isEmpty();
  }

  @Test
  void aPlaceInAJsonDocumentOfAStringIsAFieldLikeAnyOther() throws Exception {
    FieldModel size =
        live.document()
            .field(
                DocumentKind.METADATA.field("alias"),
                FieldPath.within(YamlPath.of("detail"), "image"));
    assertThat(size.value().text()).isEqualTo("demo:1");

    size.setText("demo:2");
    live.settle();

    assertThat(live.text()).isEqualTo(TEXT.replace("demo:1", "demo:2"));
    assertThat(live.failures()).isEmpty();
  }

  @Test
  void resetBringsBackWhatWasBrought() throws Exception {
    FieldModel alias = field("alias");
    field("name").setText("other");
    alias.setText("new");
    live.settle();
    assertThat(field("name").changedProperty().get()).isTrue();

    field("name").reset();
    alias.reset();
    live.settle();
    assertThat(live.text()).isEqualTo(TEXT);
    assertThat(alias.changedProperty().get()).isFalse();
  }

  @Test
  void undoGoesOverFormAndTextAlike() throws Exception {
    field("name").setText("one");
    live.settle();
    live.document().typed(live.text() + "alias: two\n");
    live.settle();
    String after = live.text();

    live.document().undo();
    live.document().undo();
    live.settle();
    assertThat(live.text()).isEqualTo(TEXT);
    assertThat(field("name").value().text()).isEqualTo("demo");

    live.document().redo();
    live.document().redo();
    live.settle();
    assertThat(live.text()).isEqualTo(after);
  }

  private FieldModel field(Object... keys) {
    return live.document().field(DocumentKind.METADATA.field(keys), FieldPath.of(keys));
  }
}
