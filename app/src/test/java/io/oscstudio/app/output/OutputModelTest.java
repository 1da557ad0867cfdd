package io.oscstudio.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.kit.JobLog;
import io.oscstudio.app.kit.JobReport;
import io.oscstudio.app.kit.Jobs;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Notices;
import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.app.shell.ScriptedDialogs;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.base.StudioException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown of the reports of jobs; the test's thread is the window's. */
class OutputModelTest {
  private static final Message FETCH = Message.of("images.job.fetch", 2);

  private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
  private final Jobs jobs = new Jobs(window::add);
  private final ScriptedDialogs dialogs = new ScriptedDialogs();
  private final Notices notices = new Notices();
  @TempDir Path folder;
  private OutputModel model;
  private Subscription following;

  @BeforeEach
  void follow() {
    Kit kit =
        new Kit(
            new Language(Locale.ENGLISH),
            jobs,
            dialogs,
            notices,
            new SettingsStore(folder.resolve("settings")));
    jobs.note(notices);
    model = new OutputModel(kit, jobs.log());
    following = model.follow();
  }

  @AfterEach
  void end() {
    following.unsubscribe();
    jobs.close();
  }

  @Test
  void aJobsReportsAreShownAndHowItEndedIsToldOnce() throws Exception {
    Message why = Message.of("image.local-used", "a", "b");
    jobs.start(
        FETCH,
        job -> {
          job.report(Message.of("image.pulling", "etcd", "x86_64"));
          job.report(Message.of("image.pull-progress", "etcd", "x86_64", 1.0, 2.0));
          job.report(Severity.WARNING, Message.of("base.retry", "etcd", "busy", 2, 3));
          throw new StudioException(why);
        },
        done -> {},
        notices::failed);
    settle();

    assertThat(model.shown())
        .extracting(line -> line.severity() + " " + line.text().key())
        .containsExactly("INFO image.pulling", "WARNING base.retry", "ERROR " + why.key());
    notices.warn(Message.of("project.journal.held"));
    settle();
    assertThat(model.shown().getLast().job().key()).isEqualTo("output.window");
  }

  @Test
  void whatNobodySeesIsNotShown() throws Exception {
    jobs.startQuietly(
        job -> {
          job.report(Message.of("export.images"));
          return 1;
        },
        done -> {},
        notices::failed);
    settle();

    assertThat(model.isEmpty()).isTrue();
  }

  @Test
  void itIsFilteredByWordsOfTheTextAndTheJobAndByKind() {
    tell(Severity.INFO, "alpha");
    tell(Severity.ERROR, "beta");

    model.queryProperty().set("ALPHA");
    assertThat(words()).containsExactly("alpha");
    tell(Severity.INFO, "more alpha");
    assertThat(words()).containsExactly("alpha", "more alpha");
    model.queryProperty().set("fetching");
    assertThat(words()).hasSize(3);
    model.kindProperty().set(Optional.of(Severity.ERROR));
    assertThat(words()).containsExactly("beta");
  }

  @Test
  void whatWasToldBeforeIsShownToo() {
    following.unsubscribe();
    tell(Severity.INFO, "alpha");
    assertThat(model.shown()).isEmpty();

    following = model.follow();
    assertThat(words()).containsExactly("alpha");
  }

  @Test
  void itIsCopiedWholeOrInPartAndCleared() {
    tell(Severity.INFO, "alpha");
    tell(Severity.ERROR, "beta");

    model.copy(List.of());
    model.copy(List.of(model.shown().getLast()));

    assertThat(dialogs.copied().getFirst().lines().toList())
        .hasSize(2)
        .last()
        .asString()
        .matches("\\d\\d:\\d\\d:\\d\\d  Error  .+  .*beta.*");
    assertThat(dialogs.copied().getLast().lines().toList()).hasSize(1);
    model.clear();
    assertThat(model.isEmpty()).isTrue();
    assertThat(model.shown()).isEmpty();
  }

  @Test
  void theOldestLinesGo() {
    for (int i = 0; i < JobLog.MOST - 1; i++) {
      jobs.log().tell(Severity.INFO, FETCH, Message.of("export.writing", "n" + i));
    }
    drain();
    tell(Severity.INFO, "last but two");
    tell(Severity.INFO, "last but one");
    tell(Severity.INFO, "last");

    assertThat(model.shown()).hasSize(JobLog.MOST);
    assertThat(words().getFirst()).isEqualTo("n2");
    assertThat(words().getLast()).isEqualTo("last");
    assertThat(model.goneProperty().get()).isEqualTo(2);
  }

  @Test
  void secretsAreMasked() {
    tell(Severity.ERROR, "https://jane:Pa55word!x@registry.test/v2 said no");
    tell(Severity.ERROR, "token ghp_" + "a1B2c3D4e5F6a7B8c9D0e1F2a3B4c5D6e7F8" + " was refused");

    assertThat(words().toString())
        .contains("registry.test/v2 said no", "was refused", "•••")
        .doesNotContain("Pa55word", "jane", "a1B2c3D4");
  }

  private List<String> words() {
    return model.shown().stream()
        .map(JobReport::text)
        .map(text -> String.valueOf(text.arguments().getFirst()))
        .toList();
  }

  private void tell(Severity severity, String word) {
    jobs.log().tell(severity, FETCH, Message.of("export.writing", word));
    drain();
  }

  private void drain() {
    for (Runnable next = window.poll(); next != null; next = window.poll()) {
      next.run();
    }
  }

  private void settle() throws InterruptedException {
    while (!jobs.idle()) {
      Runnable next = window.poll(30, TimeUnit.SECONDS);
      assertThat(next).isNotNull();
      next.run();
    }
    drain();
  }
}
