package io.oscstudio.app.editor;

import io.oscstudio.core.base.Severity;

/**
 * A stretch of text something was found about.
 *
 * @param start first character, 0-based
 * @param end behind the last character
 * @param severity the gravest finding there
 */
public record Mark(int start, int end, Severity severity) {}
