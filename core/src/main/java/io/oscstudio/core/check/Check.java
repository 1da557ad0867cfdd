package io.oscstudio.core.check;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Runs all rules over a package. */
public final class Check {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding f) -> f.place().map(Place::file).orElse(""))
          .thenComparing(f -> !f.code().startsWith("OSC-YAML-001"))
          .thenComparing(Check::offset)
          .thenComparing(Finding::code)
          .thenComparing(f -> f.arguments().toString());

  private Check() {}

  /**
   * Checks an OSC package, at the tree's root or in its only top folder, or the deployment package
   * in a delivery package. Anything else gets one finding, {@code OSC-PKG-001}, that says what it
   * is.
   *
   * @param tree what is checked; findings name paths in it, those in a nested archive as {@code
   *     package/a-1.0.0.zip!/metadata.yaml}
   * @param profile what it is checked for
   * @param job asked between rules whether to stop
   */
  public static CheckResult run(FileTree tree, Profile profile, Job job) {
    Optional<FileTree.Entry> deployment = Shapes.deploymentPackage(tree);
    if (deployment.isEmpty()) {
      Optional<OscPackage.Archive> archive =
          Shapes.isArchive(tree.name())
              ? Optional.of(new OscPackage.Archive(tree.name(), OptionalLong.empty()))
              : Optional.empty();
      return new CheckResult(check(tree, archive, profile, job));
    }
    String path = deployment.get().path();
    String name = path.substring(path.lastIndexOf('/') + 1);
    OptionalLong bytes = OptionalLong.of(deployment.get().size());
    try (FileTree nested = FileTrees.nested(tree, path)) {
      List<Finding> found =
          check(nested, Optional.of(new OscPackage.Archive(name, bytes)), profile, job);
      return new CheckResult(found.stream().map(f -> inside(path, f)).toList());
    }
  }

  private static List<Finding> check(
      FileTree tree, Optional<OscPackage.Archive> archive, Profile profile, Job job) {
    OscPackage pkg = new OscPackage(tree, Shapes.topFolder(tree), archive, profile);
    List<Finding> findings = new ArrayList<>();
    List<Rule> rules = Rules.all();
    for (int i = 0; i < rules.size(); i++) {
      job.checkCancelled();
      Rule rule = rules.get(i);
      rule.info()
          .severity(profile)
          .map(severity -> new Report(rule.info().code(), severity, findings::add))
          .ifPresent(report -> rule.check(pkg, report));
      job.progress(i + 1L, rules.size());
    }
    return findings.stream().distinct().sorted(ORDER).toList();
  }

  private static Finding inside(String archive, Finding finding) {
    Place place =
        finding
            .place()
            .map(p -> new Place(archive + "!/" + p.file(), p.range()))
            .orElseGet(() -> Place.of(archive));
    return new Finding(finding.code(), finding.severity(), Optional.of(place), finding.arguments());
  }

  private static int offset(Finding finding) {
    return finding.place().flatMap(Place::range).map(r -> r.start().offset()).orElse(-1);
  }
}
