package io.oscstudio.core.image.mapping;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.helm.ChartRenderer;
import io.oscstudio.core.helm.RenderInputs;
import io.oscstudio.core.image.ledger.Basis;
import io.oscstudio.core.image.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The mapping of a package's images, of a chart tried out by Helm. It is the same for a delivery
 * package, for a user's own registry and for a folder of saved images, so that a push calls each
 * image what the package asks for.
 *
 * @param plan every needed image with what it is called after its push
 * @param notes what the mapping cannot say, and which image would not get the address it should
 */
public record PackageMapping(MappingPlan plan, List<Finding> notes) {
  private static final String RAW = "raw/";

  public PackageMapping {
    notes = List.copyOf(notes);
  }

  /**
   * The mapping as OSC fills it in.
   *
   * @param tree the package, or a chart or operator by itself, whose ledger it is
   * @param inputs what its chart is rendered with
   * @param renderer tries the mapping of a chart that Helm rendered before
   * @throws io.oscstudio.core.base.CancelledException when the job is cancelled
   */
  public static PackageMapping of(
      FileTree tree,
      Ledger ledger,
      RenderInputs inputs,
      Optional<? extends ChartRenderer> renderer,
      Job job) {
    return of(tree, ledger, TargetRegistry.FICTITIOUS, inputs, renderer, job);
  }

  /** The same mapping, tried out with the addresses of a user's own registry. */
  public static PackageMapping of(
      FileTree tree,
      Ledger ledger,
      TargetRegistry target,
      RenderInputs inputs,
      Optional<? extends ChartRenderer> renderer,
      Job job) {
    MappingPlan plan = MappingPlan.of(ledger);
    List<Finding> notes = new ArrayList<>(plan.notes());
    if (renderer.isEmpty() || !(ledger.basis() instanceof Basis.Rendered)) {
      return new PackageMapping(plan, notes);
    }
    boolean raw = tree.contains(RAW + "Chart.yaml");
    FileTree chart = raw ? tree.sub("raw") : tree;
    CounterProof trial = CounterProof.of(chart, plan, target, inputs, renderer.get(), job);
    for (CounterProof.Lapse lapse : trial.lapses()) {
      if (!isHardCoded(ledger, lapse.slot().image())) {
        notes.add(inPackage(lapse.finding(target), raw ? RAW : ""));
      }
    }
    trial
        .refusal()
        .ifPresent(why -> notes.add(Finding.of(Severity.WARNING, "mapping.untried", why)));
    return new PackageMapping(trial.plan(), notes);
  }

  /** What the ledger has told already needs not be told again. */
  private static boolean isHardCoded(Ledger ledger, String image) {
    return ImageReference.parse(image)
        .flatMap(ledger::row)
        .filter(row -> !row.proof().hardCoded().isEmpty())
        .isPresent();
  }

  private static Finding inPackage(Finding finding, String prefix) {
    Optional<Place> place = finding.place().map(p -> new Place(prefix + p.file(), p.range()));
    return new Finding(finding.code(), finding.severity(), place, finding.arguments());
  }
}
