package io.oscstudio.core.check.helm;

import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.helm.ChartRenderer;
import io.oscstudio.core.helm.ChartVerdict;
import io.oscstudio.core.helm.HelmRefusal;
import io.oscstudio.core.helm.HelmRefusal.Reason;
import io.oscstudio.core.helm.RenderedDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What Helm says of the chart in a check.
 *
 * @param refusals why it refuses the chart; none when it does not
 * @param missing dependencies that are not in {@code charts/}
 * @param unseen why there may be more that Helm would refuse; empty when there is not
 * @param manifests what it renders
 */
record HelmVerdict(
    List<Refusal> refusals,
    List<String> missing,
    Optional<Message> unseen,
    RenderedManifests manifests) {
  private static final HelmVerdict NOTHING =
      new HelmVerdict(List.of(), List.of(), Optional.empty(), new RenderedManifests(List.of()));

  /**
   * A refusal.
   *
   * @param helm what Helm says; its place is one of the chart
   * @param place where in the tree that is checked
   */
  record Refusal(HelmRefusal helm, Optional<Place> place) {
    /** Why, in Helm's words. */
    Message words() {
      return helm.message();
    }
  }

  HelmVerdict {
    refusals = List.copyOf(refusals);
    missing = List.copyOf(missing);
  }

  /** Helm's verdict, asked for once in a check; without a Helm it has nothing to say. */
  static HelmVerdict of(ChartPackage chart) {
    return chart.once(
        HelmVerdict.class, c -> c.context().renderer().map(helm -> ask(helm, c)).orElse(NOTHING));
  }

  /** Whether Helm has nothing against the chart. */
  boolean isAccepted() {
    return refusals.isEmpty() && missing.isEmpty() && unseen.isEmpty();
  }

  /** The refusals for these reasons. */
  Stream<Refusal> refusals(Reason... reasons) {
    Set<Reason> wanted = Set.of(reasons);
    return refusals.stream().filter(r -> wanted.contains(r.helm().reason()));
  }

  private static HelmVerdict ask(ChartRenderer helm, ChartPackage chart) {
    try {
      ChartVerdict verdict =
          ChartVerdict.of(helm, chart.tree(), chart.context().inputs(), chart.job());
      List<Refusal> refusals = new ArrayList<>();
      for (HelmRefusal refusal : verdict.refusals()) {
        refusals.add(
            new Refusal(
                refusal, refusal.place().map(p -> new Place(chart.path(p.file()), p.range()))));
      }
      return new HelmVerdict(
          refusals,
          verdict.missing(),
          verdict.complete()
              ? Optional.empty()
              : Optional.of(Message.of("check.helm.too-many", refusals.size())),
          manifests(verdict, chart));
    } catch (CancelledException e) {
      throw e;
    } catch (StudioException notAsked) {
      chart.notToKeep();
      return new HelmVerdict(List.of(), List.of(), Optional.of(notAsked.text()), NOTHING.manifests);
    }
  }

  private static RenderedManifests manifests(ChartVerdict verdict, ChartPackage chart) {
    Map<String, String> texts = new HashMap<>();
    List<RenderedManifest> all = new ArrayList<>();
    for (RenderedDocument document : verdict.documents()) {
      String file = verdict.templates().getOrDefault(document.source(), document.source());
      String text = texts.computeIfAbsent(file, f -> chart.text(f).orElse(""));
      all.add(new RenderedManifest(document, chart.path(file), text));
    }
    return new RenderedManifests(all);
  }
}
