package io.oscstudio.app.check;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.Silence;
import io.oscstudio.core.export.PackageBuild;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Checks the package that is open, again and again. Called on jobs. */
public interface CheckDesk {
  /** What is known of a package's images, and what its chart is rendered with. */
  @FunctionalInterface
  interface Images {
    /** Finds it out, or says what is known already. */
    PackageBuild.Proving proving(FileTree tree, Job job);
  }

  /**
   * What is to be checked.
   *
   * @param tree the package
   * @param profile {@code private} or {@code publish}
   * @param images what is known of its images
   * @param silences what does not count; asked on the job
   */
  record Request(FileTree tree, String profile, Images images, Supplier<List<Silence>> silences) {}

  /**
   * What came of it.
   *
   * @param issues what was found and counts, the gravest first
   * @param silenced what somebody silenced
   * @param silences what was silenced when it was checked
   * @param remark why some rules could not run
   * @param found the package as it was checked
   */
  record Checked(
      List<Issue> issues,
      List<Issue> silenced,
      List<Silence> silences,
      Optional<Message> remark,
      CheckedPackage found) {
    public Checked {
      issues = List.copyOf(issues);
      silenced = List.copyOf(silenced);
      silences = List.copyOf(silences);
    }
  }

  /** Checks the package; what did not change since the last time is not looked at again. */
  Checked check(Request request, Job job);

  /** Forgets what was found out: another package comes. */
  void forget();
}
