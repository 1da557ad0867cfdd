package io.oscstudio.app.search;

import io.oscstudio.core.base.TextRange;
import java.util.Optional;

/**
 * One place where something was found.
 *
 * @param range where it is
 * @param before the line before it, shortened
 * @param found what was found, its first line, shortened
 * @param after the line after it, shortened
 * @param replacement what would take its place
 */
public record Hit(
    TextRange range, String before, String found, String after, Optional<String> replacement) {}
