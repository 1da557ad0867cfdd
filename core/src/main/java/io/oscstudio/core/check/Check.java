package io.oscstudio.core.check;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.check.rule.CheckContext;
import io.oscstudio.core.check.rule.Profile;
import java.util.List;

/** Runs all rules once; a {@link Checker} is for packages that are checked again. */
public final class Check {
  private Check() {}

  /** Checks a package for a profile, without Helm and with nothing silenced. */
  public static CheckResult run(FileTree tree, Profile profile, Job job) {
    return run(tree, CheckContext.of(profile), List.of(), job);
  }

  /**
   * Checks an OSC package, a chart, an operator or a delivery package, at the tree's root or in a
   * folder around it. Anything else gets one finding, {@code OSC-PKG-001}.
   *
   * @param tree what is checked; findings name paths in it, those in a nested archive as {@code
   *     package/a-1.0.0.zip!/metadata.yaml}
   * @param context what it is checked for and with
   * @param silences what does not count
   * @param job asked between rules whether to stop
   * @throws io.oscstudio.core.base.StudioException when an archive in the tree cannot be read
   * @throws io.oscstudio.core.base.CancelledException when the job is cancelled
   */
  public static CheckResult run(
      FileTree tree, CheckContext context, List<Silence> silences, Job job) {
    return new Checker(false).check(tree, context, silences, job);
  }
}
