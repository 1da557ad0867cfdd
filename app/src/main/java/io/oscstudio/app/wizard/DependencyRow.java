package io.oscstudio.app.wizard;

/**
 * A dependency of a chart.
 *
 * @param name of the other chart
 * @param version there, or else wanted
 * @param repository where it would come from
 * @param state {@code vendored}, {@code found}, {@code fetchable} or {@code missing}
 * @param parent the chart within that depends on it, by its place; empty for the chart itself
 */
public record DependencyRow(
    String name, String version, String repository, String state, String parent) {
  /** Whether it is not in the package. */
  public boolean isAbsent() {
    return !state.equals("vendored");
  }

  /** Whether it may be brought in. */
  boolean isToBeHad() {
    return state.equals("found") || state.equals("fetchable");
  }
}
