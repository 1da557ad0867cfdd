package io.oscstudio.core.convert;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.source.ChartSource;
import io.oscstudio.resources.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes a first package to begin with, as {@code oscctl create} does (section 10, T1). It passes
 * the check; what the provider has to fill in says so.
 */
public final class Scaffold {
  /** What the package will hold. */
  public enum Kind {
    /** A Helm chart, in raw/. */
    HELM,
    /** An operator, installed by lifecycle.yaml. */
    OPERATOR
  }

  private static final List<String> CHART_FILES =
      List.of("Chart.yaml", "values.yaml", "templates/deployment.yaml", "templates/service.yaml");
  private static final String LOG_CONFIG = "manifests/vendor/log_config.yaml";
  private static final String VERSION = "1.0.0";

  private Scaffold() {}

  /**
   * The files of a new package.
   *
   * @param name the service's name: small letters, digits and hyphens, 2 to 64 characters, a letter
   *     first (section 3)
   * @throws StudioException when the name is not allowed
   */
  public static FileTree create(String name, Kind kind) {
    if (!Names.isServiceName(name)) {
      throw Refusal.of("convert.scaffold-name", name);
    }
    return switch (kind) {
      case HELM -> chart(name);
      case OPERATOR -> operator(name);
    };
  }

  private static FileTree operator(String name) {
    String stem = name.replaceFirst("-operator$", "");
    String kind = Names.kind(stem).toLowerCase(Locale.ROOT);
    Map<String, String> files = new TreeMap<>();
    Map<String, String> targets =
        Map.of(
            "metadata.yaml",
            "metadata.yaml",
            "lifecycle.yaml",
            "lifecycle.yaml",
            "README.md",
            "README.md",
            "manifests/crd.yaml",
            "manifests/" + kind + "_crd.yaml",
            "manifests/csd.yaml",
            "manifests/" + kind + "_csd.yaml",
            "manifests/vendor/monitor_config.yaml",
            "manifests/vendor/monitor_config.yaml",
            LOG_CONFIG,
            LOG_CONFIG);
    targets.forEach((from, to) -> files.put(to, text("operator/" + from, name, stem)));
    return FileTrees.ofTexts(name, files);
  }

  /** The conversion of a small chart, with logs as an example of a capability. */
  private static FileTree chart(String name) {
    Map<String, String> files = new TreeMap<>();
    CHART_FILES.forEach(file -> files.put(file, text("chart/" + file, name, name)));
    ChartSource source =
        new ChartSource(
            FileTrees.ofTexts(name, files), name, Optional.of(VERSION), false, List.of());
    FileTree made = Converter.convert(source, ConvertOptions.DEFAULT, Job.none()).tree();
    String csdFile = PackageFiles.manifest("helmrelease_csd.yaml");
    String role = "  role: serviceEntity\n";
    String withLogs = role + text("capability_of_chart.yaml", name, name);
    PackageFiles added = new PackageFiles();
    added.put(csdFile, made.text(csdFile).replace(role, withLogs));
    added.put(LOG_CONFIG, text("log_config_of_chart.yaml", name, name));
    return added.over(made);
  }

  private static String text(String file, String name, String stem) {
    String kind = Names.kind(stem);
    String lower = kind.toLowerCase(Locale.ROOT);
    try (InputStream in = Resources.open("scaffold/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("@name@", name)
          .replace("@Title@", Names.capitalised(String.join(" ", Names.words(stem))))
          .replace("@Kind@", kind)
          .replace("@kind@", lower)
          .replace("@group@", lower + ".example.com");
    } catch (IOException e) {
      throw new UncheckedIOException("A file of the studio itself is missing: " + file, e);
    }
  }
}
