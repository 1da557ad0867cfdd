package io.oscstudio.app.images;

import io.oscstudio.app.images.RunModel.Result;
import io.oscstudio.app.kit.Language;
import io.oscstudio.core.image.DiskNeed;
import io.oscstudio.core.image.FetchPhase;
import io.oscstudio.core.image.FetchPlan;
import io.oscstudio.core.image.FetchProgress;
import java.util.ArrayList;
import java.util.List;

/** How a run stands, in a line of words. */
final class RunTexts {
  private static final String BETWEEN = " · ";

  private final Language language;

  RunTexts(Language language) {
    this.language = language;
  }

  /** {@code 312 MB of 1.2 GB · 48 MB/s · 3 of 8 files}. */
  String progress(FetchProgress now, boolean paused) {
    List<String> parts = new ArrayList<>();
    if (now.total() > 0) {
      parts.add(language.text("images.bytes.of", Amounts.of(now.done()), Amounts.of(now.total())));
    }
    if (paused) {
      parts.add(language.text("images.run.paused"));
    } else if (now.bytesPerSecond() > 0) {
      parts.add(language.text("images.run.speed", Amounts.of(now.bytesPerSecond())));
    }
    long over = now.rows().stream().filter(RunTexts::over).count();
    parts.add(language.text("images.run.files", over, now.rows().size()));
    return String.join(BETWEEN, parts);
  }

  private static boolean over(FetchProgress.Row row) {
    return row.phase() == FetchPhase.SAVED || row.phase() == FetchPhase.FAILED;
  }

  /** What a run takes. */
  String plan(FetchPlan plan) {
    List<String> parts = new ArrayList<>();
    long there = count(plan, FetchPlan.Row.There.class);
    long unknown = count(plan, FetchPlan.Row.Unknown.class);
    if (count(plan, FetchPlan.Row.Needed.class) > 0) {
      parts.add(language.text("images.plan.fetch", Amounts.of(plan.toFetch())));
    }
    if (plan.shared() > 0) {
      parts.add(language.text("images.plan.shared", Amounts.of(plan.shared())));
    }
    if (plan.cached() > 0) {
      parts.add(language.text("images.plan.cached", Amounts.of(plan.cached())));
    }
    if (there > 0) {
      parts.add(language.text("images.plan.there", there));
    }
    if (unknown > 0) {
      parts.add(language.text("images.plan.unknown", unknown));
    }
    for (DiskNeed disk : plan.disks()) {
      if (disk.needed() > 0 && disk.free() < Long.MAX_VALUE) {
        parts.add(
            language.text("images.plan.disk", Amounts.of(disk.needed()), Amounts.of(disk.free())));
      }
    }
    for (FetchPlan.Allowance left : plan.allowances()) {
      parts.add(
          language.text("images.plan.allowance", left.registry(), left.remaining(), left.limit()));
    }
    return String.join(BETWEEN, parts);
  }

  private static long count(FetchPlan plan, Class<? extends FetchPlan.Row> kind) {
    return plan.rows().stream().filter(kind::isInstance).count();
  }

  /** {@code 6 saved, 2 failed}. */
  String result(Result result) {
    if (result.problem().isPresent()) {
      return language.text("images.run.none");
    }
    List<String> parts = new ArrayList<>();
    parts.add(language.text("images.run.saved", result.saved()));
    if (result.failed() > 0) {
      parts.add(language.text("images.run.failed", result.failed()));
    }
    if (result.left() > 0) {
      parts.add(language.text("images.run.left", result.left()));
    }
    return String.join(BETWEEN, parts);
  }
}
