package io.oscstudio.core.source;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Finding;
import java.util.List;
import java.util.Optional;

/**
 * A Helm chart, vendored subcharts included.
 *
 * @param tree {@code Chart.yaml} lies at its root
 * @param name {@code name} of Chart.yaml
 * @param version {@code version} of Chart.yaml, as it is written there
 * @param library whether it is of type {@code library}, which installs nothing
 * @see "spec section 9.1"
 */
public record ChartSource(
    FileTree tree, String name, Optional<String> version, boolean library, List<Finding> notes)
    implements Source {
  /** Where every chart has its description. */
  public static final String CHART_FILE = "Chart.yaml";

  public ChartSource {
    notes = List.copyOf(notes);
  }
}
