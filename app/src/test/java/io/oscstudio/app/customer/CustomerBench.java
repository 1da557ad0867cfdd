package io.oscstudio.app.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.oscstudio.app.demo.QuietDialogs;
import io.oscstudio.app.kit.Heartbeat;
import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.app.pages.Documents;
import io.oscstudio.app.pages.ProjectFiles;
import io.oscstudio.app.shell.Studio;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.console.NewCsd;
import io.oscstudio.core.console.Role;
import io.oscstudio.core.console.ServiceForms;
import io.oscstudio.core.model.Crd;
import io.oscstudio.core.model.Schema;
import io.oscstudio.core.project.Project;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.YamlText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Measures how soon the customer's form of every CRD of the corpus is there ({@code ./verify bench
 * customer}), from the texts of a CRD and its CSD until the form is laid out in a window, until all
 * that is unfolded, the YAML and the verdict are there too, and how long the window's thread was
 * busy at most meanwhile. The CSD describes every field at the top, so that the form shows all of
 * them. The largest CRD comes first of all, when nothing is warm; what took longer than wanted is
 * opened once more at the end, so that a busy machine is told from a slow form. No lane runs it,
 * because its name is not that of a test. Times are printed, never asserted.
 */
@ExtendWith(ApplicationExtension.class)
class CustomerBench {
  private static final Path CORPUS =
      Path.of(Optional.ofNullable(System.getenv("OSC_CORPUS")).orElse("../../shared/corpus"));
  private static final int COLD = 20;
  private static final double WANTED = 300;

  /** What one form took; milliseconds. */
  private record Run(String crd, double shown, double all, double busy) {}

  @TempDir private Path folder;

  private final Heartbeat heartbeat = new Heartbeat();
  private final StackPane place = new StackPane();
  private Studio studio;
  private Stage beside;

  @Start
  void start(Stage stage) {
    studio =
        Studio.scripted(stage, new SettingsStore(folder.resolve("settings")), new QuietDialogs());
    studio.show();
    beside = new Stage();
    Scene scene = new Scene(place, 1_200, 800);
    scene.getStylesheets().setAll(studio.scene().getStylesheets());
    beside.setScene(scene);
    beside.show();
  }

  @Stop
  void stop() {
    beside.hide();
    studio.scene().getWindow().hide();
    studio.kit().settings().flush();
  }

  @Test
  void measures() throws Exception {
    assumeThat(CORPUS).isDirectory();
    Map<String, String> crds = crds();
    List<String> names = new ArrayList<>(crds.keySet());
    names.sort(Comparator.comparingInt(name -> -crds.get(name).length()));
    names.subList(1, names.size()).sort(Comparator.naturalOrder());
    Thread beating = Thread.ofPlatform().daemon().start(heartbeat);

    List<Run> runs = new ArrayList<>();
    Duration before = cpu();
    for (String name : names) {
      if (runs.size() == COLD) {
        before = cpu();
      }
      runs.add(run(name, crds.get(name)));
    }
    double used = cpu().minus(before).toMillis();
    List<Run> slow = runs.stream().filter(run -> run.shown() > WANTED).toList();
    List<Run> again = new ArrayList<>();
    for (Run run : slow) {
      again.add(run(run.crd(), crds.get(run.crd())));
    }
    beating.interrupt();

    table("the first of all, the largest CRD", runs.subList(0, 1));
    table("the first %d".formatted(COLD), runs.subList(0, COLD));
    table("all others", runs.subList(COLD, runs.size()));
    table("those above the time wanted, once more", again);
    line("processor time of each of the others, ms", used / (runs.size() - COLD));
    assertThat(runs).hasSizeGreaterThan(COLD);
  }

  private Run run(String name, String crd) throws Exception {
    Path root = Files.createTempDirectory(folder, "pkg");
    Path manifests = Files.createDirectories(root.resolve("manifests"));
    Files.writeString(manifests.resolve("it_crd.yaml"), crd);
    Files.writeString(manifests.resolve("it_csd.yaml"), csd(crd));
    try (Project project = Project.open(root, Limits.DEFAULT);
        Documents documents =
            new Documents(
                studio.kit().tasks(),
                studio.kit().notices()::failed,
                new ProjectFiles(project),
                () -> {})) {
      heartbeat.reset();
      long start = System.nanoTime();
      AtomicLong shown = new AtomicLong();
      Region view = on(() -> open(documents, shown));
      await(() -> shown.get() != 0);
      await(() -> studio.jobs().idle());
      WaitForAsyncUtils.waitForFxEvents();
      Run run =
          new Run(
              name,
              (shown.get() - start) / 1e6,
              (System.nanoTime() - start) / 1e6,
              heartbeat.worst());
      on(() -> place.getChildren().remove(view));
      return run;
    }
  }

  /** Shows a form; notes when it was laid out first. */
  private Region open(Documents documents, AtomicLong shown) {
    CustomerModel model = new CustomerModel(studio.kit(), documents);
    Region view = new CustomerView(model, studio.kit()).build();
    place.getChildren().setAll(view);
    Runnable look =
        new Runnable() {
          @Override
          public void run() {
            if (model.drawingProperty().get().form().isPresent()) {
              shown.set(System.nanoTime());
              place.getScene().removePostLayoutPulseListener(this);
            }
          }
        };
    place.getScene().addPostLayoutPulseListener(look);
    return view;
  }

  /** A CSD that names all fields at the top. */
  private static String csd(String crd) {
    YamlText text = YamlText.parse("manifests/it_crd.yaml", crd, Dialect.OSC);
    ServiceForms.Resource resource = ServiceForms.of(List.of(text)).bare().getFirst();
    String descriptors =
        resource.crd().specSchema().map(Schema::properties).orElse(Map.of()).keySet().stream()
            .map(path ->
                "{\"path\": \"%s\", \"displayName\": \"%1$s\", \"description\": \"About it\"}"
                    .formatted(path))
            .collect(Collectors.joining(", "));
    return NewCsd.text(resource, Role.SERVICE_ENTITY)
        + "  descriptors: {\"spec\": [%s]}\n".formatted(descriptors);
  }

  /** Every CRD once, as a text of its own; the name of its file and its own first. */
  private static Map<String, String> crds() throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(CORPUS)) {
      files =
          walk.filter(p -> p.toString().matches(".*\\.ya?ml"))
              .filter(Files::isRegularFile)
              .sorted()
              .toList();
    }
    Map<String, String> named = new LinkedHashMap<>();
    for (Path file : files) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      if (text.contains("CustomResourceDefinition")) {
        for (Document document : YamlText.parse(text, Dialect.CHART).documents()) {
          if (Crd.isCrd(document)) {
            String own =
                text.substring(
                    document.root().range().start().offset(),
                    document.root().range().end().offset());
            named.putIfAbsent(
                own,
                CORPUS.relativize(file)
                    + " "
                    + Crd.of(document).name().map(v -> v.value()).orElse(""));
          }
        }
      }
    }
    Map<String, String> texts = new LinkedHashMap<>();
    named.forEach((text, name) -> texts.put(name, text));
    return texts;
  }

  private static <T> T on(Callable<T> action) throws Exception {
    return WaitForAsyncUtils.asyncFx(action).get();
  }

  private static void await(BooleanSupplier wanted) throws InterruptedException {
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    while (!wanted.getAsBoolean()) {
      if (System.nanoTime() > patience) {
        throw new AssertionError("Not within two minutes");
      }
      Thread.sleep(1);
    }
  }

  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static void table(String what, List<Run> runs) {
    line("%s: forms".formatted(what), runs.size());
    if (runs.isEmpty()) {
      return;
    }
    row("form laid out, ms", runs, Run::shown);
    row("and YAML, verdict, all unfolded, ms", runs, Run::all);
    row("window's thread busy at most, ms", runs, Run::busy);
    line("  laid out later than %.0f ms".formatted(WANTED), over(runs));
  }

  private static long over(List<Run> runs) {
    return runs.stream().filter(run -> run.shown() > WANTED).count();
  }

  private static void row(String what, List<Run> runs, ToDoubleFunction<Run> of) {
    List<Run> sorted = runs.stream().sorted(Comparator.comparingDouble(of)).toList();
    Run worst = sorted.getLast();
    System.out.printf(
        Locale.ROOT,
        "  %-40s median %6.0f  p95 %6.0f  worst %6.0f  %s%n",
        what,
        of.applyAsDouble(sorted.get(sorted.size() / 2)),
        of.applyAsDouble(sorted.get((sorted.size() - 1) * 95 / 100)),
        of.applyAsDouble(worst),
        worst.crd());
  }

  private static void line(String what, double number) {
    System.out.printf(Locale.ROOT, "%-44s %6.0f%n", what, number);
  }
}
