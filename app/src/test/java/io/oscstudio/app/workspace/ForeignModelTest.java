package io.oscstudio.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.fields.DocumentModel;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Notices;
import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.app.pages.ProjectFiles;
import io.oscstudio.app.shell.ScriptedDialogs;
import io.oscstudio.app.wizard.Direct;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.TextEncoding;
import io.oscstudio.core.project.Project;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not UTF-8, without a toolkit. */
class ForeignModelTest {
  private static final String TEXT = "name: 分布式缓存\n";
  private static final byte[] GBK = TEXT.getBytes(Charset.forName("GBK"));

  @TempDir Path folder;
  private final Direct tasks = new Direct();
  private Project project;
  private DocumentModel document;
  private ForeignModel model;
  private Subscription following;
  private ProjectFiles files;
  private final Notices notices = new Notices();

  @BeforeEach
  void open() throws Exception {
    Files.write(folder.resolve("a.yaml"), GBK);
    Files.write(folder.resolve("b.bin"), new byte[] {1, 2, 0, 3});
    Files.write(folder.resolve("c.txt"), new byte[] {'a', 0, 'b'});
    project = Project.of("test", FileTrees.open(folder, Limits.DEFAULT));
    begin("a.yaml");
  }

  private void begin(String path) throws Exception {
    files = new ProjectFiles(project);
    document = new DocumentModel(tasks, failure -> {}, files.document(path));
    project.onChange(changed -> document.refresh());
    SettingsStore settings = new SettingsStore(folder.resolve("settings"));
    Kit kit =
        new Kit(new Language(Locale.ENGLISH), tasks, new ScriptedDialogs(), notices, settings);
    model = new ForeignModel(kit, files, path);
    following = model.follow();
    tasks.settle();
  }

  @AfterEach
  void close() {
    following.unsubscribe();
    project.close();
    tasks.close();
  }

  @Test
  void aTextInGbkIsReadAndConvertedAndComesBack() throws Exception {
    assertThat(document.noTextProperty().get()).isTrue();
    assertThat(model.chosenProperty().get()).contains(TextEncoding.GB18030);
    assertThat(model.text()).contains(TEXT);

    model.convert();
    tasks.settle();
    assertThat(project.bytes("a.yaml")).isEqualTo(TEXT.getBytes(StandardCharsets.UTF_8));
    assertThat(document.noTextProperty().get()).isFalse();
    assertThat(document.problem().get()).isEmpty();

    document.undo();
    tasks.settle();
    assertThat(project.bytes("a.yaml")).isEqualTo(GBK);
    assertThat(document.noTextProperty().get()).isTrue();
    assertThat(model.text()).contains(TEXT);

    document.redo();
    tasks.settle();
    assertThat(document.noTextProperty().get()).isFalse();
    assertThat(document.problem().get()).isEmpty();
    assertThat(document.lockedProperty().get()).isFalse();
  }

  @Test
  void anotherEncodingCanBeChosenIfTheBytesAllowIt() {
    model.choose(TextEncoding.ISO_8859_1);
    assertThat(model.text()).contains(new String(GBK, StandardCharsets.ISO_8859_1));

    model.choose(TextEncoding.UTF_16LE);
    assertThat(model.chosenProperty().get()).contains(TextEncoding.ISO_8859_1);
  }

  @Test
  void aFileThatIsDeletedIsNoTrouble() throws Exception {
    Message what = Message.of("workspace.foreign.converted", "a.yaml");
    files.replace(what, Map.of(), Set.of("a.yaml"), Map.of());
    tasks.settle();

    assertThat(notices.currentProperty().get()).isEmpty();
    assertThat(model.foundProperty().get()).isEmpty();
  }

  @Test
  void whatIsNoTextHasNoneToConvert() throws Exception {
    for (String path : new String[] {"b.bin", "c.txt"}) {
      following.unsubscribe();
      begin(path);
      assertThat(document.noTextProperty().get()).as(path).isTrue();
      assertThat(model.foundProperty().get().orElseThrow().guess()).as(path).isEmpty();

      byte[] before = project.bytes(path);
      model.convert();
      assertThat(project.bytes(path)).isEqualTo(before);
    }
  }
}
