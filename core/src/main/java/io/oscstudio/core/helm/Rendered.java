package io.oscstudio.core.helm;

/**
 * The chart was rendered.
 *
 * @param documents the YAML documents as {@code helm template} prints them, each after a line
 *     {@code # Source: CHART/FILE}; hooks are not among them
 */
public record Rendered(String documents) implements Rendering {}
