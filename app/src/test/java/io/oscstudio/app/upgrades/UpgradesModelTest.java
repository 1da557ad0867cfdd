package io.oscstudio.app.upgrades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Notices;
import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.app.pages.LiveFiles;
import io.oscstudio.app.shell.ScriptedDialogs;
import io.oscstudio.app.upgrades.KnownVersion.Origin;
import io.oscstudio.app.upgrades.RouteModel.Answer;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.project.Sidecar;
import io.oscstudio.core.upgrade.UpgradeGuard;
import io.oscstudio.core.upgrade.UpgradeMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpgradesModelTest {
  @TempDir Path folder;

  private LiveFiles files;
  private UpgradesModel model;
  private final ScriptedDialogs dialogs = new ScriptedDialogs();

  @BeforeEach
  void open() throws Exception {
    files =
        new LiveFiles(
            Files.createDirectories(folder.resolve("own/manifests")).getParent(),
            Map.of(
                "metadata.yaml",
                metadata("0.0.5"),
                "lifecycle.yaml",
                "upgrade: {replaces: 0.0.1, skips: [0.0.2]}\n",
                "manifests/demo_csd.yaml",
                "spec: {versionDefinition: {mode: url, path: spec.image, tags: ['2.2.2', '3.3.3']}}\n"));
    model = made();
    files.settle();
  }

  private UpgradesModel made() {
    return new UpgradesModel(
        new Kit(
            new Language(Locale.ENGLISH),
            files.tasks(),
            dialogs,
            new Notices(),
            new SettingsStore(folder.resolve("settings"))),
        files.documents());
  }

  @AfterEach
  void close() {
    files.close();
  }

  @Test
  void theOpenPackageAndWhatItNamesAreKnownAtOnce() {
    assertThat(model.aloneProperty().get()).isTrue();
    assertThat(model.versions())
        .extracting(KnownVersion::version, KnownVersion::origin)
        .containsExactly(
            tuple("0.0.5", Origin.THIS),
            tuple("0.0.2", Origin.NAMED),
            tuple("0.0.1", Origin.NAMED));
    assertThat(answer().reachable()).isTrue();
    assertThat(answer().path()).containsExactly("0.0.1", "0.0.5");
  }

  @Test
  void t8IsAnsweredWithTheWayOverAnOlderVersion() throws Exception {
    other("demo-0.0.2", "0.0.2", "upgrade: {replaces: 0.0.1}\n");
    dialogs.willChoose(folder.resolve("known"));

    model.places().chooseFolder();
    files.settle();
    model.route().choose("0.0.2");
    model.route().choose("0.0.5");

    assertThat(model.aloneProperty().get()).isFalse();
    assertThat(answer())
        .isEqualTo(
            new Answer(
                false,
                List.of(
                    Message.of("upgrade.skipped", "0.0.2", "0.0.5"),
                    Message.of("upgrade.roll-back-first", "0.0.1", "0.0.5")),
                List.of()));
    model.route().swap();
    assertThat(answer().sentences().getFirst())
        .isEqualTo(Message.of("upgrade.not-newer", "0.0.5", "0.0.2"));
  }

  @Test
  void t24IsPlayedThroughAndFollowsThePackage() throws Exception {
    model.guard().runningProperty().set("1.1.1, 2.2.2");
    files.settle();
    assertThat(model.guard().playedProperty().get().orElseThrow().decision())
        .isInstanceOf(UpgradeGuard.Refused.class);

    files
        .documents()
        .of("manifests/demo_csd.yaml")
        .typed(
            "spec: {versionDefinition: {mode: url, path: spec.image, tags: ['1.1.1', '2.2.2']}}\n");
    files.settle();

    assertThat(model.guard().playedProperty().get().orElseThrow().decision())
        .isInstanceOf(UpgradeGuard.Allowed.class);
  }

  @Test
  void theGraphFollowsTheOpenPackage() throws Exception {
    files.documents().of("lifecycle.yaml").typed("upgrade: {replaces: 0.0.3}\n");
    files.settle();

    assertThat(model.versions())
        .extracting(KnownVersion::version)
        .containsExactly("0.0.5", "0.0.3");
    assertThat(model.route().fromProperty().get()).isEmpty();
  }

  @Test
  void whatIsTypedWrongIsToldAndChangesNothing() throws Exception {
    model.draftProperty().set("0.0.4 replaces 0.0.3\n0.0.6 replaces");

    assertThat(model.takeTyped()).isFalse();
    files.settle();

    assertThat(model.problemProperty().get()).contains(Message.of("upgrade.list-line", 2));
    assertThat(model.versions()).hasSize(3);
  }

  @Test
  void aThousandVersionsAreFilteredAndAnswered() throws Exception {
    model
        .draftProperty()
        .set(
            IntStream.range(1, 1_000)
                .mapToObj(i -> "1." + i + ".0 replaces 1." + (i - 1) + ".0")
                .collect(Collectors.joining("\n")));

    assertThat(model.takeTyped()).isTrue();
    files.settle();
    model.filterProperty().set("1.99");
    model.route().choose("1.0.0");
    model.route().choose("1.999.0");

    assertThat(model.allVersions()).hasSize(1_003);
    assertThat(model.versions()).hasSize(11);
    assertThat(answer().path()).hasSize(1_000);
    assertThat(model.route().reachedProperty().get()).hasSize(999);
  }

  @Test
  void placesTypedVersionsAndRunningOnesAreRemembered() throws Exception {
    Sidecar sidecar = Sidecar.beside(folder.resolve("own"));
    model.begin(Optional.of(sidecar), (part, writing) -> writing.accept(sidecar));
    files.settle();
    other("demo-0.0.2", "0.0.2", "upgrade: {replaces: 0.0.1}\n");
    model.places().add(folder.resolve("known"));
    files.settle();
    model.draftProperty().set("0.0.3");
    model.takeTyped();
    model.guard().runningProperty().set("1.1.1");
    files.settle();

    UpgradesModel again = made();
    again.begin(Optional.of(sidecar), (part, writing) -> writing.accept(sidecar));
    files.settle();

    assertThat(again.versions())
        .extracting(KnownVersion::version)
        .containsExactly("0.0.5", "0.0.3", "0.0.2", "0.0.1");
    assertThat(again.guard().runningProperty().get()).isEqualTo("1.1.1");
    again.places().remove(again.places().places().getFirst());
    files.settle();
    assertThat(again.versions().get(2).origin()).isEqualTo(Origin.NAMED);
  }

  @Test
  void placesThatWaitToBeReadAgainStayRemembered() throws Exception {
    Sidecar sidecar = Sidecar.beside(folder.resolve("own"));
    List<String> all = List.of(place("a"), place("b"), place("c"));
    new UpgradeMemory(all, "0.0.3", "").putInto(sidecar);
    List<List<String>> remembered = new ArrayList<>();

    model.begin(
        Optional.of(sidecar),
        (part, writing) -> {
          writing.accept(sidecar);
          remembered.add(UpgradeMemory.in(sidecar).places());
        });
    files.settle();

    assertThat(remembered).hasSize(3).containsOnly(all);
  }

  @Test
  void placesWhoseReadingIsEndedStayWithANote() throws Exception {
    Sidecar sidecar = Sidecar.beside(folder.resolve("own"));
    model.begin(Optional.of(sidecar), (part, writing) -> writing.accept(sidecar));
    files.settle();
    List<String> all = List.of(place("a"), place("b"));
    all.forEach(place -> model.places().add(Path.of(place)));

    model.places().cancel();
    files.settle();

    assertThat(UpgradeMemory.in(sidecar).places()).containsExactlyInAnyOrderElementsOf(all);
    assertThat(model.places().notes())
        .hasSize(2)
        .contains(Message.of("upgrade.unreadable", "b", Message.of("base.cancelled")));
  }

  @Test
  void aPackageThatWasLeftRemembersNothingMore() throws Exception {
    List<String> told = new ArrayList<>();
    model.begin(Optional.empty(), (part, writing) -> told.add(part));
    model.places().add(Path.of(place("a")));
    told.clear();

    model.close();
    files.settle();
    model.guard().runningProperty().set("1.1.1");

    assertThat(told).isEmpty();
  }

  @Test
  void whatIsReadTooLateIsNotTakenUp() throws Exception {
    Sidecar sidecar = Sidecar.beside(folder.resolve("own"));
    new UpgradeMemory(List.of(place("a")), "", "1.1.1").putInto(sidecar);
    model.begin(Optional.of(sidecar), (part, writing) -> {});

    model.close();
    files.settle();

    assertThat(model.guard().runningProperty().get()).isEmpty();
    assertThat(model.places().places()).isEmpty();
  }

  private String place(String name) throws IOException {
    return Files.createDirectories(folder.resolve("places").resolve(name)).toString();
  }

  @Test
  void aPlaceThatCannotBeReadIsToldAndCanBeTakenAway() throws Exception {
    model.places().add(folder.resolve("nowhere"));
    files.settle();

    assertThat(model.places().places()).hasSize(1);
    assertThat(model.places().notes())
        .extracting(Message::key)
        .containsExactly("upgrade.unreadable");
    model.places().remove(model.places().places().getFirst());
    assertThat(model.places().notes()).isEmpty();
  }

  private Answer answer() {
    return model.route().answerProperty().get().orElseThrow();
  }

  private void other(String name, String version, String lifecycle) throws IOException {
    Path place = Files.createDirectories(folder.resolve("known").resolve(name));
    Files.writeString(place.resolve("metadata.yaml"), metadata(version));
    Files.writeString(place.resolve("lifecycle.yaml"), lifecycle);
  }

  private static String metadata(String version) {
    return "name: demo\nversion: " + version + "\ntype: operator\n";
  }
}
