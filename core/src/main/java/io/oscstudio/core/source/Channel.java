package io.oscstudio.core.source;

/**
 * A channel of an operator's package.
 *
 * @param currentCsv name of the CSV at its head; it need not be among the versions brought
 */
public record Channel(String name, String currentCsv) {}
