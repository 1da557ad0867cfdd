package io.oscstudio.app.doctor;

import io.oscstudio.app.doctor.Diagnosis.State;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.helm.ChartRenderer;
import io.oscstudio.core.helm.ChartRenderers;
import io.oscstudio.core.helm.HelmLimits;
import io.oscstudio.core.helm.HelmRefusal;
import io.oscstudio.core.helm.RenderInputs;
import io.oscstudio.core.helm.Rendered;
import io.oscstudio.core.image.DockerEngine;
import io.oscstudio.core.image.DockerHost;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.YamlText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Tries every part of the studio once, for real and in small. */
public final class Doctor {
  private static final String SAMPLE_YAML = "kind: Sample\nspec:\n  ports: [80, 443]\n";

  /** Tries all parts; a part that fails is told, never thrown. Takes about two seconds. */
  public List<Diagnosis> examine() {
    return List.of(
        examine("studio", Doctor::studio),
        examine("yaml", Doctor::yaml),
        examine("engine", Doctor::engine),
        examine("helm", Doctor::helm),
        examine("window", Doctor::window));
  }

  private static Diagnosis examine(String part, Supplier<Diagnosis> look) {
    try {
      return look.get();
    } catch (StudioException e) {
      return new Diagnosis(part, State.BROKEN, e.text());
    } catch (RuntimeException | LinkageError e) {
      return new Diagnosis(part, State.BROKEN, Message.of("doctor.broken", part, e.toString()));
    }
  }

  private static Diagnosis studio() {
    return ok("studio", Message.of("doctor.studio", version(), Runtime.version().toString()));
  }

  private static String version() {
    return Doctor.class.getModule().getDescriptor().rawVersion().orElse("0");
  }

  private static Diagnosis yaml() {
    YamlText yaml = YamlText.parse(SAMPLE_YAML, Dialect.KUBERNETES);
    if (yaml.documents().size() != 1 || !yaml.findings().isEmpty()) {
      throw new IllegalStateException(yaml.findings().toString());
    }
    return ok("yaml", Message.of("doctor.yaml"));
  }

  private static Diagnosis engine() {
    try (DockerEngine engine = DockerEngine.connect()) {
      return ok(
          "engine",
          Message.of("doctor.engine", DockerHost.find().uri().toString(), engine.apiVersion()));
    } catch (StudioException unreachable) {
      return new Diagnosis("engine", State.ABSENT, unreachable.text());
    }
  }

  private static Diagnosis helm() {
    Optional<ChartRenderer> found = ChartRenderers.find(HelmLimits.DEFAULT);
    if (found.isEmpty()) {
      return new Diagnosis("helm", State.ABSENT, Message.of("helm.no-engine"));
    }
    try (SampleChart chart = SampleChart.write();
        ChartRenderer helm = found.get()) {
      return switch (helm.render(chart.folder(), RenderInputs.DEFAULT, Job.none())) {
        case Rendered(String documents) when documents.contains("name: release-sample") ->
            ok("helm", helm.description());
        case Rendered(String documents) ->
            new Diagnosis("helm", State.BROKEN, Message.of("doctor.broken", "helm", documents));
        case HelmRefusal refusal -> new Diagnosis("helm", State.BROKEN, refusal.message());
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Diagnosis window() {
    return ok("window", Message.of("doctor.window", WindowProbe.open()));
  }

  private static Diagnosis ok(String part, Message words) {
    return new Diagnosis(part, State.OK, words);
  }

  /** The smallest chart that proves a template was run, in a folder that is deleted again. */
  private record SampleChart(Path folder) implements AutoCloseable {
    static SampleChart write() throws IOException {
      Path folder = Files.createTempDirectory("osc-doctor");
      Files.writeString(
          folder.resolve("Chart.yaml"), "apiVersion: v2\nname: sample\nversion: 1.0.0\n");
      Files.createDirectory(folder.resolve("templates"));
      Files.writeString(
          folder.resolve("templates/sample.yaml"),
          "kind: ConfigMap\nmetadata:\n  name: {{ .Release.Name }}-{{ .Chart.Name }}\n");
      return new SampleChart(folder);
    }

    @Override
    public void close() throws IOException {
      for (String path : List.of("templates/sample.yaml", "templates", "Chart.yaml", "")) {
        Files.deleteIfExists(folder.resolve(path));
      }
    }
  }
}
