package io.oscstudio.core.check.rule;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Job;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One subject in one check: what all rules that look at it share. The engine makes it; rules see a
 * {@link Subject}.
 */
public final class SubjectRun {
  private final SubjectFiles files;
  private final Optional<Archive> archive;
  private final CheckContext context;
  private final Job job;

  private SubjectRun(SubjectFiles files, Optional<Archive> archive, CheckContext context, Job job) {
    this.files = files;
    this.archive = archive;
    this.context = context;
    this.job = job;
  }

  /**
   * @param tree the tree the subject is in
   * @param top the folder it is in, with a slash at its end; empty when it is at the root
   * @param archive the archive the tree was read from, empty for a folder
   * @param past the same subject in the check before; of another folder or archive it counts not
   */
  public static SubjectRun of(
      FileTree tree,
      String top,
      Optional<Archive> archive,
      CheckContext context,
      Job job,
      Optional<Past> past) {
    Optional<SubjectFiles> before =
        past.filter(p -> p.run().archive.equals(archive))
            .map(Past::files)
            .filter(f -> f.top().equals(top));
    return new SubjectRun(
        new SubjectFiles(tree, top, context.ledger(), before), archive, context, job);
  }

  SubjectFiles files() {
    return files;
  }

  Optional<Archive> archive() {
    return archive;
  }

  CheckContext context() {
    return context;
  }

  Job job() {
    return job;
  }

  /**
   * What one rule found.
   *
   * @param past what the rule found in the check before, which stands if all it looked at then is
   *     the same now
   * @param look gives the subject to the rule
   */
  public Outcome look(
      Subject subject, Optional<Outcome> past, Function<Subject, List<Found>> look) {
    if (past.isPresent() && files.unchanged(past.get().reads())) {
      return past.get();
    }
    Reads reads = new Reads();
    return new Outcome(look.apply(subject.noting(reads)), reads);
  }

  /** What the next check may take over, once all rules are through. */
  public Past past(Map<String, Outcome> outcomes) {
    return new Past(
        this,
        files.settled(outcomes.values().stream().map(Outcome::reads).toList()),
        Map.copyOf(outcomes));
  }

  /** What one rule found, and what it looked at. */
  public record Outcome(List<Found> found, Reads reads) {
    public Outcome {
      found = List.copyOf(found);
    }
  }

  /** A subject in the check before: its files, and what each rule found by the rule's code. */
  public record Past(SubjectRun run, SubjectFiles files, Map<String, Outcome> outcomes) {
    /** Lets go of what the run worked out, once there is a newer one. */
    public void release() {
      run.files.release();
    }
  }
}
