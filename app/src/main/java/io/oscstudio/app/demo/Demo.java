package io.oscstudio.app.demo;

import io.oscstudio.app.actions.StandardAction;
import io.oscstudio.app.fields.DocumentEdit;
import io.oscstudio.app.fields.FieldPath;
import io.oscstudio.app.images.ImageRow;
import io.oscstudio.app.images.LedgerModel;
import io.oscstudio.app.keeping.FileConflict;
import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.app.kit.ThemeChoice;
import io.oscstudio.app.outline.OutlineModel;
import io.oscstudio.app.output.OutputModel;
import io.oscstudio.app.pages.Documents;
import io.oscstudio.app.pages.service.CsdModel;
import io.oscstudio.app.shell.Studio;
import io.oscstudio.app.upgrades.UpgradesModel;
import io.oscstudio.app.wizard.Pages;
import io.oscstudio.app.wizard.Step;
import io.oscstudio.app.wizard.WizardModel;
import io.oscstudio.app.workspace.PanesModel;
import io.oscstudio.app.workspace.WorkspaceModel;
import io.oscstudio.core.base.Folders;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.console.Part;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Drives the studio through its screens and takes a picture of each. */
public final class Demo {
  private static final String NAME = "oscstudio-demo";
  private static final String PACKAGE = "demo-package";

  /** Earlier versions of the sample, as a person would type them. */
  private static final String VERSIONS =
      """
      0.1.0
      0.2.1 replaces 0.2.0
      0.3.0 replaces 0.2.1 skips 0.1.0
      0.4.0 replaces 0.3.0 skips 0.2.0 0.2.1
      """;

  private static final String NOTES =
      """
      缓存服务发行说明

      0.2.0  实例可以扩容；备份保留七天。
      0.1.0  首个版本。
      """;

  private final Path folder;
  private final Album album;

  private Demo(Path folder, Consumer<Path> onPicture) {
    this.folder = folder;
    this.album = new Album(folder, onPicture);
  }

  /**
   * Plays the demo on JavaFX's own platform without a screen. JavaFX must not have been started
   * before, and cannot be started again afterwards.
   *
   * @param folder where the pictures go; made if need be
   * @param onPicture told of each picture as soon as it is there
   * @return the pictures, in the order taken
   * @throws StudioException when the pictures cannot be written
   */
  public static List<Path> run(Path folder, Consumer<Path> onPicture) {
    chooseNoScreen();
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    Platform.setImplicitExit(false); // one studio ends, another one begins
    Demo demo = new Demo(folder, onPicture);
    try {
      started.await();
      demo.play();
    } catch (IOException e) {
      throw new StudioException(
          Message.of("window.demo.failed", folder.toString(), String.valueOf(e.getMessage())), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StudioException(
          Message.of("window.demo.failed", folder.toString(), "interrupted"), e);
    } finally {
      Platform.exit();
    }
    return demo.album.pictures();
  }

  /** Lets JavaFX start on its own platform without a screen. */
  static void chooseNoScreen() {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
  }

  private void play() throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path work = Path.of(System.getProperty("java.io.tmpdir")).resolve(NAME);
    Path operator = Samples.unpack("demo-operator", work);
    Path chart = Samples.unpack("demo-cache", work);
    Path settings = Files.createTempDirectory(NAME);
    Path packages = Files.createDirectories(work.resolve("packages"));
    SettingsStore store = new SettingsStore(settings);
    store.update(s ->
        s.withLanguage("en")
            .withTheme(ThemeChoice.LIGHT)
            .withExportFolder(packages.toString())
            .withImageFolder(work.resolve("images").toString()));
    Stagehand stage = begin(store, packages.resolve(PACKAGE));
    stage.act(studio -> studio.open(operator));
    stage.settle();
    stage.act(studio -> show(studio, CsdModel.Tab.FIELDS));
    steps(stage, Step.SERVICE);
    rename(stage);
    stage.act(studio -> show(studio, CsdModel.Tab.CUSTOMER));
    stage.settle();
    album.add(stage, "customer");
    steps(stage, Step.LIFECYCLE);
    stage.act(studio -> pages(studio).capabilities().logs().collect());
    stage.settle();
    steps(stage, Step.CAPABILITIES);
    stage.act(studio -> pages(studio).capabilities().logs().undo());
    stage.settle();
    workspace(stage);
    stage.act(studio -> studio.shell().goHome());
    stage.act(studio -> studio.open(chart));
    stage.settle();
    stage.act(studio -> wizard(studio).profileProperty().set("publish"));
    steps(stage, Step.SOURCE, Step.METADATA);
    stage.act(Demo::chooseAnImage);
    steps(stage, Step.IMAGES, Step.CHECK);
    stage.act(studio -> wizard(studio).profileProperty().set("private"));
    stage.settle();
    stage.act(studio -> wizard(studio).export().run());
    stage.settle();
    steps(stage, Step.EXPORT);
    stage.act(studio -> wizard(studio).export().sheetShownProperty().set(true));
    stage.settle();
    album.add(stage, "upload");
    conflict(stage, packages.resolve(PACKAGE));
    welcome(stage, chart, store);
  }

  /** Begins with the first screen; packages are saved in {@code place}. */
  private static Stagehand begin(SettingsStore store, Path place) throws InterruptedException {
    QuietDialogs dialogs = new QuietDialogs(Optional.of(place));
    Stagehand stage = Stagehand.on(() -> Studio.scripted(new Stage(), store, dialogs));
    stage.act(Studio::show);
    return stage;
  }

  /** A file that another program changed as well is asked about. */
  private void conflict(Stagehand stage, Path place) throws IOException, InterruptedException {
    Folders.delete(place);
    stage.act(studio -> wizard(studio).keeping().saveAs());
    stage.settle();
    stage.act(studio -> name(studio, "In-memory cache"));
    Path metadata = place.resolve(Documents.METADATA);
    Files.writeString(metadata, Files.readString(metadata).replaceFirst("Cache", "Fast cache"));
    stage.act(studio -> wizard(studio).keeping().save());
    stage.settle();
    album.add(stage, "conflict");
    stage.act(studio -> wizard(studio).keeping().conflicts().chooseAll(FileConflict.Side.MINE));
    stage.act(studio -> wizard(studio).keeping().conflicts().decide());
    stage.settle();
  }

  /** The first screen of a studio after one that ended while a package was not saved. */
  private void welcome(Stagehand stage, Path chart, SettingsStore store)
      throws IOException, InterruptedException {
    stage.act(studio -> studio.open(chart));
    stage.settle();
    stage.act(studio -> name(studio, "Cache for tests"));
    stage.settle();
    stage.close();
    Stagehand next = begin(store, chart);
    next.settle();
    album.add(next, "welcome");
    next.close();
  }

  private static void name(Studio studio, String name) {
    pages(studio)
        .documents()
        .of(Documents.METADATA)
        .edit("name", DocumentEdit.set(FieldPath.of("displayName"), name));
  }

  private void rename(Stagehand stage) throws IOException, InterruptedException {
    stage.act(studio ->
        pages(studio).service().current().orElseThrow().fields().select(Part.SPEC, "size"));
    stage.settle();
    stage.act(studio -> studio.kit().actions().run(StandardAction.RENAME_PATH));
    stage.act(studio -> pages(studio).service().renaming().toProperty().set("brokers"));
    stage.settle();
    album.add(stage, "rename");
    stage.act(studio -> pages(studio).service().renaming().cancel());
    stage.settle();
  }

  /** A text that is not UTF-8. */
  private void encoding(Stagehand stage) throws IOException, InterruptedException {
    Path notes = Files.createTempDirectory(NAME).resolve("notes.txt");
    Files.write(notes, NOTES.getBytes(Charset.forName("GB18030")));
    stage.act(studio -> workspace(studio).files().add(List.of(notes), "docs"));
    stage.settle();
    stage.act(studio -> {
      studio.kit().notices().dismiss();
      workspace(studio).open("docs/notes.txt");
    });
    stage.settle();
    album.add(stage, "encoding");
    stage.act(studio -> workspace(studio).files().undo());
    stage.settle();
    stage.act(studio -> studio.kit().notices().dismiss());
  }

  private void workspace(Stagehand stage) throws IOException, InterruptedException {
    stage.act(studio -> {
      workspace(studio).show(true);
      workspace(studio).open(Documents.METADATA);
      workspace(studio).open(pages(studio).documents().csds().getFirst());
      workspace(studio).panes().below().set(Optional.of(PanesModel.PROBLEMS));
    });
    stage.settle();
    album.add(stage, "workspace");
    stage.act(studio -> {
      workspace(studio).open(Documents.LIFECYCLE);
      workspace(studio).panes().beside().set(Optional.of(OutlineModel.TOOL));
      workspace(studio).panes().below().set(Optional.of(OutputModel.TOOL));
    });
    stage.settle();
    album.add(stage, "outline");
    stage.act(studio -> {
      workspace(studio).panes().beside().set(Optional.empty());
      workspace(studio).panes().below().set(Optional.empty());
    });
    encoding(stage);
    stage.act(studio -> workspace(studio).openTool(PanesModel.SIZE));
    stage.settle();
    album.add(stage, "size");
    stage.act(studio -> pages(studio).upgrades().draftProperty().set(VERSIONS));
    stage.act(studio -> pages(studio).upgrades().takeTyped());
    stage.act(studio -> workspace(studio).openTool(UpgradesModel.TOOL));
    stage.settle();
    stage.act(studio -> {
      pages(studio).upgrades().route().fromProperty().set(Optional.of("0.1.0"));
      pages(studio).upgrades().route().toProperty().set(Optional.of("0.4.0"));
    });
    stage.settle();
    album.add(stage, "upgrades");
    over(stage, StandardAction.PALETTE, "palette");
    over(stage, StandardAction.CHEAT_SHEET, "shortcuts");
    over(stage, StandardAction.PREFERENCES, "preferences");
    stage.act(studio -> workspace(studio).show(false));
    stage.settle();
  }

  /** What lies over the window while it is there. */
  private void over(Stagehand stage, StandardAction action, String name)
      throws IOException, InterruptedException {
    stage.act(studio -> studio.kit().actions().run(action));
    stage.settle();
    album.add(stage, name);
  }

  private void steps(Stagehand stage, Step... steps) throws IOException, InterruptedException {
    for (Step step : steps) {
      stage.act(studio -> wizard(studio).goTo(step));
      stage.settle();
      album.add(stage, step.name().toLowerCase(Locale.ROOT));
    }
  }

  private static void show(Studio studio, CsdModel.Tab tab) {
    pages(studio).service().current().ifPresent(csd -> csd.tabProperty().set(tab));
  }

  private static void chooseAnImage(Studio studio) {
    LedgerModel ledger = wizard(studio).images().ledger();
    ledger.select(ledger.rows().stream().findFirst().map(ImageRow::reference));
  }

  private static WorkspaceModel workspace(Studio studio) {
    return studio.shell().workspace().orElseThrow();
  }

  private static Pages pages(Studio studio) {
    return wizard(studio).pages().orElseThrow();
  }

  private static WizardModel wizard(Studio studio) {
    return studio.shell().wizard().orElseThrow();
  }
}
