package io.oscstudio.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.demo.QuietDialogs;
import io.oscstudio.app.fields.DocumentModel;
import io.oscstudio.app.kit.Heartbeat;
import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.app.pages.DocumentPane;
import io.oscstudio.app.pages.service.CsdModel;
import io.oscstudio.app.shell.Studio;
import io.oscstudio.app.wizard.WizardModel;
import io.oscstudio.resources.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Measures the editor in a studio ({@code ./verify bench editor}): a keystroke in a CRD of 700 kB
 * or in its CSD, both shown, until its markers are there, opening 5 MB of values, opening a package
 * of 1,000 files in the workspace, also in a studio that was just started, and how long the
 * window's thread was busy at most meanwhile. No lane runs it, because its name is not that of a
 * test. Times are printed, never asserted.
 */
@ExtendWith(ApplicationExtension.class)
class EditorBench {
  private static final int WARM = 60;
  private static final int KEYSTROKES = 100;
  private static final String CRD = "manifests/cache_crd.yaml";
  private static final String CSD = "manifests/cache_csd.yaml";
  private static final String VALUES = "values-of-all.yaml";
  private static final List<String> FILES =
      List.of("metadata.yaml", "lifecycle.yaml", CRD, CSD, "manifests/vendor/log_config.yaml");

  @TempDir private Path folder;

  private final Heartbeat heartbeat = new Heartbeat();
  private final SimpleObjectProperty<Optional<DocumentModel>> current =
      new SimpleObjectProperty<>(Optional.empty());
  private Studio studio;
  private Stage beside;

  @Start
  void start(Stage stage) {
    SettingsStore settings = new SettingsStore(folder.resolve("settings"));
    settings.update(s -> s.withPane("face", "workspace"));
    studio = Studio.scripted(stage, settings, new QuietDialogs());
    studio.show();
  }

  @Stop
  void stop() {
    beside.hide();
    studio.scene().getWindow().hide();
    studio.kit().settings().flush();
  }

  @Test
  void measures() throws Exception {
    openInAStudioOfItsOwn(pkg("own", 994));
    Thread beating = Thread.ofPlatform().daemon().start(heartbeat);
    open("package of 1,000 files open, first of all", pkg("first", 994));
    open("package of 1,000 files open", pkg("large", 994));
    on(this::openCsd);
    on(this::openBeside);
    CodeArea crd = show(CRD);
    type("keystroke in a CRD of %d kB with its CSD", crd, "type: string");
    type("keystroke in the CSD of a CRD of %d kB", csd(), "role: serviceEntity");
    values();
    beating.interrupt();

    assertThat(current.get()).isPresent();
  }

  private void open(String what, Path pkg) throws Exception {
    heartbeat.reset();
    long start = System.nanoTime();
    on(() -> {
      studio.open(pkg);
      return true;
    });
    until(() -> listed(pkg.getFileName() + ".txt"));
    print(what, millis(start), heartbeat.worst());
    settle();
    print("  and checked", millis(start), heartbeat.worst());
  }

  /** As people do: the studio is started with its cache, in a real window, and opens a package. */
  private void openInAStudioOfItsOwn(Path pkg) throws Exception {
    Path starter = Path.of(System.getenv("OSC_STUDIO"));
    Path run = starter.resolveSibling("target/run");
    for (int i = 0; i < 3; i++) {
      ProcessBuilder builder =
          new ProcessBuilder(
                  System.getenv("OSC_JAVA"),
                  "@" + starter.resolveSibling("jlink/target/window.args"),
                  "-XX:AOTCache=" + run.resolve("window.aot"),
                  "@" + run.resolve("rehearsal.args"),
                  pkg.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT);
      builder.environment().put("DISPLAY", System.getenv("OSC_DISPLAY"));
      String took =
          new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      System.out.println(took.strip());
    }
  }

  /** Whether the pane of files shows a file; asks nothing that would take long. */
  private boolean listed(String file) {
    Node tree = studio.scene().lookup("#package-tree");
    return tree != null
        && tree.lookupAll(".tree-cell").stream()
            .anyMatch(cell -> String.valueOf(cell.getAccessibleText()).startsWith(file));
  }

  /** Shows the fields of the CSD beside its text. */
  private boolean openCsd() {
    studio.shell().workspace().orElseThrow().open(CSD);
    studio
        .shell()
        .wizard()
        .flatMap(WizardModel::pages)
        .orElseThrow()
        .service()
        .current()
        .ifPresent(csd -> csd.tabProperty().set(CsdModel.Tab.FIELDS));
    return true;
  }

  private CodeArea csd() throws Exception {
    return on(() -> (CodeArea) studio.scene().lookup("#yaml"));
  }

  private void values() throws Exception {
    heartbeat.reset();
    long start = System.nanoTime();
    CodeArea area = show(VALUES);
    until(() -> area.getLength() > 0 && !area.getStyleOfChar(0).isEmpty());
    print("5 MB of values: first screen", millis(start), heartbeat.worst());
    until(() -> area.getLength() == current.get().orElseThrow().textProperty().get().length());
    print("  all in the area", millis(start), heartbeat.worst());
    settle();
    print("  read and checked", millis(start), heartbeat.worst());
    heartbeat.reset();
    for (int i = 0; i < 10; i++) {
      on(() -> {
        area.insertText(2_000, "x");
        return true;
      });
    }
    settle();
    print("  ten keystrokes in it", 0, heartbeat.worst());
  }

  /** Breaks a value and mends it again, in turns. */
  private void type(String what, CodeArea area, String line) throws Exception {
    settle();
    String text = on(area::getText);
    int at = text.indexOf(line, text.length() / 3) + line.indexOf(' ') + 1;
    on(() -> {
      area.moveTo(at);
      area.requestFollowCaret();
      return true;
    });
    settle();
    double[] times = new double[KEYSTROKES];
    for (int i = -WARM; i < KEYSTROKES; i++) {
      if (i == 0) {
        heartbeat.reset();
      }
      on(() -> {
        area.insertText(area.getLength(), "#"); // no text comes twice
        return true;
      });
      settle();
      boolean breaking = i % 2 == 0;
      long start = System.nanoTime();
      on(() -> {
        if (breaking) {
          area.insertText(at, "x");
        } else {
          area.deleteText(at, at + 1);
        }
        return true;
      });
      until(() ->
          area.getStyleOfChar(at + 1).stream().anyMatch(s -> s.contains("-mark-")) == breaking);
      if (i >= 0) {
        times[i] = millis(start);
      }
      settle();
    }
    Arrays.sort(times);
    int crd = current.get().orElseThrow().textProperty().get().length() / 1024;
    print(what.formatted(crd) + ": median", times[KEYSTROKES / 2], heartbeat.worst());
    print("  p95", times[KEYSTROKES * 95 / 100], heartbeat.worst());
    print("  worst", times[KEYSTROKES - 1], heartbeat.worst());
  }

  private CodeArea show(String file) throws Exception {
    return on(() -> {
      current.set(
          Optional.of(
              studio
                  .shell()
                  .wizard()
                  .flatMap(WizardModel::pages)
                  .orElseThrow()
                  .documents()
                  .of(file)));
      return (CodeArea) beside.getScene().lookup("#yaml");
    });
  }

  private boolean openBeside() {
    beside = new Stage();
    Scene scene =
        new Scene(
            new DocumentPane(studio.kit(), new Label(), new VBox()).build(current), 1_000, 700);
    scene.getStylesheets().setAll(studio.scene().getStylesheets());
    beside.setScene(scene);
    beside.show();
    return true;
  }

  private void settle() throws Exception {
    WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, () -> studio.jobs().idle());
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Asks the window's thread again and again. */
  private static void until(Callable<Boolean> wanted) throws Exception {
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    while (!on(wanted)) {
      if (System.nanoTime() > patience) {
        throw new AssertionError("Not within two minutes");
      }
      Thread.sleep(1);
    }
  }

  private static <T> T on(Callable<T> action) throws Exception {
    return WaitForAsyncUtils.asyncFx(action).get();
  }

  private static double millis(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  private static void print(String what, double took, double blocked) {
    // The measurer's result goes where a person looks for it; tests print nothing else.
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-56s %8.0f ms; window's thread busy %6.0f ms at most",
            what,
            took,
            blocked));
  }

  private Path pkg(String name, int more) throws IOException {
    Path pkg = folder.resolve(name);
    write(pkg.resolve(name + ".txt"), "");
    for (String file : FILES) {
      String text = sample(file);
      write(pkg.resolve(file), file.equals(CRD) ? longCrd(text) : text);
    }
    for (int i = 0; i < more; i++) {
      write(pkg.resolve("docs/part%d/page%d.md".formatted(i / 50, i)), "# Page\n\nWords.\n");
    }
    StringBuilder values = new StringBuilder();
    for (int i = 0; values.length() < 5_000_000; i++) {
      values.append("service%d:\n  name: a%d\n  port: %d # of it\n  on: true\n".formatted(i, i, i));
    }
    write(pkg.resolve(VALUES), values.toString());
    return pkg;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String sample(String file) throws IOException {
    try (InputStream in = Resources.open("rule-examples/operator/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The CRD with so many described fields that it is 700 kB long. */
  private static String longCrd(String crd) {
    int spec = crd.indexOf("            spec:\n");
    int properties = crd.indexOf("properties:\n", spec) + "properties:\n".length();
    String indent = " ".repeat(16);
    StringBuilder fields = new StringBuilder();
    for (int i = 0; fields.length() < 700_000; i++) {
      fields
          .append("%sfield%d:\n".formatted(indent, i))
          .append("%s  type: string\n".formatted(indent))
          .append("%s  description: field %d holds a text\n".formatted(indent, i))
          .append("%s  default: a\n".formatted(indent));
    }
    return crd.substring(0, properties) + fields + crd.substring(properties);
  }
}
