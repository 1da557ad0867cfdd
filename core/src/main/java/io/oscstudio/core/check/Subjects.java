package io.oscstudio.core.check;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.check.rule.Archive;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.CheckContext;
import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.Subject;
import io.oscstudio.core.check.rule.SubjectRun;
import io.oscstudio.core.check.rule.SubjectRun.Past;
import io.oscstudio.core.source.ChartSource;
import io.oscstudio.core.source.DeliverySource;
import io.oscstudio.core.source.OperatorSource;
import io.oscstudio.core.source.OscPackageSource;
import io.oscstudio.core.source.Source;
import io.oscstudio.core.source.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Finds what there is to check in a tree: one subject, or several that lie in one another. */
final class Subjects implements AutoCloseable {
  /**
   * One subject.
   *
   * @param key the same in every check of the same thing
   * @param inside what stands before its files' paths, such as {@code package/a-1.0.0.zip!/}
   */
  record Part(String key, String inside, Subject subject, SubjectRun run) {}

  private final CheckContext context;
  private final Job job;
  private final Map<String, Past> past;
  private final List<Part> parts = new ArrayList<>();
  private final List<FileTree> opened = new ArrayList<>();
  private final List<Finding> troubles = new ArrayList<>();

  private Subjects(CheckContext context, Job job, Map<String, Past> past) {
    this.context = context;
    this.job = job;
    this.past = past;
  }

  /**
   * Recognises what a tree is; what is nothing known is taken for an OSC package that lacks all.
   *
   * @param past what the check before left, by the parts' keys
   */
  static Subjects of(FileTree tree, CheckContext context, Job job, Map<String, Past> past) {
    Subjects subjects = new Subjects(context, job, past);
    try {
      Optional<Archive> archive =
          Shapes.isArchive(tree.name())
              ? Optional.of(new Archive(tree.name(), tree.packedBytes()))
              : Optional.empty();
      subjects.find(tree, "", archive);
      return subjects;
    } catch (RuntimeException e) {
      subjects.close();
      throw e;
    }
  }

  List<Part> parts() {
    return parts;
  }

  /** Why something in the tree could not be looked into. */
  List<Finding> troubles() {
    return troubles;
  }

  private Subject find(FileTree tree, String inside, Optional<Archive> archive) {
    return switch (recognise(tree).orElse(null)) {
      case ChartSource chart -> chart(tree, inside, Shapes.top(tree, chart), archive);
      case OperatorSource operator ->
          operator(tree, inside, Shapes.top(tree, operator), Optional.of(operator), archive);
      case DeliverySource delivery -> delivery(tree, inside, delivery, archive);
      case OscPackageSource _ -> osc(tree, inside, archive);
      case null ->
          Sources.isBrokenOperator(tree)
              ? operator(tree, inside, Shapes.topFolder(tree), Optional.empty(), archive)
              : osc(tree, inside, archive);
    };
  }

  private static Optional<Source> recognise(FileTree tree) {
    try {
      return Optional.of(Sources.recognise(tree));
    } catch (StudioException unknown) {
      return Optional.empty();
    }
  }

  private Subject osc(FileTree tree, String inside, Optional<Archive> archive) {
    String top = Shapes.topFolder(tree);
    SubjectRun run = run("osc", tree, inside, top, archive);
    OscPackage alone = new OscPackage(run);
    String raw = top + "raw/";
    if (!tree.contains(raw + ChartSource.CHART_FILE) || !alone.isHelm()) {
      return add("osc", inside, alone, run);
    }
    SubjectRun chartRun = run("chart", tree, inside, raw, Optional.empty());
    ChartPackage chart = new ChartPackage(chartRun, true);
    Subject subject = add("osc", inside, new OscPackage(run, Optional.of(chart)), run);
    add("chart", inside, chart, chartRun);
    return subject;
  }

  private Subject chart(FileTree tree, String inside, String top, Optional<Archive> archive) {
    SubjectRun run = run("chart", tree, inside, top, archive);
    return add("chart", inside, new ChartPackage(run, false), run);
  }

  private Subject operator(
      FileTree tree,
      String inside,
      String top,
      Optional<OperatorSource> operator,
      Optional<Archive> archive) {
    SubjectRun run = run("operator", tree, inside, top, archive);
    return add("operator", inside, new OperatorPackage(run, operator), run);
  }

  private Subject delivery(
      FileTree tree, String inside, DeliverySource delivery, Optional<Archive> archive) {
    String top = Shapes.top(tree, delivery);
    Optional<Subject> deployment = Optional.empty();
    if (delivery.packagePaths().size() == 1 && inside.isEmpty()) {
      deployment = deployment(tree, top + delivery.packagePaths().getFirst());
    }
    SubjectRun run = run("delivery", tree, inside, top, archive);
    return add("delivery", inside, new DeliveryPackage(run, delivery, deployment), run);
  }

  private Optional<Subject> deployment(FileTree tree, String path) {
    long bytes = tree.find(path).map(FileTree.Entry::size).orElse(0L);
    String name = path.substring(path.lastIndexOf('/') + 1);
    FileTree nested;
    try {
      nested = FileTrees.nested(tree, path);
    } catch (StudioException e) {
      troubles.add(
          Finding.at(Place.of(path), Severity.ERROR, "check.archive-unreadable", e.text()));
      return Optional.empty();
    }
    opened.add(nested);
    Archive packed = new Archive(name, OptionalLong.of(bytes));
    return Optional.of(find(nested, path + "!/", Optional.of(packed)));
  }

  private SubjectRun run(
      String kind, FileTree tree, String inside, String top, Optional<Archive> archive) {
    Optional<Past> earlier = Optional.ofNullable(past.get(key(kind, inside)));
    return SubjectRun.of(tree, top, archive, context, job, earlier);
  }

  private Subject add(String kind, String inside, Subject subject, SubjectRun run) {
    parts.add(new Part(key(kind, inside), inside, subject, run));
    return subject;
  }

  private static String key(String kind, String inside) {
    return kind + ":" + inside;
  }

  /** Closes the archives that were opened inside the tree. */
  @Override
  public void close() {
    opened.reversed().forEach(FileTree::close);
  }
}
