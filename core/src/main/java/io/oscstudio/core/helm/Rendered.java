package io.oscstudio.core.helm;

/**
 * The chart was rendered.
 *
 * @param documents the YAML documents as {@code helm template} prints them, each after a line
 *     {@code # Source: CHART/FILE}; neither hooks nor the files of {@code crds} folders, which are
 *     no templates, are among them
 */
public record Rendered(String documents) implements Rendering {}
