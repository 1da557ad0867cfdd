package io.oscstudio.app.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.demo.Samples;
import io.oscstudio.app.fields.DocumentModel;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Notices;
import io.oscstudio.app.kit.RecentEntry;
import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.app.shell.ScriptedDialogs;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A package that is saved, closed and opened again, without a toolkit, over the real core. */
class ReopeningTest {
  @TempDir Path folder;

  private final Direct tasks = new Direct();
  private final ScriptedDialogs dialogs = new ScriptedDialogs();
  private Kit kit;
  private Path chart;
  private Path place;
  private WizardModel wizard;

  @BeforeEach
  void saveAChart() throws Exception {
    kit =
        new Kit(
            new Language(Locale.ENGLISH),
            tasks,
            dialogs,
            new Notices(),
            new SettingsStore(folder.resolve("settings")));
    chart = Samples.unpack("demo-cache", folder.resolve("charts"));
    place = folder.resolve("demo-cache-1.4.0");
    open(chart);
    dialogs.willChoose(place);
    wizard.keeping().save();
    tasks.settle();
  }

  @AfterEach
  void close() {
    wizard.close();
    tasks.close();
    kit.settings().flush();
  }

  @Test
  void goesOnWhereItWasLeft() throws Exception {
    long notes = wizard.source().count(Optional.empty());
    wizard.goTo(Step.LIFECYCLE);
    wizard.profileProperty().set("publish");
    wizard.images().fetching().useFolder(folder.resolve("images"));
    tasks.settle();
    kit.settings().update(s -> s.withProfile("private").withImageFolder("/elsewhere"));

    open(place);

    assertThat(wizard.currentProperty().get()).isEqualTo(Step.LIFECYCLE);
    assertThat(wizard.profileProperty().get()).isEqualTo("publish");
    assertThat(wizard.images().fetching().folderProperty().get())
        .contains(folder.resolve("images"));
    assertThat(wizard.keeping().folderProperty().get()).contains(place);
    assertThat(wizard.keeping().unsavedProperty().get()).isFalse();
    assertThat(wizard.source().madeFromProperty().get()).contains(chart.toString());
    assertThat(wizard.source().count(Optional.empty())).isEqualTo(notes);
    assertThat(wizard.source().dependencies().rows()).hasSize(1);
  }

  @Test
  void thePackageStaysWhenAnotherIsNotOpenedAfterAll() throws Exception {
    open(place);
    WizardModel second = new WizardModel(kit);
    second.source().open(chart);
    tasks.settle();
    SourceModel.Phase ready = second.source().phaseProperty().get();

    second.source().open(place);
    tasks.settle();
    assertThat(dialogs.asked()).contains("project.held");
    assertThat(second.source().phaseProperty().get()).isEqualTo(ready);

    second.source().open(place);
    second.source().askRemote();
    tasks.settle();
    assertThat(second.source().phaseProperty().get()).isInstanceOf(SourceModel.Phase.Asking.class);
    second.source().stopAsking();
    assertThat(second.source().phaseProperty().get()).isEqualTo(ready);
    second.close();
  }

  @Test
  void openingVisitingAndSavingAnUntouchedPackageChangesNoByte() throws Exception {
    Digest before = digest();

    open(place);
    for (Step step : Step.values()) {
      wizard.goTo(step);
      tasks.settle();
    }
    wizard.keeping().save();
    tasks.settle();
    wizard.close();

    assertThat(digest()).isEqualTo(before);
  }

  @Test
  void isEditedInPlaceEvenInAFolderAroundIt() throws Exception {
    Path around = Files.createDirectory(folder.resolve("around"));
    Files.move(place, around.resolve("inner"));

    open(around);
    metadata().typed(metadata().textProperty().get().replace("1.4.0", "1.5.0"));
    tasks.settle();
    wizard.keeping().save();
    tasks.settle();

    assertThat(around.resolve("inner/metadata.yaml")).content().contains("1.5.0");
    assertThat(dialogs.asked()).containsExactly("project.choose");
    assertThat(wizard.kindProperty().get()).isEqualTo("window.format.folder");
  }

  @Test
  void aMissingMetadataYamlIsNotMadeByLooking() throws Exception {
    Files.delete(place.resolve("metadata.yaml"));

    open(place);

    assertThat(wizard.keeping().unsavedProperty().get()).isFalse();
    metadata().typed("name: again\n");
    tasks.settle();
    wizard.keeping().save();
    tasks.settle();
    assertThat(place.resolve("metadata.yaml")).hasContent("name: again");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{broken",
        "{\"format\": 99, \"wizard\": {\"step\": \"images\"}}",
        "{\"wizard\": {\"step\": \"no-such\", \"profile\": \"no-such\", \"imageFolder\":"
            + " \"\\u0000\"}}",
        "{\"wizard\": {\"origin\": {\"place\": \"/is/gone\", \"kind\": \"chart\"}}}"
      })
  void whatCannotBeRememberedDoesNoHarm(String settings) throws Exception {
    Files.writeString(folder.resolve("demo-cache-1.4.0.oscstudio/settings.json"), settings);

    open(place);

    assertThat(wizard.name()).isEqualTo("demo-cache");
    assertThat(wizard.currentProperty().get()).isEqualTo(Step.SOURCE);
    assertThat(wizard.profileProperty().get()).isEqualTo("private");
    assertThat(kit.notices().currentProperty().get()).isEmpty();
  }

  @Test
  void aSourceThatIsNoPathIsToldAndDoesNoHarm() throws Exception {
    Files.writeString(
        folder.resolve("demo-cache-1.4.0.oscstudio/settings.json"),
        "{\"wizard\": {\"origin\": {\"place\": \"a\\u0000b\"}}}");

    open(place);

    assertThat(wizard.name()).isEqualTo("demo-cache");
    assertThat(kit.notices().currentProperty().get())
        .hasValueSatisfying(
            n -> assertThat(n.text()).isEqualTo(Message.of("window.source.origin.invalid", "a?b")));
  }

  @Test
  void comesFirstAmongTheRecentWithItsFindings() throws Exception {
    open(place);
    metadata().typed(metadata().textProperty().get().replace("name: demo-cache", "name: No!"));
    tasks.settle();
    long found = wizard.check().findings().size();

    RecentEntry entry = kit.settings().get().recent().getFirst();
    assertThat(entry.path()).isEqualTo(place.toString());
    assertThat(entry.isFolder()).isTrue();
    assertThat(entry.findings()).hasValueSatisfying(n -> assertThat(n).isBetween(1, (int) found));
  }

  private void open(Path path) throws Exception {
    if (wizard != null) {
      wizard.close();
      kit.notices().dismiss();
    }
    wizard = new WizardModel(kit);
    wizard.source().open(path);
    tasks.settle();
  }

  private DocumentModel metadata() {
    return wizard.pages().orElseThrow().metadata().document();
  }

  private Digest digest() {
    try (FileTree tree = FileTrees.open(place, Limits.DEFAULT)) {
      return FileTrees.digest(tree);
    }
  }
}
