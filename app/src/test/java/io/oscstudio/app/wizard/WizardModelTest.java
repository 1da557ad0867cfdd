package io.oscstudio.app.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.demo.Samples;
import io.oscstudio.app.fields.Pair;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Notices;
import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.app.shell.ScriptedDialogs;
import io.oscstudio.core.base.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wizard without a toolkit, over the real core. */
class WizardModelTest {
  @TempDir Path folder;

  private final Direct tasks = new Direct();
  private final ScriptedDialogs dialogs = new ScriptedDialogs();
  private WizardModel wizard;

  @BeforeEach
  void openTheChart() throws Exception {
    Kit kit =
        new Kit(
            new Language(Locale.ENGLISH),
            tasks,
            dialogs,
            new Notices(),
            new SettingsStore(folder.resolve("settings")));
    wizard = new WizardModel(kit);
    wizard.source().open(Samples.unpack("demo-cache", folder));
    tasks.settle();
  }

  @AfterEach
  void close() {
    wizard.close();
    tasks.close();
  }

  @Test
  void aChartIsRecognisedWithNotesAndDependencies() {
    assertThat(wizard.name()).isEqualTo("demo-cache");
    assertThat(wizard.source().count(Optional.of(Fate.CARRIED))).isPositive();
    assertThat(wizard.source().dependencies())
        .singleElement()
        .isEqualTo(
            new DependencyRow("demo-metrics", "0.3.2", "https://charts.demo.example", "vendored"));
    assertThat(wizard.stateOf(Step.METADATA).get().mark()).isEqualTo(StepState.Mark.DONE);
    assertThat(wizard.images().rows()).hasSize(3);
    assertThat(wizard.unsaved()).isFalse();
  }

  @Test
  void aFieldChangesOnlyItsOwnLine() throws Exception {
    List<String> before = text().lines().toList();

    wizard.metadata().fields().appVersion().edit("7.3.0");
    tasks.settle();

    List<String> after = text().lines().toList();
    assertThat(after).hasSameSizeAs(before);
    assertThat(after).filteredOn(line -> !before.contains(line)).hasSize(1);
    assertThat(wizard.unsaved()).isTrue();
  }

  @Test
  void listsAndPairsAreEditedItemByItem() throws Exception {
    MetadataFields fields = wizard.metadata().fields();
    wizard.metadata().typed(text().replace("- Database", "- Database # keep me"));
    tasks.settle();

    fields.categories().edit(List.of("Database", "Monitoring"));
    fields.maintainers().edit(List.of(new Pair("A", "a@x.example"), new Pair("B", "b@x.example")));
    fields.architecture().edit(List.of("x86_64"));
    fields.providerName().edit("Demo Ltd");
    tasks.settle();

    assertThat(text()).contains("- Database # keep me").contains("name: Demo Ltd");
    assertThat(fields.categories().get()).containsExactly("Database", "Monitoring");
    assertThat(fields.maintainers().get()).extracting(Pair::first).containsExactly("A", "B");
    assertThat(fields.architecture().get()).containsExactly("x86_64");

    fields.providerName().edit("");
    fields.maintainers().edit(List.of());
    assertThat(text()).doesNotContain("provider:").doesNotContain("maintainers:");
  }

  @Test
  void undoTakesBackEveryEditInTurn() throws Exception {
    String before = text();
    wizard.metadata().fields().displayName().edit("One");
    wizard.metadata().typed(text() + "# two\n");
    wizard.metadata().fields().categories().edit(List.of());
    String after = text();

    while (wizard.metadata().undoableProperty().get()) {
      wizard.metadata().undo();
    }
    assertThat(text()).isEqualTo(before);

    while (wizard.metadata().redoableProperty().get()) {
      wizard.metadata().redo();
    }
    assertThat(text()).isEqualTo(after);
  }

  @Test
  void aTextThatDoesNotParseLocksTheFormWithItsLastState() throws Exception {
    wizard.metadata().typed(text() + "broken: [\n");
    tasks.settle();

    assertThat(wizard.metadata().problem().get()).isPresent();
    assertThat(wizard.metadata().fields().name().readOnlyProperty().get()).isTrue();
    assertThat(wizard.metadata().fields().name().get()).isEqualTo("demo-cache");
    assertThat(wizard.stateOf(Step.METADATA).get().mark()).isEqualTo(StepState.Mark.PROBLEM);

    wizard.metadata().undo();
    assertThat(wizard.metadata().problem().get()).isEmpty();
  }

  @Test
  void findingsAppearAtTheirFieldAndLeadBackToIt() throws Exception {
    wizard.metadata().fields().name().edit("Not A Name");
    tasks.settle();

    assertThat(wizard.metadata().fields().name().findingProperty().get())
        .hasValueSatisfying(f -> assertThat(f.severity()).isEqualTo(Severity.ERROR));
    var finding = wizard.check().findings().getFirst();
    wizard.check().follow(finding);
    assertThat(wizard.currentProperty().get()).isEqualTo(Step.METADATA);
    assertThat(wizard.metadata().focusWish().get())
        .contains(new MetadataModel.Wish.OfField(wizard.metadata().fields().name()));
  }

  @Test
  void exportWritesTheEditedPackage() throws Exception {
    wizard.metadata().fields().displayName().edit("Cache");
    dialogs.willChoose(folder);

    wizard.export().run();
    tasks.settle();

    assertThat(folder.resolve("demo-cache-1.4.0.zip")).isRegularFile();
    assertThat(wizard.unsaved()).isFalse();
    assertThat(wizard.stateOf(Step.EXPORT).get().mark()).isEqualTo(StepState.Mark.DONE);
  }

  @Test
  void aDeliveryPackageWithoutItsImagesIsRefusedAndLeavesWhatWasThere() throws Exception {
    Path target = Files.writeString(folder.resolve("demo-cache-1.4.0-delivery.zip"), "before");
    wizard.images().useFolder(Files.createDirectories(folder.resolve("images")));
    wizard.export().useFolder(folder);
    wizard.export().deliveryProperty().set(true);
    tasks.settle();

    wizard.export().run();
    tasks.settle();

    assertThat(wizard.export().failureProperty().get())
        .hasValueSatisfying(m -> assertThat(m.key()).isEqualTo("shipping.image-missing"));
    assertThat(target).hasContent("before");
  }

  @Test
  void anEmptyPackagePassesTheCheck() throws Exception {
    wizard.source().createEmpty(false);
    tasks.settle();

    assertThat(wizard.name()).isEqualTo("new-service");
    assertThat(wizard.check().count(Severity.ERROR)).isZero();
  }

  private String text() {
    return wizard.metadata().textProperty().get();
  }
}
