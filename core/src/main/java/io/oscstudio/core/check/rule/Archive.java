package io.oscstudio.core.check.rule;

import java.util.OptionalLong;

/**
 * The archive a subject lies in.
 *
 * @param name its file name
 * @param bytes its length, empty when that is not known
 */
public record Archive(String name, OptionalLong bytes) {}
