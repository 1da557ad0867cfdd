package io.oscstudio.app.wizard;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What was brought.
 *
 * @param kind {@code chart}, {@code operator}, {@code package}, or {@code folder} for a package
 *     that is edited where it lies
 * @param formatKey key of the format's name
 * @param path where it lies; empty for a package begun from nothing
 * @param name of the package made from it
 * @param version of the package made from it
 */
public record SourceSummary(
    String kind, String formatKey, Optional<Path> path, String name, String version) {}
