package io.oscstudio.app.outline;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.fields.DocumentModel;
import io.oscstudio.app.fields.Wish;
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
import io.oscstudio.core.project.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The outline without a toolkit. */
class OutlineModelTest {
  private static final String TEXT = "name: demo\nspec:\n  image: x\n";

  @TempDir Path folder;
  private final Direct tasks = new Direct();
  private final ObjectProperty<Optional<DocumentModel>> shown =
      new SimpleObjectProperty<>(Optional.empty());
  private Project project;
  private DocumentModel document;
  private OutlineModel model;
  private Subscription following;

  @BeforeEach
  void follow() throws Exception {
    Files.writeString(folder.resolve("a.yaml"), TEXT);
    project = Project.of("test", FileTrees.open(folder, Limits.DEFAULT));
    document =
        new DocumentModel(tasks, failure -> {}, new ProjectFiles(project).document("a.yaml"));
    SettingsStore settings = new SettingsStore(folder.resolve("settings"));
    model =
        new OutlineModel(
            new Kit(
                new Language(Locale.ENGLISH),
                tasks,
                new ScriptedDialogs(),
                new Notices(),
                settings),
            shown);
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
  void withoutATextItSaysWhatToDo() throws Exception {
    assertThat(model.standingProperty().get()).contains(Message.of("outline.no-file"));

    show();
    assertThat(names(model.outlineProperty().get().entries())).containsExactly("name", "spec");
    assertThat(model.standingProperty().get()).isEmpty();

    model.queryProperty().set("zzz");
    tasks.settle();
    assertThat(model.standingProperty().get()).contains(Message.of("outline.no-match"));

    shown.set(Optional.empty());
    assertThat(model.outlineProperty().get().entries()).isEmpty();
    assertThat(model.standingProperty().get()).contains(Message.of("outline.no-file"));
  }

  @Test
  void itFollowsTextAndCaret() throws Exception {
    show();
    document.findings().followText(TEXT.indexOf("image"));
    assertThat(names(model.currentProperty().get())).containsExactly("spec", "image");

    document.typed("first: 1\n" + TEXT);
    tasks.settle();
    assertThat(names(model.outlineProperty().get().entries()))
        .containsExactly("first", "name", "spec");

    document.typed("first: [\n" + TEXT);
    tasks.settle();
    assertThat(names(model.outlineProperty().get().entries()))
        .containsExactly("first", "name", "spec");
  }

  @Test
  void anEntryLeadsToItsPlace() throws Exception {
    show();

    model.open(model.outlineProperty().get().entries().get(1));

    assertThat(document.findings().focusWish().get())
        .get()
        .isInstanceOfSatisfying(
            Wish.OfText.class,
            wish -> {
              assertThat(wish.range().start().offset()).isEqualTo(TEXT.indexOf("spec"));
              assertThat(wish.focus()).isTrue();
            });
  }

  @Test
  void nothingIsFollowedThatNobodySees() throws Exception {
    show();
    following.unsubscribe();

    document.typed("other: 1\n");
    tasks.settle();

    assertThat(names(model.outlineProperty().get().entries())).containsExactly("name", "spec");
  }

  private void show() throws Exception {
    shown.set(Optional.of(document));
    tasks.settle();
  }

  private static List<String> names(List<OutlineEntry> entries) {
    return entries.stream().map(OutlineEntry::name).toList();
  }
}
