package io.oscstudio.app.images;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Notices;
import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.app.shell.ScriptedDialogs;
import io.oscstudio.app.shipping.ShippedImages;
import io.oscstudio.app.wizard.Direct;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.export.PackageBuild;
import io.oscstudio.core.image.ledger.Decisions;
import io.oscstudio.core.image.ledger.Ledger;
import io.oscstudio.core.project.Sidecar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The images of a package without a window, over the real Helm. */
class ImagesModelTest {
  private static final List<String> INTEL = List.of("x86_64");

  @TempDir Path folder;

  private final Direct tasks = new Direct();
  private final ScriptedDialogs dialogs = new ScriptedDialogs();
  private final Notices notices = new Notices();
  private final Map<String, Consumer<Sidecar>> remembered = new HashMap<>();
  private final AtomicInteger proofs = new AtomicInteger();
  private SettingsStore settings;
  private ImagesModel images;

  @BeforeEach
  void begin() {
    settings = new SettingsStore(folder.resolve("settings"));
    images = model(new CountedDesk());
  }

  @AfterEach
  void close() throws Exception {
    images.close();
    tasks.settle();
    tasks.close();
    settings.flush();
  }

  @Test
  void aChartsImagesAreProvedByRendering() throws Exception {
    scan(Map.of());

    assertThat(foundation().kind()).isEqualTo(Foundation.Kind.PROVED);
    assertThat(image(WebChart.WEB).standing()).isEqualTo(Standing.PROVED);
    assertThat(image(WebChart.WEB).found())
        .extracting(ImageFacts.Found::key)
        .contains("images.kind.pod", "images.kind.values");
    assertThat(image(WebChart.SIDECAR).standing()).isEqualTo(Standing.HARD_CODED);
    assertThat(image(WebChart.SIDECAR).hardCoded())
        .extracting(Place::file)
        .containsExactly("raw/templates/web.yaml");
    assertThat(image(WebChart.METRICS).condition()).isPresent();
    assertThat(image(WebChart.METRICS).needed()).isFalse();
    assertThat(image(WebChart.MAYBE).standing()).isEqualTo(Standing.SUSPECTED);
    assertThat(wanted()).containsExactlyInAnyOrder(WebChart.WEB, WebChart.SIDECAR);
  }

  @Test
  void filtersAndSearchLeaveWhatIsAskedFor() throws Exception {
    scan(Map.of());
    LedgerModel ledger = images.ledger();

    ledger.filterProperty().set(ImageFilter.CONDITIONAL);
    assertThat(shown()).contains(WebChart.METRICS).doesNotContain(WebChart.WEB);
    ledger.filterProperty().set(ImageFilter.HARD_CODED);
    assertThat(shown()).containsExactly(WebChart.SIDECAR);
    ledger.filterProperty().set(ImageFilter.SUSPECTED);
    assertThat(shown()).containsExactly(WebChart.MAYBE);
    ledger.filterProperty().set(ImageFilter.ALL);
    ledger.queryProperty().set("demo/WEB");
    assertThat(shown()).containsExactly(WebChart.WEB);
  }

  @Test
  void suspectedImagesAreAcceptedDismissedAndBroughtBackWithoutRendering() throws Exception {
    scan(Map.of());
    LedgerModel ledger = images.ledger();

    ledger.dismiss(List.of(row(WebChart.MAYBE)));
    tasks.settle();
    assertThat(shown()).doesNotContain(WebChart.MAYBE);
    ledger.filterProperty().set(ImageFilter.DISMISSED);
    assertThat(shown()).containsExactly(WebChart.MAYBE);

    ledger.restore(List.of(row(WebChart.MAYBE)));
    tasks.settle();
    assertThat(image(WebChart.MAYBE).undecided()).isTrue();

    ledger.accept(List.of(row(WebChart.MAYBE)));
    tasks.settle();
    assertThat(wanted()).contains(WebChart.MAYBE);
    assertThat(proofs).hasValue(1);
  }

  @Test
  void anExportTakesTheImagesAsTheyAreDecided() throws Exception {
    assertThat(images.shipped().needed()).isEmpty();
    scan(Map.of());
    images.ledger().accept(List.of(row(WebChart.MAYBE)));
    tasks.settle();

    ShippedImages shipped = images.shipped();
    PackageBuild.Proving proving = shipped.proving(WebChart.packaged(Map.of()), Job.none());

    assertThat(shipped.needed().orElseThrow())
        .extracting(ImageReference::toString)
        .containsExactlyInAnyOrder(WebChart.WEB, WebChart.SIDECAR, WebChart.MAYBE);
    assertThat(proving.known().orElseThrow().needed())
        .containsExactlyInAnyOrderElementsOf(shipped.needed().orElseThrow());
    assertThat(proving.renderer()).isPresent();
  }

  @Test
  void anImageIsAddedByHandAndTakenAwayAgain() throws Exception {
    scan(Map.of());

    assertThat(images.ledger().add("No Reference")).isFalse();
    assertThat(images.ledger().add(" quay.io/a/b:1 ")).isTrue();
    tasks.settle();
    assertThat(wanted()).contains("quay.io/a/b:1");

    images.ledger().dismiss(List.of(row("quay.io/a/b:1")));
    tasks.settle();
    assertThat(images.ledger().rows())
        .noneMatch(row -> row.reference().toString().equals("quay.io/a/b:1"));
  }

  @Test
  void decisionsOfEarlierCountAndAreRememberedAgain() throws Exception {
    Sidecar sidecar = Sidecar.beside(folder.resolve("web"));
    scan(Map.of());
    images.ledger().dismiss(List.of(row(WebChart.MAYBE)));
    write(sidecar);

    images.begin(Optional.of(sidecar));
    scan(Map.of());

    assertThat(image(WebChart.MAYBE).dismissed()).isTrue();
    Sidecar elsewhere = Sidecar.beside(folder.resolve("elsewhere"));
    write(elsewhere);
    assertThat(Decisions.in(elsewhere)).isEqualTo(Decisions.in(sidecar));
  }

  @Test
  void aChartThatRefusesIsReadAndRenderedWithTheValueItAsksFor() throws Exception {
    scan(Map.of("raw/values.yaml", WebChart.WITHOUT_DOMAIN));

    assertThat(foundation().kind()).isEqualTo(Foundation.Kind.REFUSED);
    assertThat(foundation().place())
        .hasValueSatisfying(p -> assertThat(p.file()).isEqualTo("raw/templates/web.yaml"));
    assertThat(foundation().asks()).extracting(Foundation.Asked::path).containsExactly("domain");
    assertThat(image(WebChart.WEB).standing()).isEqualTo(Standing.READ);

    images.inputs().give(foundation().asks().getFirst(), "a,b.example");
    tasks.settle();

    assertThat(images.inputs().setsProperty().get()).isEqualTo("domain=a\\,b\\.example");
    assertThat(foundation().kind()).isEqualTo(Foundation.Kind.PROVED);
  }

  @Test
  void theChartIsRenderedWithWhatAPersonChose() throws Exception {
    scan(Map.of());
    assertThat(images.inputs().chartProperty().get())
        .hasValueSatisfying(k -> assertThat(k.kubeVersion()).isEqualTo("v1.30.0"));
    dialogs.willChoose(Files.writeString(folder.resolve("on.yaml"), "metrics: {enabled: true}\n"));

    images.inputs().chooseFile();
    images.inputs().setsProperty().set("image.tag=2.0.0\n\n");
    tasks.settle();

    assertThat(proofs).hasValue(2);
    assertThat(wanted()).contains(WebChart.METRICS, WebChart.WEB.replace("1.0.0", "2.0.0"));
  }

  @Test
  void whatItIsRenderedWithIsRememberedAndSingleValuesWhenThatIsWanted() throws Exception {
    Sidecar sidecar = Sidecar.beside(folder.resolve("web"));
    scan(Map.of());
    images.inputs().setsProperty().set("admin.password=hush");
    images.inputs().namespaceProperty().set("demo");
    tasks.settle();
    write(sidecar);

    images.begin(Optional.of(sidecar));
    tasks.settle();

    assertThat(images.inputs().namespaceProperty().get()).isEqualTo("demo");
    assertThat(sidecar.read().toString()).doesNotContain("hush");
    images.inputs().setsProperty().set("admin.name=me");
    images.inputs().keepSetsProperty().set(true);
    tasks.settle();
    write(sidecar);
    images.begin(Optional.of(sidecar));
    tasks.settle();
    assertThat(images.inputs().inputsProperty().get().sets()).containsExactly("admin.name=me");
  }

  @Test
  void dependenciesThatAreNotInTheChartAreNamed() throws Exception {
    String chart = WebChart.packaged(Map.of()).text("raw/Chart.yaml");
    scan(
        Map.of(
            "raw/Chart.yaml",
            chart
                + "dependencies:\n"
                + "  - {name: redis, version: 1.0.0, repository: \"https://x.example\"}\n"));

    assertThat(foundation().kind()).isEqualTo(Foundation.Kind.INCOMPLETE);
    assertThat(images.inputs().chartProperty().get())
        .hasValueSatisfying(c -> assertThat(c.missing()).containsExactly("redis"));
  }

  @Test
  void anOlderLookAtThePackageCountsNoMore() throws Exception {
    HeldDesk desk = new HeldDesk();
    images.close();
    images = model(desk);
    images.begin(Optional.empty());
    images.scan(WebChart.packaged(Map.of()), INTEL);
    assertThat(desk.asked.await(30, TimeUnit.SECONDS)).isTrue();

    images.scan(WebChart.packaged(Map.of("raw/values.yaml", "image: quay.io/a/b:9\n")), INTEL);
    desk.free.countDown();
    tasks.settle();

    assertThat(images.ledger().rows())
        .noneMatch(row -> row.reference().toString().equals(WebChart.WEB));
    assertThat(notices.currentProperty().get()).isEmpty();
  }

  @Test
  void addressesAreShownBeforeAndAfter() throws Exception {
    scan(Map.of());

    assertThat(image(WebChart.WEB).changes())
        .singleElement()
        .satisfies(change -> {
          assertThat(change.after()).isEqualTo("swr.osc-proof.example/osc-images/web:1.0.0");
          assertThat(change.parts())
              .contains(
                  new AddressChange.Part(
                      "image.repository",
                      "repository",
                      "registry.demo.example/demo/web",
                      "swr.osc-proof.example/osc-images/web"));
        });
    assertThat(images.ledger().sheetProperty().get().orElseThrow().mapping())
        .contains("repository: image.repository", "x86_64: web-1.0.0-x86_64.tar");
  }

  @Test
  void anOriginOpensItsFile() throws Exception {
    scan(Map.of());
    Place place =
        image(WebChart.SIDECAR).reasons().stream()
            .flatMap(r -> r.place().stream())
            .filter(p -> p.range().isPresent())
            .findFirst()
            .orElseThrow();

    images.tabProperty().set(ImagesModel.Tab.ADDRESSES);
    images.file().open(place);
    tasks.settle();

    assertThat(images.file().fileProperty().get())
        .hasValueSatisfying(file -> {
          assertThat(file.path()).isEqualTo("raw/templates/web.yaml");
          assertThat(file.text()).contains("demo/sidecar:4.0.0");
        });
    assertThat(images.tabProperty().get()).isEqualTo(ImagesModel.Tab.LEDGER);

    images.file().open(Place.of("raw/nowhere.yaml"));
    tasks.settle();
    assertThat(notices.currentProperty().get())
        .hasValueSatisfying(n -> assertThat(n.text().key()).isEqualTo("images.file.gone"));
  }

  private ImagesModel model(ImageDesk desk) {
    Kit kit = new Kit(new Language(Locale.ENGLISH), tasks, dialogs, notices, settings);
    return new ImagesModel(kit, desk, () -> {}, remembered::put);
  }

  private void write(Sidecar sidecar) {
    remembered.values().forEach(part -> part.accept(sidecar));
    remembered.clear();
  }

  private void scan(Map<String, String> changed) throws Exception {
    images.scan(WebChart.packaged(changed), INTEL);
    tasks.settle();
  }

  private Foundation foundation() {
    return images.ledger().sheetProperty().get().orElseThrow().foundation();
  }

  private ImageRow row(String reference) {
    return images.ledger().rows().stream()
        .filter(row -> row.reference().toString().equals(reference))
        .findFirst()
        .orElseThrow(() -> new AssertionError(reference + " is not in " + shown()));
  }

  private ImageFacts image(String reference) {
    return row(reference).facts();
  }

  private List<String> shown() {
    return images.ledger().shown().stream().map(row -> row.facts().shown()).toList();
  }

  private List<String> wanted() {
    return images.fetching().wanted().stream().map(w -> w.reference().toString()).toList();
  }

  /** The real desk, and how often it was asked for a proof. */
  private class CountedDesk extends PassingDesk {
    @Override
    public Ledger prove(FileTree tree, Inputs inputs, Job job) {
      proofs.incrementAndGet();
      return super.prove(tree, inputs, job);
    }
  }

  /** Holds the first proof until it is freed. */
  private final class HeldDesk extends CountedDesk {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch free = new CountDownLatch(1);

    @Override
    public Ledger prove(FileTree tree, Inputs inputs, Job job) {
      if (asked.getCount() > 0) {
        asked.countDown();
        try {
          free.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
        return read(tree);
      }
      return super.prove(tree, inputs, job);
    }
  }
}
