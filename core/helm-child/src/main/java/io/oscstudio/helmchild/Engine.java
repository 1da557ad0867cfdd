package io.oscstudio.helmchild;

import com.marcnuri.helm.TemplateCommand;
import com.marcnuri.helm.VersionCommand;
import com.marcnuri.helm.jni.HelmLib;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The Helm engine of the native library, with every setting given that would otherwise be guessed.
 */
final class Engine {
  private final HelmLib library;

  private Engine(HelmLib library) {
    this.library = library;
  }

  static Engine load(Path libraries) throws IOException {
    return new Engine(NativeCopy.load(libraries));
  }

  /** The version of Helm, such as {@code v3.21.0}. */
  String version() {
    return new VersionCommand(library).call().trim();
  }

  /**
   * Renders a chart as {@code helm template} does and returns the documents.
   *
   * @throws IllegalStateException with the engine's words when it refuses the chart
   */
  String render(Request request) {
    TemplateCommand command =
        new TemplateCommand(library, request.chart())
            .withName(request.release())
            .withNamespace(request.namespace())
            .withKubeVersion(request.kubeVersion());
    request.valuesFiles().forEach(command::withValuesFile);
    SetExpressions.key(request.sets()).ifPresent(key -> command.set(key, ""));
    @Nullable String documents = command.call();
    // The library has nothing where a chart renders nothing.
    return documents == null ? "" : documents;
  }
}
