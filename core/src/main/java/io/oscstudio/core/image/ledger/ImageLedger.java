package io.oscstudio.core.image.ledger;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.helm.ChartRenderer;
import io.oscstudio.core.helm.HelmRefusal;
import io.oscstudio.core.helm.RenderInputs;
import io.oscstudio.core.image.ledger.ImageScan.FoundChart;
import io.oscstudio.core.image.proof.RelocationProof;
import io.oscstudio.core.image.proof.RelocationProver;
import io.oscstudio.core.yaml.YamlText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes the ledger of a package's images: files are read, and a chart is rendered by Helm. */
public final class ImageLedger {
  private final RenderInputs inputs;
  private final Optional<? extends ChartRenderer> renderer;
  private final Job job;

  private ImageLedger(RenderInputs inputs, Optional<? extends ChartRenderer> renderer, Job job) {
    this.inputs = inputs;
    this.renderer = renderer;
    this.job = job;
  }

  /**
   * Makes the ledger of an OSC package, a chart or an operator. Of a chart, images that appear only
   * when something is switched on are looked for too, which may take a minute for a large chart.
   *
   * @param tree its top is the package, the chart or the operator itself; of package manifests, the
   *     folder of one version
   * @param inputs what a chart is rendered with
   * @param decisions what a person decided earlier; later ones are for {@link Ledger#with}
   * @param renderer renders the chart; without one nothing is proved
   * @throws io.oscstudio.core.base.CancelledException when the job is cancelled
   */
  public static Ledger make(
      FileTree tree,
      RenderInputs inputs,
      Decisions decisions,
      Optional<? extends ChartRenderer> renderer,
      Job job) {
    return new ImageLedger(inputs, renderer, job).make(tree).with(decisions);
  }

  private Ledger make(FileTree tree) {
    job.checkCancelled();
    LedgerBuilder builder = new LedgerBuilder();
    Optional<FoundChart> chart = new ImageScan(tree, builder).scan();
    if (chart.isEmpty()) {
      return operator(builder);
    }
    return renderer.isEmpty()
        ? unproved(builder, Message.of("ledger.no-engine"))
        : rendered(builder, chart.get(), renderer.get());
  }

  /** The ledger that reading files alone gives, in no time; of a chart, nothing is proved. */
  public static Ledger read(FileTree tree, Decisions decisions) {
    return read(tree, decisions, path -> Optional.empty());
  }

  /**
   * The same, where files are parsed already.
   *
   * @param known the parsed text of a file, empty where it is yet to be read
   */
  public static Ledger read(
      FileTree tree, Decisions decisions, Function<String, Optional<YamlText>> known) {
    LedgerBuilder builder = new LedgerBuilder();
    boolean chart = new ImageScan(tree, builder, known).scan().isPresent();
    Ledger ledger = chart ? unproved(builder, Message.of("ledger.not-asked")) : operator(builder);
    return ledger.with(decisions);
  }

  /**
   * The ledger of one version of an operator.
   *
   * @param manifests its CSV and what lies beside it; what does not parse counts not
   */
  public static Ledger ofOperator(List<YamlText> manifests) {
    LedgerBuilder builder = new LedgerBuilder();
    manifests.forEach(text -> new OperatorImages(text, builder).find());
    return operator(builder);
  }

  private Ledger rendered(LedgerBuilder builder, FoundChart chart, ChartRenderer helm) {
    RelocationProof proof;
    String engine;
    try {
      engine = "Helm " + helm.version();
      proof = new RelocationProver(helm).prove(chart.tree(), inputs, job);
    } catch (CancelledException e) {
      throw e;
    } catch (StudioException e) {
      return unproved(builder, e.text());
    }
    if (proof.refusal().isPresent()) {
      return refused(builder, chart, engine, proof.refusal().get());
    }
    RenderedImages rendered = new RenderedImages(chart.chart(), builder);
    rendered.enter(proof);
    return builder.build(
        new Basis.Rendered(engine, proof), (reference, _) -> rendered.proof(reference));
  }

  private static Ledger refused(
      LedgerBuilder builder, FoundChart chart, String engine, HelmRefusal refusal) {
    Optional<Place> place =
        refusal.place().map(p -> new Place(chart.prefix() + p.file(), p.range()));
    Basis.Refused basis = new Basis.Refused(engine, refusal, place);
    builder.note(
        new Finding("ledger.refused", Severity.WARNING, place, List.of(refusal.message())));
    for (String path : basis.values()) {
      builder.note(new Finding("ledger.asks", Severity.WARNING, place, List.of(path)));
    }
    Proof proof = new Proof.NotProved(Message.of("ledger.chart-refused"));
    return builder.build(basis, (_, _) -> proof);
  }

  private static Ledger unproved(LedgerBuilder builder, Message why) {
    Proof proof = new Proof.NotProved(why);
    return builder.build(new Basis.Files(Optional.of(why)), (_, _) -> proof);
  }

  private static Ledger operator(LedgerBuilder builder) {
    OperatorVerdict verdict = new OperatorVerdict(builder.central().keySet());
    return builder.build(
        new Basis.Files(Optional.empty()),
        (reference, row) -> verdict.of(reference, row.origins()));
  }
}
