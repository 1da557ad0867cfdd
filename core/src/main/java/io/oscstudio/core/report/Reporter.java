package io.oscstudio.core.report;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.check.CheckResult;
import io.oscstudio.core.check.CheckResult.Silenced;
import io.oscstudio.core.check.rule.CheckContext;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.model.Metadata;
import io.oscstudio.core.model.Value;
import io.oscstudio.core.source.ChartSource;
import io.oscstudio.core.source.DeliverySource;
import io.oscstudio.core.source.OperatorSource;
import io.oscstudio.core.source.OscPackageSource;
import io.oscstudio.core.source.Source;
import io.oscstudio.core.yaml.Dialect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers what reports tell of a checked thing while its files can be read. */
public final class Reporter {
  private final Detail detail;

  /**
   * @param detail what the reports that are to be written need
   */
  public Reporter(Detail detail) {
    this.detail = detail;
  }

  /**
   * What reports tell of a thing.
   *
   * @param place where it lies, as the person wrote it
   * @param tree its files, which may be closed afterwards
   * @param context what it was checked with
   * @param result what was found
   * @throws StudioException when its files cannot be read for the facts
   * @throws CancelledException when the job is cancelled
   */
  public Checked checked(
      Path place, FileTree tree, CheckContext context, CheckResult result, Job job) {
    Optional<Source> source = Kind.recognise(tree);
    Identity identity = source.map(Identity::of).orElse(Identity.NONE);
    String path = shown(place);
    String last = path.substring(path.lastIndexOf('/') + 1);
    Fingerprints fingerprints = new Fingerprints(identity.name().orElse(last), top(tree));
    List<Reported> findings = new ArrayList<>();
    Secrets secrets;
    try (SourceLines lines = new SourceLines(tree)) {
      secrets = Secrets.of(result, lines);
      Gathering gathering = new Gathering(result, lines, secrets, fingerprints);
      for (Finding finding : result.findings()) {
        findings.add(gathering.reported(finding, Optional.empty()));
      }
      for (Silenced silenced : result.silenced()) {
        findings.add(gathering.reported(silenced.finding(), Optional.of(silenced.reason())));
      }
    }
    return new Checked(
        path,
        Files.isRegularFile(place),
        source.map(Kind::of).orElse(Kind.UNKNOWN),
        identity.name().map(secrets::masked),
        identity.version().map(secrets::masked),
        findings,
        result.rules(),
        detail.facts()
            ? Optional.of(new FactsReader(place, tree, source, context, job).read().masked(secrets))
            : Optional.empty());
  }

  /** A path as reports have it. */
  public static String shown(Path place) {
    String path = place.toString().replace('\\', '/');
    return path.isEmpty() ? "." : path;
  }

  private final class Gathering {
    private final CheckResult result;
    private final SourceLines lines;
    private final Secrets secrets;
    private final Fingerprints fingerprints;

    Gathering(CheckResult result, SourceLines lines, Secrets secrets, Fingerprints fingerprints) {
      this.result = result;
      this.lines = lines;
      this.secrets = secrets;
      this.fingerprints = fingerprints;
    }

    Reported reported(Finding finding, Optional<String> silenced) {
      Finding masked = secrets.masked(finding);
      Optional<Fix> fix =
          detail.fixes() ? result.fix(finding).map(secrets::masked) : Optional.empty();
      Optional<Excerpt> excerpt =
          detail.excerpts()
              ? finding.place().filter(place -> !secrets.hides(place)).flatMap(lines::at)
              : Optional.empty();
      return new Reported(masked, silenced, false, excerpt, fix, fingerprints.of(masked));
    }
  }

  /** The folder around all files, with a slash at its end; empty when there is none. */
  private static String top(FileTree tree) {
    String top = "";
    for (FileTree.Entry entry : tree.entries()) {
      String own = entry.path().substring(0, entry.path().indexOf('/') + 1);
      if (own.isEmpty() || !top.isEmpty() && !own.equals(top)) {
        return "";
      }
      top = own;
    }
    return top;
  }

  private record Identity(Optional<String> name, Optional<String> version) {
    static final Identity NONE = new Identity(Optional.empty(), Optional.empty());

    static Identity of(Source source) {
      return switch (source) {
        case OscPackageSource osc -> of(osc.tree());
        case ChartSource chart -> new Identity(Optional.of(chart.name()), chart.version());
        case OperatorSource operator ->
            new Identity(
                Optional.of(
                    operator.packageName().isEmpty()
                        ? operator.chosen().csvName()
                        : operator.packageName()),
                Optional.of(operator.chosen().version()).filter(v -> !v.isEmpty()));
        case DeliverySource delivery -> nested(delivery);
      };
    }

    private static Identity of(FileTree osc) {
      try {
        Metadata metadata = Metadata.of(StatedFields.first(osc, "metadata.yaml", Dialect.OSC));
        return new Identity(
            metadata.name().map(Value::value).filter(n -> !n.isBlank()),
            metadata.version().map(Value::value));
      } catch (StudioException unreadable) {
        return NONE;
      }
    }

    private static Identity nested(DeliverySource delivery) {
      try (FileTree inner = delivery.openPackage()) {
        return Kind.recognise(inner).map(Identity::of).orElse(NONE);
      } catch (StudioException unreadable) {
        return NONE;
      }
    }
  }
}
