package io.oscstudio.app.editor;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Severity;
import java.util.Optional;

/**
 * A stretch of text something was found about.
 *
 * @param start first character, 0-based
 * @param end behind the last character
 * @param severity how much it weighs
 * @param finding what was found; the mouse over it tells
 */
public record Mark(int start, int end, Severity severity, Optional<Finding> finding) {
  /** A stretch that is only shown. */
  public Mark(int start, int end, Severity severity) {
    this(start, end, severity, Optional.empty());
  }
}
