package io.oscstudio.app.check;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.CheckResult;
import io.oscstudio.core.check.Silence;
import io.oscstudio.core.check.fix.FileEdits;
import io.oscstudio.core.check.fix.Fixes;
import io.oscstudio.core.check.fix.UnifiedDiff;
import io.oscstudio.core.check.rule.CheckContext;
import io.oscstudio.core.report.CheckReport;
import io.oscstudio.core.report.FailOn;
import io.oscstudio.core.report.ReportFormat;
import io.oscstudio.core.report.Reporter;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A package as it was checked, and what can be done about it. Called on jobs. */
public final class CheckedPackage {
  private final FileTree tree;
  private final CheckContext context;
  private final List<Silence> silences;
  private final CheckResult result;

  CheckedPackage(FileTree tree, CheckContext context, List<Silence> silences, CheckResult result) {
    this.tree = tree;
    this.context = context;
    this.silences = List.copyOf(silences);
    this.result = result;
  }

  /** What mending one finding does; empty when the studio knows no way. */
  Optional<Preview> mend(Finding finding) {
    return result
        .fix(finding)
        .map(fix -> preview(fix.title(), List.of(finding), FileEdits.of(tree, fix)))
        .filter(preview -> !preview.edits().isEmpty());
  }

  /** What mending all does that can be mended unseen. */
  Optional<Preview> mendSafe(Job job) {
    Fixes.Mended all = Fixes.allSafe(tree, context, silences, job);
    List<Finding> mended = List.copyOf(all.mended().keySet());
    return all.edits().isEmpty()
        ? Optional.empty()
        : Optional.of(
            preview(Message.of("checking.mend.all-done", mended.size()), mended, all.edits()));
  }

  /**
   * What a report tells of it.
   *
   * @param place where the package lies
   */
  CheckReport report(ReportFormat format, Path place, Job job) {
    return new CheckReport(
        version(),
        context.profile(),
        FailOn.ERROR,
        false,
        List.of(new Reporter(format.needs()).checked(place, tree, context, result, job)));
  }

  private static String version() {
    return Optional.ofNullable(CheckedPackage.class.getModule().getDescriptor())
        .flatMap(ModuleDescriptor::rawVersion)
        .orElse("development build");
  }

  private Preview preview(Message what, List<Finding> mended, FileEdits edits) {
    return new Preview(what, mended, edits, UnifiedDiff.of(tree, edits));
  }
}
