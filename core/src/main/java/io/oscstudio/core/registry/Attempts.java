package io.oscstudio.core.registry;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.registry.settings.Patience;
import java.io.IOException;
import java.time.Duration;

/** Tries again what may work a little later, as often as the settings allow. */
final class Attempts {
  private final ImageReference reference;
  private final Patience patience;
  private final int most;
  private final Job job;
  private int attempt = 1;

  /**
   * @param reference what is asked for, in messages
   * @param most how often, at least once
   */
  Attempts(ImageReference reference, Patience patience, int most, Job job) {
    this.reference = reference;
    this.patience = patience;
    this.most = most;
    this.job = job;
  }

  /**
   * Waits after a line that broke.
   *
   * @param registry the host that was asked
   * @throws StudioException after the last attempt
   */
  void after(String registry, IOException broken) {
    job.checkCancelled();
    String problem = ErrorWords.of(broken);
    if (attempt >= most) {
      throw new StudioException(Message.of("registry.unreachable", registry, problem), broken);
    }
    again(problem, Duration.ZERO);
  }

  /** Waits after a refusal that may pass; throws it after the last attempt. */
  void after(RegistryRefusal refusal, Duration asked) {
    if (attempt >= most) {
      throw refusal;
    }
    again(refusal.words(), asked);
  }

  private void again(String problem, Duration asked) {
    attempt++;
    job.report(
        Severity.WARNING, Message.of("base.retry", reference.familiar(), problem, attempt, most));
    patience.pauseAfter(attempt - 1, asked, job);
  }
}
