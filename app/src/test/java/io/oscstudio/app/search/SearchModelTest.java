package io.oscstudio.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Notices;
import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.app.pages.ProjectFiles;
import io.oscstudio.app.shell.ScriptedDialogs;
import io.oscstudio.app.wizard.Direct;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.project.Project;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchModelTest {
  private static final TextSearch SMALL = new TextSearch(1_000, 5, Duration.ofMillis(20));

  @TempDir Path folder;
  private final Direct tasks = new Direct();
  private final List<Place> opened = new ArrayList<>();
  private Project project;
  private SearchModel model;

  @AfterEach
  void close() {
    model.close();
    tasks.close();
    project.close();
  }

  @Test
  void findsByFileWithItsLineAndOpensThere() throws Exception {
    begin(Map.of("a.yaml", "name: etcd\nkind: Etcd\n", "b.md", "About etcd\n", "c", "none"));

    seek("etcd");

    assertThat(rows())
        .containsExactly(
            "a.yaml 2", "1: name: [etcd]", "2: kind: [Etcd]", "b.md 1", "1: About [etcd]");
    assertThat(standing()).isEqualTo(Message.of("search.found", 3, 2));
    model.open(model.rows().get(2));
    assertThat(opened.getFirst().toString()).isEqualTo("a.yaml:2:7");
    model.open(model.rows().get(3));
    assertThat(opened.get(1).toString()).isEqualTo("b.md:1:7");
  }

  @Test
  void caseWordsAndExpressionsCountWhenTheyAreAsked() throws Exception {
    begin(Map.of("a", "Port ports port8 port"));

    model.matchCaseProperty().set(true);
    seek("Port");
    assertThat(model.rows()).hasSize(2);
    model.matchCaseProperty().set(false);
    model.wordsProperty().set(true);
    seek("port");
    assertThat(standing()).isEqualTo(Message.of("search.found", 2, 1));
    model.wordsProperty().set(false);
    model.regexProperty().set(true);
    seek("port\\d");
    assertThat(standing()).isEqualTo(Message.of("search.found", 1, 1));
    model.regexProperty().set(false);
    seek("port\\d");
    assertThat(standing()).isEqualTo(Message.of("search.found", 0, 0));
  }

  @Test
  void aWrongExpressionSaysWhereItIsWrong() throws Exception {
    begin(Map.of("a", "text"));
    model.regexProperty().set(true);

    seek("a(b");

    assertThat(model.problemProperty().get().orElseThrow().key()).isEqualTo("search.bad-pattern");
    assertThat(model.rows()).isEmpty();
    seek("te");
    assertThat(model.problemProperty().get()).isEmpty();
    assertThat(model.rows()).hasSize(2);
  }

  @Test
  void anExpressionThatTriesTooManyWaysIsGivenUp() throws Exception {
    begin(Map.of("a", "a".repeat(60) + "!", "b", "aab"));
    model.regexProperty().set(true);

    seek("(a|a)*\\1b");

    assertThat(standing().key()).isEqualTo("search.slow");
    assertThat(rows()).contains("b 1");
    assertThat(model.replaceableProperty().get()).isFalse();
  }

  @Test
  void hugeFilesAndWhatIsNoTextAreLeftOutAndHitsAreBounded() throws Exception {
    beginBytes(
        Map.of(
            "big",
            ("x".repeat(1_001)).getBytes(StandardCharsets.UTF_8),
            "image",
            new byte[] {(byte) 0xff, (byte) 0xfe, 0},
            "small",
            "x y".getBytes(StandardCharsets.UTF_8)));

    seek("x");
    assertThat(standing()).isEqualTo(Message.of("search.found-others", 1, 1, 2));

    project.write(Message.of("search.replace"), "small", "x".repeat(20));
    tasks.settle();
    assertThat(standing()).isEqualTo(Message.of("search.cut", 5));
    assertThat(model.rows()).hasSize(6);
  }

  @Test
  void aSearchThatIsOverCountsNoMore() throws Exception {
    begin(Map.of("a", "a".repeat(200_000)), TextSearch.USUAL);
    model.regexProperty().set(true);

    model.queryProperty().set("(a|a)*\\1b");
    assertThat(model.searchingProperty().get()).isTrue();
    model.queryProperty().set("");
    tasks.settle();

    assertThat(model.searchingProperty().get()).isFalse();
    assertThat(model.rows()).isEmpty();
    assertThat(model.standingProperty().get()).isEmpty();
  }

  @Test
  void everythingIsReplacedAsOneStepOfUndo() throws Exception {
    begin(Map.of("a", "port: 80 # port\n", "b", "port"));
    model.replacingProperty().set(true);
    model.replacementProperty().set("$0ing");
    seek("port");
    assertThat(model.replaceableProperty().get()).isTrue();

    model.replaceAll();
    tasks.settle();
    assertThat(project.text("a")).isEqualTo("$0ing: 80 # $0ing\n");

    project.undo(Optional.of("b"));
    assertThat(project.text("a")).isEqualTo("port: 80 # port\n");
    assertThat(project.text("b")).isEqualTo("port");
  }

  @Test
  void groupsOfTheExpressionAreUsedInTheReplacement() throws Exception {
    begin(Map.of("a", "x-1 and y-2"));
    model.regexProperty().set(true);
    model.replacingProperty().set(true);
    model.replacementProperty().set("$2:$1");
    seek("(\\w)-(\\d)");
    model.replaceAll();
    tasks.settle();
    assertThat(project.text("a")).isEqualTo("1:x and 2:y");

    model.replacementProperty().set("$7");
    seek("and");
    assertThat(model.problemProperty().get().orElseThrow().key())
        .isEqualTo("search.bad-replacement");
  }

  private void begin(Map<String, String> texts) {
    begin(texts, SMALL);
  }

  private void begin(Map<String, String> texts, TextSearch search) {
    project = Project.of("test", FileTrees.ofTexts("test", texts));
    model = new SearchModel(kit(), new ProjectFiles(project), opened::add, search);
  }

  private void beginBytes(Map<String, byte[]> files) {
    project = Project.of("test", FileTrees.of("test", files));
    model = new SearchModel(kit(), new ProjectFiles(project), opened::add, SMALL);
  }

  private Kit kit() {
    return new Kit(
        new Language(Locale.ENGLISH),
        tasks,
        new ScriptedDialogs(),
        new Notices(),
        new SettingsStore(folder));
  }

  private void seek(String text) throws InterruptedException {
    model.queryProperty().set(text);
    tasks.settle();
  }

  private Message standing() {
    return model.standingProperty().get().orElseThrow();
  }

  private List<String> rows() {
    return model.rows().stream()
        .map(row ->
            switch (row) {
              case SearchRow.File(String path, int count) -> path + " " + count;
              case SearchRow.At(String path, Hit hit) ->
                  hit.range().start().line()
                      + ": "
                      + hit.before()
                      + "["
                      + hit.found()
                      + "]"
                      + hit.after();
            })
        .toList();
  }
}
