package io.oscstudio.app.images;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.images.ImageCell.State;
import io.oscstudio.app.images.RunModel.Result;
import io.oscstudio.app.images.RunModel.Stage;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Notices;
import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.app.shell.ScriptedDialogs;
import io.oscstudio.app.shell.ScriptedDialogs.SignIn;
import io.oscstudio.app.wizard.Direct;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.image.EngineChoice;
import io.oscstudio.core.image.FetchProgress;
import io.oscstudio.core.image.TarForm;
import io.oscstudio.core.registry.Account;
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

/** Saving images without a window: two images of a real chart, for two architectures. */
class FetchModelTest {
  private static final Message DENIED = Message.of("image.access-denied", "a", "b", "c");

  @TempDir Path folder;

  private final Direct tasks = new Direct();
  private final Notices notices = new Notices();
  private final ScriptedDialogs dialogs = new ScriptedDialogs();
  private final ScriptedFetch desk = new ScriptedFetch();
  private SettingsStore settings;
  private ImagesModel images;
  private FetchModel fetching;

  @BeforeEach
  void begin() throws Exception {
    settings = new SettingsStore(folder.resolve("settings"));
    Kit kit = new Kit(new Language(Locale.ENGLISH), tasks, dialogs, notices, settings);
    images = new ImagesModel(kit, desk, () -> {}, (part, memory) -> {});
    fetching = images.fetching();
    images.scan(WebChart.packaged(Map.of()), List.of("x86_64", "aarch64"));
    tasks.settle();
    fetching.useFolder(folder.resolve("images"));
    tasks.settle();
  }

  @AfterEach
  void close() throws Exception {
    images.close();
    tasks.settle();
    tasks.close();
    settings.flush();
  }

  @Test
  void aRunIsPlannedThenFetchesByItselfAndNeverGoesBack() throws Exception {
    List<Stage> stages = new ArrayList<>();
    List<Double> fractions = new ArrayList<>();
    fetching
        .run()
        .stageProperty()
        .subscribe(stage -> {
          stages.add(stage);
        });
    fetching
        .run()
        .progressProperty()
        .subscribe(now -> now.map(FetchProgress::fraction).ifPresent(fractions::add));
    desk.let(4);

    fetching.fetch();
    tasks.settle();

    assertThat(stages).containsExactly(Stage.NONE, Stage.PLANNING, Stage.FETCHING, Stage.ENDED);
    assertThat(fractions).isNotEmpty().isSorted();
    assertThat(fetching.run().planProperty().get()).isPresent();
    assertThat(fetching.run().resultProperty().get())
        .isEqualTo(new Result(4, 0, 0, Optional.empty()));
    assertThat(states()).containsOnly(State.SAVED);
  }

  @Test
  void onlyWhatFailedIsFetchedOnceMore() throws Exception {
    desk.failWith(Optional.of(DENIED));
    desk.let(4);
    fetching.fetch();
    tasks.settle();
    assertThat(fetching.run().resultProperty().get())
        .isEqualTo(new Result(2, 2, 0, Optional.empty()));

    desk.failWith(Optional.empty());
    desk.let(2);
    fetching.retryFailed();
    tasks.settle();

    assertThat(desk.orders().getLast().rows()).hasSize(2);
    assertThat(desk.orders().getLast().all()).hasSize(4);
    assertThat(states()).containsOnly(State.SAVED);
  }

  @Test
  void anImageIsFetchedAlone() throws Exception {
    ImageRow row = fetching(WebChart.WEB);
    desk.let(2);

    fetching.fetch(row);
    tasks.settle();

    assertThat(desk.orders().getLast().rows())
        .extracting(w -> w.reference().toString())
        .containsOnly(WebChart.WEB);
    assertThat(row.complete()).isTrue();
  }

  @Test
  void anAccountIsAskedForUntilTheRegistryTakesOneAndTheImageIsFetchedAgain() throws Exception {
    desk.failWith(Optional.of(DENIED));
    desk.let(2);
    ImageRow row = fetching(WebChart.WEB);
    fetching.fetch(row);
    tasks.settle();
    assertThat(SignInModel.helps(row.armProperty().get())).isTrue();
    assertThat(SignInModel.helps(row.intelProperty().get())).isFalse();

    desk.failWith(Optional.empty());
    desk.take(new Account("osc", "right"));
    dialogs.willSignIn(new Account("osc", "wrong"));
    dialogs.willSignIn(new Account("osc", "right"));
    desk.let(1);
    images.signIn().signIn(row);
    tasks.settle();

    String host = "registry.demo.example";
    assertThat(dialogs.signIns())
        .containsExactly(
            new SignIn(host, "", Optional.empty()),
            new SignIn(
                host, "osc", Optional.of(Message.of("registry.login-refused", host, "osc"))));
    assertThat(row.complete()).isTrue();
    assertThat(desk.orders().getLast().rows()).hasSize(1);
  }

  @Test
  void whoGivesUpSigningInChangesNothing() throws Exception {
    images.signIn().signIn(fetching(WebChart.WEB));
    tasks.settle();

    assertThat(desk.orders()).isEmpty();
    assertThat(notices.currentProperty().get()).isEmpty();
  }

  @Test
  void aTarFromTheDiskBecomesTheImageForItsArchitecture() throws Exception {
    ImageRow row = fetching(WebChart.WEB);
    dialogs.willChoose(EmptyImage.save(folder, WebChart.WEB));

    images.adopting().choose(row, "x86_64");
    tasks.settle();

    assertThat(row.intelProperty().get().state()).isEqualTo(State.SAVED);
    assertThat(row.intelProperty().get().file())
        .contains(folder.resolve("images/web-1.0.0-x86_64.tar"));
    assertThat(row.armProperty().get().state()).isEqualTo(State.NEEDED);
  }

  @Test
  void aTarOfAnotherNameIsTakenOnlyIfThePersonSaysSo() throws Exception {
    ImageRow row = fetching(WebChart.WEB);
    Path tar = EmptyImage.save(folder, "elsewhere:2");
    dialogs.willChoose(tar);
    images.adopting().choose(row, "x86_64");
    tasks.settle();
    assertThat(dialogs.asked()).endsWith("images.adopt.other");
    assertThat(row.intelProperty().get().state()).isEqualTo(State.NEEDED);

    dialogs.willChoose(tar);
    dialogs.willAnswer("images.adopt.use");
    images.adopting().choose(row, "x86_64");
    tasks.settle();

    assertThat(row.intelProperty().get().state()).isEqualTo(State.SAVED);
    assertThat(notices.currentProperty().get()).isEmpty();
  }

  @Test
  void aTarForAnotherArchitectureIsRefusedAndTold() throws Exception {
    ImageRow row = fetching(WebChart.WEB);
    dialogs.willChoose(EmptyImage.save(folder, WebChart.WEB));

    images.adopting().choose(row, "aarch64");
    tasks.settle();

    assertThat(row.armProperty().get().state()).isEqualTo(State.NEEDED);
    assertThat(notices.currentProperty().get())
        .hasValueSatisfying(
            notice -> assertThat(notice.text().key()).isEqualTo("image.wrong-architecture"));
  }

  @Test
  void aRunIsHeldAndCancelledAndWhatIsSavedStays() throws Exception {
    desk.let(1);
    fetching.fetch();
    fetching.run().setPaused(true);
    assertThat(fetching.run().pausedProperty().get()).isTrue();
    fetching.run().setPaused(false);
    assertThat(fetching.run().pausedProperty().get()).isFalse();
    desk.awaitTaken();

    fetching.cancel();
    tasks.settle();

    assertThat(fetching.run().resultProperty().get())
        .isEqualTo(new Result(1, 0, 3, Optional.empty()));
    assertThat(fetching.runningProperty().get()).isEmpty();
    assertThat(states())
        .containsExactlyInAnyOrder(State.SAVED, State.NEEDED, State.NEEDED, State.NEEDED);
    assertThat(notices.currentProperty().get()).isEmpty();
  }

  @Test
  void whyNothingCouldBeFetchedIsToldWithTheRun() throws Exception {
    Message full = Message.of("image.disk-full", "/x", 2.0, 1.0);
    desk.refuse(full);

    fetching.fetch();
    tasks.settle();

    assertThat(fetching.run().resultProperty().get())
        .isEqualTo(new Result(0, 0, 4, Optional.of(full)));
    assertThat(states()).containsOnly(State.NEEDED);
  }

  @Test
  void engineAndFormAreChosenForARunAndRemembered() throws Exception {
    fetching.engines().look();
    tasks.settle();
    assertThat(fetching.engines().textProperty().get().key()).isEqualTo("window.engine.ready");

    fetching.engines().choose(EngineChoice.REGISTRY);
    fetching.engines().choose(TarForm.GZIPPED);
    desk.let(4);
    fetching.fetch();
    tasks.settle();

    assertThat(fetching.engines().textProperty().get().key()).isEqualTo("window.engine.registry");
    assertThat(desk.orders().getLast().engine()).isEqualTo(EngineChoice.REGISTRY);
    assertThat(desk.orders().getLast().form()).isEqualTo(TarForm.GZIPPED);
    assertThat(settings.get().engine()).isEqualTo(EngineChoice.REGISTRY);
    assertThat(settings.get().tarForm()).isEqualTo(TarForm.GZIPPED);
  }

  @Test
  void aPackageThatIsLeftTakesItsRunWithIt() throws Exception {
    fetching.fetch();
    images.forget();
    tasks.settle();

    assertThat(fetching.run().stageProperty().get()).isEqualTo(Stage.NONE);
    assertThat(fetching.runningProperty().get()).isEmpty();
  }

  private ImageRow fetching(String reference) {
    return images.ledger().rows().stream()
        .filter(row -> row.reference().toString().equals(reference))
        .findFirst()
        .orElseThrow();
  }

  private List<State> states() {
    return images.ledger().rows().stream()
        .flatMap(row -> row.cells().values().stream())
        .map(cell -> cell.get().state())
        .filter(state -> state != State.UNWANTED)
        .toList();
  }
}
