package io.oscstudio.core.check.rule;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.image.ledger.Ledger;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * What rules look at: the files of one package, chart or operator, each YAML file parsed once, when
 * first asked for. May be read from several threads at once.
 *
 * <p>Each rule gets a subject of its own that notes what the rule looked at, so that the next check
 * runs only the rules that would see something else. All paths are those in the subject; {@link
 * #path} gives the ones in the tree, which findings name.
 */
public abstract sealed class Subject
    permits OscPackage, ChartPackage, OperatorPackage, DeliveryPackage {
  private final SubjectRun run;
  private final Reads reads;

  Subject(SubjectRun run, Reads reads) {
    this.run = run;
    this.reads = reads;
  }

  final SubjectRun run() {
    return run;
  }

  final Reads reads() {
    return reads;
  }

  /** The same subject, which tells other reads what it looks at. */
  abstract Subject noting(Reads other);

  /** How a YAML file is read. */
  abstract Dialect dialect(String path);

  /** What it is checked for and with; for the images there is {@link #images}. */
  public final CheckContext context() {
    return run.context().withoutImages();
  }

  /** The images, where they are known already. */
  public final Optional<Ledger> images() {
    reads.images();
    return run.files().images();
  }

  /** The profile it is checked for. */
  public final Profile profile() {
    return run.context().profile();
  }

  /** The job of this check, for work that takes long. */
  public final Job job() {
    return run.job();
  }

  /**
   * Says that what is being found out now may not hold, such as that Helm did not start: it is
   * found out again in the next check.
   */
  public final void notToKeep() {
    reads.unsteady();
  }

  /** The archive it was read from, empty for a folder. */
  public final Optional<Archive> archive() {
    return run.archive();
  }

  /** Its files, without a folder around them. For rules that need all of it at once. */
  public final FileTree tree() {
    reads.everything();
    String top = run.files().top();
    return top.isEmpty()
        ? run.files().tree()
        : run.files().tree().sub(top.substring(0, top.length() - 1));
  }

  /** The path in the checked tree of a path in the subject. */
  public final String path(String inSubject) {
    return run.files().top() + inSubject;
  }

  /** Whether there is this file. */
  public final boolean has(String path) {
    reads.file(path);
    return run.files().has(path);
  }

  /** The paths of all its files, sorted. */
  public final List<String> files() {
    reads.listing();
    return run.files().paths();
  }

  /** A YAML file; one that is not there has no documents. */
  public final YamlFile yaml(String path) {
    reads.file(path);
    return run.files().yaml(path, dialect(path));
  }

  /** The YAML file a node of this subject was found in. */
  public final YamlFile fileOf(Node node) {
    return yaml(node.place().file().substring(run.files().top().length()));
  }

  /** The text of a file, empty when it is not there or is no text. */
  public final Optional<String> text(String path) {
    reads.file(path);
    if (!run.files().has(path)) {
      return Optional.empty();
    }
    try {
      return Optional.of(run.files().tree().text(path(path)));
    } catch (StudioException notText) {
      return Optional.empty();
    }
  }

  /**
   * What the text of one file tells by itself, found out again only when the file is another.
   *
   * @param type one for each thing to find out
   * @param make is given the text, empty when the file is not there or is no text
   */
  public final <T> T told(Class<T> type, String path, Function<Optional<String>, T> make) {
    reads.file(path);
    return run.files().ofFile(type, path, () -> make.apply(text(path)));
  }

  /** The size of a file in bytes, 0 when it is not there. */
  public final long size(String path) {
    reads.file(path);
    return run.files().tree().find(path(path)).map(FileTree.Entry::size).orElse(0L);
  }

  /** What a file takes in a zip without headers, if that is known without packing it. */
  public final OptionalLong knownPacked(String path) {
    reads.file(path);
    return run.files().knownPacked(path);
  }

  /** What a file takes in a zip without headers. */
  public final long packed(String path) {
    reads.file(path);
    return run.files().packed(path);
  }

  final <S, T> T once(Class<T> type, Class<S> self, Function<S, T> make) {
    return run.files().once(type, reads, own -> make.apply(self.cast(noting(own))));
  }
}
