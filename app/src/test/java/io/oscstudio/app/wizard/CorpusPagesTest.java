package io.oscstudio.app.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.kit.Appearance;
import io.oscstudio.app.kit.Jobs;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Notices;
import io.oscstudio.app.kit.Scale;
import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.app.kit.ThemeChoice;
import io.oscstudio.app.pages.Documents;
import io.oscstudio.app.pages.ProjectFiles;
import io.oscstudio.app.shell.ScriptedDialogs;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.convert.ConvertOptions;
import io.oscstudio.core.convert.Converter;
import io.oscstudio.core.project.Project;
import io.oscstudio.core.source.OperatorSource;
import io.oscstudio.core.source.OperatorVersion;
import io.oscstudio.core.source.Source;
import io.oscstudio.core.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Every package made from the corpus opens in its pages, and looking at it changes nothing. */
@Tag("corpus")
@ExtendWith(ApplicationExtension.class)
class CorpusPagesTest {
  private static final Path CORPUS = corpus();

  /** Laying a page out takes longer than building it, so it is done for some. */
  private static final int LAID_OUT_EVERY = 12;

  @TempDir Path folder;

  private final List<String> faults = new CopyOnWriteArrayList<>();
  private final Jobs jobs = new Jobs(Platform::runLater);
  private Scene scene;
  private SettingsStore settings;
  private Kit kit;
  private int opened;

  private static Path corpus() {
    String named = System.getenv("OSC_CORPUS");
    Path base = named == null ? Path.of("../../shared/corpus") : Path.of(named);
    return base.toAbsolutePath().normalize();
  }

  @Start
  void start(Stage stage) {
    settings = new SettingsStore(folder.resolve("settings"));
    kit =
        new Kit(new Language(Locale.ENGLISH), jobs, new ScriptedDialogs(), new Notices(), settings);
    scene = new Scene(new VBox(), 1280, 800);
    new Appearance(ThemeChoice.LIGHT, Scale.NORMAL).dress(scene, kit.language());
    stage.setScene(scene);
    Thread.currentThread().setUncaughtExceptionHandler((t, e) -> faults.add("window: " + e));
  }

  @AfterEach
  void close() {
    settings.flush();
    jobs.close();
  }

  @Test
  void ofCharts() throws Exception {
    for (String kind : List.of("charts", "charts-bare")) {
      for (Path chart : folders(CORPUS.resolve(kind))) {
        open(chart, ConvertOptions.DEFAULT);
      }
    }

    assertThat(faults).isEmpty();
    assertThat(opened).isGreaterThanOrEqualTo(160);
  }

  @Test
  void ofOperators() throws Exception {
    for (Path operator : folders(CORPUS.resolve("operators"))) {
      for (String version : versions(operator)) {
        open(operator, ConvertOptions.DEFAULT.withVersion(version));
      }
    }

    assertThat(faults).isEmpty();
    assertThat(opened).isGreaterThanOrEqualTo(255);
  }

  private void open(Path path, ConvertOptions options) throws Exception {
    String shown = CORPUS.relativize(path).toString();
    try (FileTree tree = FileTrees.open(path, Limits.DEFAULT)) {
      Optional<FileTree> made = converted(tree, options);
      if (made.isEmpty()) {
        return;
      }
      Digest before = FileTrees.digest(made.get());
      try (Project project = Project.of(shown, made.get())) {
        look(project, shown);
        if (!project.changes().isEmpty() || !FileTrees.digest(project.snapshot()).equals(before)) {
          faults.add(shown + ": changed by being looked at");
        }
      }
      opened++;
    }
  }

  /** What cannot be converted has no pages; the conversion has tests of its own. */
  private static Optional<FileTree> converted(FileTree tree, ConvertOptions options) {
    try {
      return Optional.of(Converter.convert(Sources.recognise(tree), options, Job.none()).tree());
    } catch (StudioException refused) {
      return Optional.empty();
    }
  }

  private void look(Project project, String shown) throws Exception {
    List<Documents> documents = new ArrayList<>();
    List<Pages> pages = new ArrayList<>();
    onWindow(() -> {
      Documents all =
          new Documents(
              jobs, e -> faults.add(shown + ": " + e), new ProjectFiles(project), () -> {});
      documents.add(all);
      Pages made = Pages.of(kit, all, new SimpleStringProperty("publish"));
      pages.add(made);
      for (Step step : Step.values()) {
        if (step.editsDocuments()) {
          build(step, made, shown);
        }
      }
    });
    idle();
    for (String csd : documents.getFirst().csds()) {
      onWindow(() -> pages.getFirst().service().select(csd));
      idle();
    }
    onWindow(() -> {
      documents.forEach(Documents::close);
      scene.setRoot(new VBox());
    });
  }

  private void build(Step step, Pages pages, String shown) {
    try {
      Region page = WizardView.document(step, pages, kit);
      if (opened % LAID_OUT_EVERY == 0) {
        scene.setRoot(page);
        page.applyCss();
        page.layout();
      }
    } catch (RuntimeException e) {
      faults.add(shown + ", " + step + ": " + e);
    }
  }

  private void idle() throws Exception {
    do {
      onWindow(() -> {});
    } while (!jobs.idle());
  }

  /** Quicker than the robot, which waits for pulses that nobody looks at here. */
  private static void onWindow(Runnable action) throws Exception {
    FutureTask<Boolean> task = new FutureTask<>(action, true);
    Platform.runLater(task);
    task.get(60, TimeUnit.SECONDS);
  }

  private static List<String> versions(Path operator) {
    try (FileTree tree = FileTrees.open(operator, Limits.DEFAULT)) {
      Source source = Sources.recognise(tree);
      return source instanceof OperatorSource found
          ? found.versions().stream().map(CorpusPagesTest::name).toList()
          : List.of();
    } catch (StudioException refused) {
      return List.of();
    }
  }

  private static String name(OperatorVersion version) {
    return version.folder().isEmpty() ? version.csvName() : version.folder();
  }

  private static List<Path> folders(Path root) throws IOException {
    List<Path> folders = new ArrayList<>();
    try (Stream<Path> owners = Files.list(root)) {
      for (Path owner : owners.filter(Files::isDirectory).sorted().toList()) {
        try (Stream<Path> below = Files.list(owner)) {
          below.filter(Files::isDirectory).sorted().forEach(folders::add);
        }
      }
    }
    return folders;
  }
}
