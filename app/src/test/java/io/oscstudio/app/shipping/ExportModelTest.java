package io.oscstudio.app.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.demo.Samples;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Notices;
import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.app.shell.ScriptedDialogs;
import io.oscstudio.app.wizard.Direct;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.check.Silence;
import io.oscstudio.core.convert.ConvertOptions;
import io.oscstudio.core.export.PackageBuild;
import io.oscstudio.core.export.PackageInput;
import io.oscstudio.core.helm.dependencies.DependencyMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The export without a toolkit, over the real core. */
class ExportModelTest {
  private static final String FILE = "demo-operator-0.2.0.zip";

  @TempDir Path folder;

  private final Direct tasks = new Direct();
  private final ScriptedDialogs dialogs = new ScriptedDialogs();
  private final List<String> told = new ArrayList<>();
  private SettingsStore settings;
  private PackageInput input;
  private Path images;
  private FileTree tree;
  private String profile = "private";
  private List<Silence> silences = List.of();
  private ExportModel model;

  @BeforeEach
  void measureTheOperator() throws Exception {
    Path source = Samples.unpack("demo-operator", folder);
    input =
        PackageInput.open(source, ConvertOptions.DEFAULT, new DependencyMode.Leave(), Job.none());
    tree = input.tree();
    images = Files.createDirectories(folder.resolve("images"));
    settings = new SettingsStore(folder.resolve("settings"));
    Kit kit = new Kit(new Language(Locale.ENGLISH), tasks, dialogs, new Notices(), settings);
    model = new ExportModel(kit, new CoreExportDesk(), new Host());
    model.useFolder(folder);
    model.measure(tree, "demo-operator", "0.2.0");
    tasks.settle();
  }

  @AfterEach
  void close() {
    model.close();
    tasks.close();
    input.close();
    settings.flush(); // or the delayed write races with the deletion of the folder
  }

  @Test
  void whatWouldBeWrittenIsToldBefore() throws Exception {
    assertThat(model.fileName()).isEqualTo(FILE);
    assertThat(model.sizeProperty().get()).isPositive();
    ExportDesk.Plan plan = model.planProperty().get().orElseThrow();
    assertThat(plan.parts()).extracting(ExportDesk.Part::path).contains("metadata.yaml");
    assertThat(plan.missing()).isEqualTo(2);

    Files.writeString(images.resolve("operator-0.2.0-x86_64.tar"), "a tar");
    model.measureAgain();
    tasks.settle();

    assertThat(model.planProperty().get().orElseThrow().missing()).isEqualTo(1);
    assertThat(model.planProperty().get().orElseThrow().imageBytes()).isEqualTo(5);
  }

  @Test
  void theSheetIsOfWhatWasWrittenAndCanBeTakenAlong() throws Exception {
    run();
    assertThat(told).containsExactly("written");
    assertThat(model.writtenProperty().get().orElseThrow().file()).isRegularFile();
    assertThat(model.sheet().sheetProperty().get().orElseThrow().files())
        .extracting(SheetModel.File::path)
        .containsExactly(FILE);

    model.sheet().copyChecksum();
    model.sheet().copyAll();
    dialogs.willChoose(folder.resolve("sheet.md"));
    model.sheet().saveAs();
    tasks.settle();

    String digest = model.writtenProperty().get().orElseThrow().digest();
    assertThat("sha256:" + dialogs.copied().getFirst()).isEqualTo(digest);
    assertThat(dialogs.copied().get(1)).startsWith("# Upload sheet: demo-operator 0.2.0");
    assertThat(folder.resolve("sheet.md")).hasContent(dialogs.copied().get(1));
  }

  @Test
  void aPackageForTheMarketThatIsCheckedForPrivateUseIsTold() {
    assertThat(model.checkedForLess()).isFalse();

    model.deliveryProperty().set(true);
    assertThat(model.checkedForLess()).isTrue();

    profile = "publish";
    assertThat(model.checkedForLess()).isFalse();
  }

  @Test
  void aChangeAfterTheExportIsTold() throws Exception {
    run();
    assertThat(model.outdated()).isFalse();

    byte[] readme = "# Read me".getBytes(StandardCharsets.UTF_8);
    model.measure(tree.withOverlay(Map.of("README.md", readme)), "demo-operator", "0.2.0");
    tasks.settle();
    assertThat(model.outdated()).isTrue();

    model.measure(tree, "demo-operator", "0.2.0");
    tasks.settle();
    assertThat(model.outdated()).as("undone").isFalse();
  }

  @Test
  void knownErrorsStopTheExportAndLeadToTheCheck() throws Exception {
    model.judge(2);
    run();

    assertThat(model.possibleProperty().get()).isFalse();
    assertThat(folder.resolve(FILE)).doesNotExist();
    model.mend();
    assertThat(told).containsExactly("check");

    model.judge(0);
    assertThat(model.troubleProperty().get()).isEmpty();
    run();
    assertThat(folder.resolve(FILE)).isRegularFile();
  }

  @Test
  void errorsThatOnlyTheExportItselfFindsStopItToo() throws Exception {
    String metadata = tree.text("metadata.yaml");
    byte[] broken = metadata.replace("type: operator", "type: x").getBytes(StandardCharsets.UTF_8);
    tree = tree.withOverlay(Map.of("metadata.yaml", broken));

    run();

    assertThat(model.troubleProperty().get().orElseThrow().way()).isEqualTo(Trouble.Way.CHECK);
    assertThat(folder.resolve(FILE)).doesNotExist();
    assertThat(model.possibleProperty().get()).isFalse();
  }

  @Test
  void errorsThatAreSilencedDoNotStopIt() throws Exception {
    String metadata = tree.text("metadata.yaml");
    byte[] odd = metadata.replace("name: demo", "name: Demo_").getBytes(StandardCharsets.UTF_8);
    tree = tree.withOverlay(Map.of("metadata.yaml", odd));
    silences = List.of(new Silence("OSC-META-001", Optional.of("metadata.yaml"), "agreed"));

    run();

    assertThat(model.troubleProperty().get()).isEmpty();
    assertThat(told).containsExactly("written");
  }

  @Test
  void imagesThatAreNotSavedAreNamedAndLedTo() throws Exception {
    model.deliveryProperty().set(true);
    run();

    Trouble trouble = model.troubleProperty().get().orElseThrow();
    assertThat(trouble.details()).hasSize(2);
    model.mend();
    assertThat(told).containsExactly("images");
    assertThat(folder.resolve(FILE)).doesNotExist();
  }

  @Test
  void whatLiesThereGoesOnlyWhenThePersonSaysSo() throws Exception {
    Path target = Files.writeString(folder.resolve(FILE), "before");

    run();
    assertThat(dialogs.asked()).containsExactly("shipping.replace");
    assertThat(target).hasContent("before");
    assertThat(model.possibleProperty().get()).isTrue();

    dialogs.willAnswer("shipping.replace.yes");
    run();
    assertThat(Files.size(target)).isGreaterThan(100);

    run();
    assertThat(dialogs.asked()).as("its own file is replaced at once").hasSize(2);
  }

  private void run() throws Exception {
    model.run();
    tasks.settle();
  }

  /** Tars in a folder, of images that nobody has looked for yet. */
  private record Tars(Path images) implements ShippedImages {
    @Override
    public Optional<Path> folder() {
      return Optional.of(images);
    }

    @Override
    public Optional<List<ImageReference>> needed() {
      return Optional.empty();
    }

    @Override
    public PackageBuild.Proving proving(FileTree tree, Job job) {
      return PackageBuild.Proving.NONE;
    }
  }

  private final class Host implements ExportHost {
    @Override
    public Optional<Shipment> shipment() {
      return Optional.of(
          new Shipment(tree, "demo-operator", "0.2.0", "private", images(), () -> silences));
    }

    @Override
    public String profile() {
      return profile;
    }

    @Override
    public ShippedImages images() {
      return new Tars(images);
    }

    @Override
    public void written() {
      told.add("written");
    }

    @Override
    public void showCheck() {
      told.add("check");
    }

    @Override
    public void showImages() {
      told.add("images");
    }
  }
}
