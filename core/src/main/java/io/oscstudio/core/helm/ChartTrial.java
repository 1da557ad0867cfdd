package io.oscstudio.core.helm;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.StudioException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Renders a chart again and again, each time without what Helm refused before. */
final class ChartTrial {
  private static final Pattern NO_TEMPLATE =
      Pattern.compile("(?:no template|template:? )\"?([^\"\\s]+)\" (?:associated|not defined)");

  private final ChartRenderer helm;
  private final FileTree chart;
  private final ChartCopy copy;
  private final Job job;
  private final long end = System.nanoTime() + ChartVerdict.LONGEST.toNanos();
  private final List<HelmRefusal> refusals = new ArrayList<>();
  private final Map<String, Integer> printing = new HashMap<>();
  private final List<String> takenOut = new ArrayList<>();

  ChartTrial(ChartRenderer helm, FileTree chart, ChartCopy copy, Job job) {
    this.helm = helm;
    this.chart = chart;
    this.copy = copy;
    this.job = job;
  }

  ChartVerdict verdict(RenderInputs given) {
    RenderInputs inputs = given;
    Rendering rendering = helm.render(copy.folder(), inputs, job);
    int renderings = 1;
    boolean goesOn = true;
    while (goesOn && rendering instanceof HelmRefusal refusal) {
      job.checkCancelled();
      note(refusal);
      if (refusal.reason() == HelmRefusal.Reason.KUBERNETES) {
        String other = KubernetesChoice.of(chart).version();
        goesOn = !other.equals(inputs.kubeVersion());
        inputs = inputs.withKubeVersion(other);
      } else {
        goesOn = leaveOut(refusal);
      }
      goesOn &= renderings++ < ChartVerdict.MOST_RENDERINGS && System.nanoTime() < end;
      if (goesOn) {
        rendering = helm.render(copy.folder(), inputs, job);
      }
    }
    String documents = rendering instanceof Rendered rendered ? rendered.documents() : "";
    return new ChartVerdict(
        located(RenderedDocument.printed(documents)),
        copy.missing(),
        rendering instanceof Rendered || !isOfATemplate(refusals.getLast()),
        RenderedDocument.split(documents),
        templates());
  }

  /**
   * Changes the copy so that Helm will not refuse it for this again; false where that cannot be.
   */
  private boolean leaveOut(HelmRefusal refusal) {
    if (refusal.reason() == HelmRefusal.Reason.SCHEMA) {
      copy.withoutSchemas();
      return refusals.stream().filter(r -> r.reason() == refusal.reason()).count() < 2;
    }
    if (refusal.template().isEmpty()) {
      return false;
    }
    String source = refusal.template().get();
    if (isUnreadableResult(refusal)
        && !printing.containsKey(source)
        && copy.print(source, printing.size())) {
      printing.put(source, refusals.size() - 1);
      return true;
    }
    Optional<String> text = copy.takeOut(source);
    text.ifPresent(takenOut::add);
    return text.isPresent();
  }

  private static boolean isOfATemplate(HelmRefusal refusal) {
    return refusal.template().isPresent() || refusal.reason() == HelmRefusal.Reason.SCHEMA;
  }

  /** The result of a template is no YAML: Helm knows the file alone. */
  private static boolean isUnreadableResult(HelmRefusal refusal) {
    return refusal.place().filter(p -> p.range().isEmpty()).isPresent();
  }

  private void note(HelmRefusal refusal) {
    boolean again =
        refusal.place().flatMap(Place::range).isPresent()
            && refusals.stream().anyMatch(r -> r.place().equals(refusal.place()));
    if (!again && !isConsequence(refusal)) {
      refusals.add(refusal);
    }
  }

  /** A template calls what was defined in one that was taken out. */
  private boolean isConsequence(HelmRefusal refusal) {
    return NO_TEMPLATE
        .matcher(refusal.message().arguments().toString())
        .results()
        .map(found -> "\"" + found.group(1) + "\"")
        .anyMatch(name -> takenOut.stream().anyMatch(text -> text.contains(name)));
  }

  private List<HelmRefusal> located(Map<String, String> printed) {
    List<HelmRefusal> located = new ArrayList<>();
    for (int i = 0; i < refusals.size(); i++) {
      HelmRefusal refusal = refusals.get(i);
      Optional<Place> place =
          refusal.place().map(p -> new Place(copy.original(p.file()), p.range()));
      Optional<String> source = refusal.template().filter(printing::containsKey);
      boolean last = source.map(printing::get).filter(Integer.valueOf(i)::equals).isPresent();
      Optional<String> result = last ? source.map(printed::get) : Optional.empty();
      located.add(
          refusal.at(result.flatMap(r -> place.flatMap(p -> inTemplate(p, r))).or(() -> place)));
    }
    return located;
  }

  private Optional<Place> inTemplate(Place template, String result) {
    try {
      return chart.contains(template.file())
          ? ResultLine.find(template.file(), chart.text(template.file()), result)
          : Optional.empty();
    } catch (StudioException noText) {
      return Optional.empty();
    }
  }

  private Map<String, String> templates() {
    Map<String, String> files = new HashMap<>();
    copy.templates().forEach(t -> files.putIfAbsent(t.source(), t.file()));
    return files;
  }
}
