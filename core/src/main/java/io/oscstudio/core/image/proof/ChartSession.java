package io.oscstudio.core.image.proof;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.helm.ChartCopy;
import io.oscstudio.core.helm.ChartRenderer;
import io.oscstudio.core.helm.HelmRefusal;
import io.oscstudio.core.helm.RenderInputs;
import io.oscstudio.core.helm.Rendering;
import io.oscstudio.core.yaml.YamlPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The renderings of one chart for one proof: what is laid over its values, and how often. */
final class ChartSession {
  /** More renderings than any proof of a chart that behaves takes. */
  private static final int MOST_RENDERS = 120;

  /** A minute is long for the largest charts; a rendering that has begun may still end. */
  private static final Duration LONGEST = Duration.ofMinutes(3);

  /** The value with which a chart is told that other images than its author's are meant. */
  private static final YamlPath GATE = YamlPath.of("global", "security", "allowInsecureImages");

  private final ChartRenderer engine;
  private final ChartCopy copy;
  private final RenderInputs inputs;
  private final Job job;
  private final Map<YamlPath, Object> switchedOn = new LinkedHashMap<>();
  private final Set<YamlPath> settings = new LinkedHashSet<>();
  private ChartValues values = ChartValues.of("{}", List.of());
  private final long started = System.nanoTime();
  private int renders;
  private boolean overLimits;

  ChartSession(ChartRenderer engine, ChartCopy copy, RenderInputs inputs, Job job) {
    this.engine = engine;
    this.copy = copy;
    this.inputs = inputs;
    this.job = job;
  }

  /**
   * A session over the same chart that begins with what this one learned of its values, under
   * limits of its own.
   */
  ChartSession next() {
    ChartSession next = new ChartSession(engine, copy, inputs, job);
    next.settings.addAll(settings);
    next.values = values;
    return next;
  }

  ChartCopy copy() {
    return copy;
  }

  /** The chart as it is set up. */
  Rendering base() {
    return renderOver(Map.of());
  }

  /** The values that changes are laid over from now on. */
  void use(ChartValues coalesced) {
    values = coalesced;
    if (coalesced.leaf(GATE).filter(ChartValues.Leaf::isFalse).isPresent()) {
      settings.add(GATE);
    }
  }

  ChartValues values() {
    return values;
  }

  /** What is switched on from now on, beside any change. */
  void switchOn(Set<YamlPath> switches) {
    switchedOn.clear();
    switches.forEach(path -> switchedOn.put(path, true));
  }

  /** The chart with other texts in its values, and told to accept other addresses. */
  Rendering with(Map<YamlPath, ?> changes) {
    Rendering rendering = renderOver(withSettings(changes));
    if (rendering instanceof HelmRefusal refusal
        && words(refusal).contains("allowInsecureImages")
        && settings.add(GATE)) {
      rendering = renderOver(withSettings(changes));
    }
    return rendering;
  }

  private Map<YamlPath, Object> withSettings(Map<YamlPath, ?> changes) {
    Map<YamlPath, Object> all = new LinkedHashMap<>(changes);
    settings.forEach(path -> all.put(path, true));
    return all;
  }

  private Rendering renderOver(Map<YamlPath, Object> changes) {
    if (renders >= MOST_RENDERS || System.nanoTime() - started > LONGEST.toNanos()) {
      overLimits = true;
      Message message = Message.of("image.proof-too-many-renders", renders, LONGEST.toMinutes());
      return HelmRefusal.of(HelmRefusal.Reason.LIMIT, message);
    }
    renders++;
    job.report(Message.of("image.proof-rendering", renders));
    Map<YamlPath, Object> all = new LinkedHashMap<>(switchedOn);
    all.putAll(changes);
    Rendering rendering = engine.render(copy.folder(), inputs(all), job);
    if (rendering instanceof HelmRefusal refusal) {
      HelmRefusal.Reason reason = refusal.reason();
      overLimits |= reason == HelmRefusal.Reason.LIMIT || reason == HelmRefusal.Reason.CRASH;
    }
    return rendering;
  }

  private RenderInputs inputs(Map<YamlPath, Object> changes) {
    List<String> texts = new ArrayList<>();
    inputs.values().forEach(text -> texts.add(ChartCopy.showingHooks(text)));
    List<String> sets = inputs.sets().stream().map(ChartCopy::showingHooks).toList();
    if (!changes.isEmpty()) {
      if (!sets.isEmpty()) {
        // They would win over the changes; the values they led to do not.
        texts.add(values.json());
        sets = List.of();
      }
      texts.add(values.with(changes));
    }
    return new RenderInputs(
        inputs.release(), inputs.namespace(), inputs.kubeVersion(), texts, sets);
  }

  /** How often the chart was rendered. */
  int renders() {
    return renders;
  }

  /** Whether a rendering broke a limit: trying on would only cost the same again. */
  boolean isOverLimits() {
    return overLimits;
  }

  /** Paths of values that must be true for the chart to accept other addresses. */
  List<String> settings() {
    return settings.stream().map(YamlPath::toString).toList();
  }

  /** The engine's own words. */
  static String words(HelmRefusal refusal) {
    return String.valueOf(refusal.message().arguments());
  }
}
