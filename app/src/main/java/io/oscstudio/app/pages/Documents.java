package io.oscstudio.app.pages;

import io.oscstudio.app.fields.DocumentModel;
import io.oscstudio.app.fields.FieldMender;
import io.oscstudio.app.kit.TaskRunner;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.StudioException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The documents of one package: each file has one model, whoever asks for it. */
public final class Documents implements AutoCloseable {
  /** {@code metadata.yaml} (section 3). */
  public static final String METADATA = "metadata.yaml";

  /** {@code lifecycle.yaml} (section 6). */
  public static final String LIFECYCLE = "lifecycle.yaml";

  /** The folder of CRDs and CSDs (section 4). */
  public static final String MANIFESTS = "manifests/";

  /** The folder of capability configurations (section 7). */
  public static final String VENDOR = "manifests/vendor/";

  private static final Pattern CSD = Pattern.compile("manifests/(.*/)?[^/]+_csd\\.ya?ml");

  private final TaskRunner tasks;
  private final Consumer<StudioException> onFailure;
  private final PackageFiles files;
  private final FieldMender mender;
  private final Runnable stop;
  private final Map<String, DocumentModel> models = new HashMap<>();
  private final ReadOnlyObjectWrapper<List<String>> paths;
  private List<Finding> findings = List.of();

  /**
   * The documents of {@code files}.
   *
   * @param onChange called after every change of a file
   */
  public Documents(
      TaskRunner tasks,
      Consumer<StudioException> onFailure,
      PackageFiles files,
      Runnable onChange) {
    this(tasks, onFailure, files, onChange, FieldMender.NONE);
  }

  /**
   * The documents of {@code files}.
   *
   * @param onChange called after every change of a file
   * @param mender mends what is found in them
   */
  public Documents(
      TaskRunner tasks,
      Consumer<StudioException> onFailure,
      PackageFiles files,
      Runnable onChange,
      FieldMender mender) {
    this.mender = mender;
    this.tasks = tasks;
    this.onFailure = onFailure;
    this.files = files;
    this.paths = new ReadOnlyObjectWrapper<>(files.paths());
    this.stop =
        files.onChange(changed -> {
          follow(changed);
          onChange.run();
        });
  }

  /** The package. */
  public PackageFiles files() {
    return files;
  }

  /** The paths of all files, sorted. */
  public ReadOnlyObjectProperty<List<String>> pathsProperty() {
    return paths.getReadOnlyProperty();
  }

  /** The paths of the CSDs there are (R2.4). */
  public List<String> csds() {
    return paths.get().stream().filter(Documents::isCsd).toList();
  }

  /** Whether a path is that of a CSD. */
  public static boolean isCsd(String path) {
    return CSD.matcher(path).matches();
  }

  /** Whether there is such a file. */
  public boolean contains(String path) {
    return paths.get().contains(path);
  }

  /** The model of a file. */
  public DocumentModel of(String path) {
    return models.computeIfAbsent(
        path,
        p -> {
          DocumentModel model = new DocumentModel(tasks, onFailure, files.document(p), mender);
          model.findings().set(about(p));
          return model;
        });
  }

  /** Takes what the check found about the package. */
  public void setFindings(List<Finding> all) {
    findings = List.copyOf(all);
    models.forEach((path, model) -> model.findings().set(about(path)));
  }

  /** What the check found about the package. */
  public List<Finding> findings() {
    return findings;
  }

  /** What the check found about a file. */
  public List<Finding> about(String path) {
    return findings.stream()
        .filter(f -> f.place().filter(p -> p.file().equals(path)).isPresent())
        .toList();
  }

  private void follow(Set<String> changed) {
    List<String> now = files.paths();
    if (!now.equals(paths.get())) {
      paths.set(now);
    }
    changed.forEach(path -> {
      DocumentModel model = models.get(path);
      if (model != null) {
        model.refresh();
      }
    });
  }

  @Override
  public void close() {
    stop.run();
  }
}
