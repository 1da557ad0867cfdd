package io.oscstudio.app.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.check.CheckDesk;
import io.oscstudio.app.demo.Samples;
import io.oscstudio.app.fields.DocumentModel;
import io.oscstudio.app.fields.FieldModel;
import io.oscstudio.app.fields.Wish;
import io.oscstudio.app.images.ImageDesk;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Notices;
import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.app.shell.ScriptedDialogs;
import io.oscstudio.app.shipping.Trouble;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wizard without a toolkit, over the real core. */
class WizardModelTest {
  @TempDir Path folder;

  private final Direct tasks = new Direct();
  private final ScriptedDialogs dialogs = new ScriptedDialogs();
  private SettingsStore settings;
  private WizardModel wizard;

  @BeforeEach
  void openTheChart() throws Exception {
    settings = new SettingsStore(folder.resolve("settings"));
    Kit kit = new Kit(new Language(Locale.ENGLISH), tasks, dialogs, new Notices(), settings);
    wizard = new WizardModel(kit);
    wizard.source().open(Samples.unpack("demo-cache", folder));
    tasks.settle();
  }

  @AfterEach
  void close() {
    wizard.close();
    tasks.close();
    settings.flush();
  }

  @Test
  void aChartIsRecognisedWithNotesAndDependencies() {
    assertThat(wizard.name()).isEqualTo("demo-cache");
    assertThat(wizard.source().count(Optional.of(Fate.CARRIED))).isPositive();
    assertThat(wizard.source().dependencies().rows())
        .singleElement()
        .isEqualTo(
            new DependencyRow(
                "demo-metrics", "0.3.2", "https://charts.demo.example", "vendored", ""));
    assertThat(wizard.stateOf(Step.METADATA).get().mark()).isEqualTo(StepState.Mark.DONE);
    assertThat(wizard.images().ledger().rows()).hasSize(3);
    assertThat(wizard.keeping().unsavedProperty().get()).isTrue();
  }

  @Test
  void aFieldChangesOnlyItsOwnLine() throws Exception {
    List<String> before = text().lines().toList();

    field("appVersion").setText("7.3.0");
    tasks.settle();

    List<String> after = text().lines().toList();
    assertThat(after).hasSameSizeAs(before);
    assertThat(after).filteredOn(line -> !before.contains(line)).hasSize(1);
    dialogs.willAnswer("nothing");
    wizard.keeping().leave(() -> {});
    assertThat(dialogs.asked()).containsExactly("project.leave");
  }

  @Test
  void listsAndPairsAreEditedItemByItem() throws Exception {
    document().typed(text().replace("- Database", "- Database # keep me"));
    tasks.settle();

    field("categories").setTexts(List.of("Database", "Monitoring"));
    field("maintainers").insertItem(9, Map.of("name", "B", "email", "b@x.example"));
    field("architecture").setTexts(List.of("x86_64"));
    field("provider", "name").setText("Demo Ltd");
    tasks.settle();

    assertThat(text()).contains("- Database # keep me").contains("name: Demo Ltd");
    assertThat(field("categories").value().texts()).containsExactly("Database", "Monitoring");
    assertThat(field("maintainers").value().items())
        .last()
        .extracting(m -> m.get("name").text())
        .isEqualTo("B");
    assertThat(field("architecture").value().texts()).containsExactly("x86_64");

    field("provider", "name").setText("");
    field("provider", "url").setText("");
    while (!field("maintainers").value().items().isEmpty()) {
      field("maintainers").removeItem(0);
      tasks.settle();
    }
    assertThat(text()).doesNotContain("provider:").doesNotContain("maintainers:");
  }

  @Test
  void undoTakesBackEveryEditInTurn() throws Exception {
    String before = text();
    field("displayName").setText("One");
    tasks.settle();
    document().typed(text() + "# two\n");
    tasks.settle();
    field("categories").setTexts(List.of());
    tasks.settle();
    String after = text();

    while (document().undoableProperty().get()) {
      document().undo();
      tasks.settle();
    }
    assertThat(text()).isEqualTo(before);

    while (document().redoableProperty().get()) {
      document().redo();
      tasks.settle();
    }
    assertThat(text()).isEqualTo(after);
  }

  @Test
  void aTextThatDoesNotParseLocksTheFormWithItsLastState() throws Exception {
    document().typed(text() + "broken: [\n");
    tasks.settle();

    assertThat(document().problem().get()).isPresent();
    assertThat(field("name").readOnlyProperty().get()).isTrue();
    assertThat(field("name").value().text()).isEqualTo("demo-cache");
    assertThat(wizard.stateOf(Step.METADATA).get().mark()).isEqualTo(StepState.Mark.PROBLEM);

    document().undo();
    tasks.settle();
    assertThat(document().problem().get()).isEmpty();
  }

  @Test
  void findingsAppearAtTheirFieldAndLeadBackToIt() throws Exception {
    field("name").setText("Not A Name");
    tasks.settle();

    assertThat(field("name").findingProperty().get())
        .hasValueSatisfying(f -> assertThat(f.severity()).isEqualTo(Severity.ERROR));
    var finding = wizard.check().findings().getFirst();
    wizard.check().follow(finding);
    assertThat(wizard.currentProperty().get()).isEqualTo(Step.METADATA);
    assertThat(document().findings().focusWish().get())
        .containsInstanceOf(Wish.OfFinding.class)
        .map(wish -> ((Wish.OfFinding) wish).field())
        .contains(field("name"));
  }

  @Test
  void exportWritesTheEditedPackage() throws Exception {
    field("displayName").setText("Cache");
    tasks.settle();
    dialogs.willChoose(folder);

    wizard.export().run();
    tasks.settle();

    assertThat(folder.resolve("demo-cache-1.4.0.zip")).isRegularFile();
    assertThat(wizard.stateOf(Step.EXPORT).get().mark()).isEqualTo(StepState.Mark.DONE);

    field("displayName").setText("Cache once more");
    tasks.settle();
    assertThat(wizard.stateOf(Step.EXPORT).get().mark()).isEqualTo(StepState.Mark.WAITING);
  }

  @Test
  void aDeliveryPackageWithoutItsImagesIsRefusedAndLeavesWhatWasThere() throws Exception {
    Path target = Files.writeString(folder.resolve("demo-cache-1.4.0.zip"), "before");
    wizard.images().fetching().useFolder(Files.createDirectories(folder.resolve("images")));
    wizard.export().useFolder(folder);
    wizard.export().deliveryProperty().set(true);
    dialogs.willAnswer("shipping.replace.yes");
    tasks.settle();

    wizard.export().run();
    tasks.settle();

    assertThat(wizard.export().troubleProperty().get())
        .hasValueSatisfying(t -> assertThat(t.way()).isEqualTo(Trouble.Way.IMAGES));
    assertThat(target).hasContent("before");
  }

  @Test
  void anEmptyPackagePassesTheCheck() throws Exception {
    wizard.source().createEmpty(false);
    tasks.settle();

    assertThat(wizard.name()).isEqualTo("new-service");
    assertThat(wizard.check().count(Severity.ERROR)).isZero();
  }

  @Test
  void anotherPackageBeginsWithWhatItSaysItself() throws Exception {
    field("architecture").setTexts(List.of("aarch64"));
    tasks.settle();
    assertThat(wanted(wizard)).isEqualTo(Set.of("aarch64"));
    List<Integer> before = new ArrayList<>();
    wizard
        .pagesProperty()
        .subscribe((old, now) -> now.ifPresent(p -> before.add(wizard.check().findings().size())));
    field("name").setText("Not A Name");
    tasks.settle();
    assertThat(wizard.check().findings()).isNotEmpty();

    wizard.source().open(Samples.unpack("demo-cache", folder.resolve("again")));
    tasks.settle();

    assertThat(before).containsExactly(0);
    assertThat(wanted(wizard)).isEqualTo(Set.of("x86_64", "aarch64"));
  }

  @Test
  void aPackageIsLookedAtOnceWhenItIsOpened() throws Exception {
    AtomicInteger checks = new AtomicInteger();
    Desks core = CoreDesks.all();
    CheckDesk counting =
        new CheckDesk() {
          @Override
          public Checked check(Request request, Job job) {
            checks.incrementAndGet();
            return core.check().check(request, job);
          }

          @Override
          public void forget() {
            core.check().forget();
          }
        };
    Kit kit = new Kit(new Language(Locale.ENGLISH), tasks, dialogs, new Notices(), settings);
    WizardModel counted =
        new WizardModel(
            kit,
            new Desks(core.sources(), core.packages(), counting, core.images(), core.export()));

    counted.source().open(Samples.unpack("demo-operator", folder));
    tasks.settle();

    assertThat(checks).hasValue(1);
    counted.close();
  }

  /** The architectures for which images are asked. */
  private static Set<String> wanted(WizardModel wizard) {
    return wizard.images().fetching().wanted().stream()
        .map(ImageDesk.Wanted::architecture)
        .collect(Collectors.toSet());
  }

  private String text() {
    return document().textProperty().get();
  }

  private DocumentModel document() {
    return wizard.pages().orElseThrow().metadata().document();
  }

  private FieldModel field(Object... keys) {
    return wizard.pages().orElseThrow().metadata().field(keys);
  }
}
