package io.oscstudio.app.wizard;

/**
 * A dependency of a chart.
 *
 * @param name of the other chart
 * @param version wanted
 * @param repository where it would come from
 * @param state {@code vendored}, {@code found}, {@code fetchable} or {@code missing}
 */
public record DependencyRow(String name, String version, String repository, String state) {}
