package io.oscstudio.app.fields;

import io.oscstudio.core.yaml.TextPatch;
import java.util.Optional;

/** Tells where one word typed into a text ends and the next step for undo begins. */
final class TypedText {
  private Optional<TextPatch.Replacement> last = Optional.empty();

  /** Whether a character goes on where the last one was typed. */
  boolean continues(TextPatch patch) {
    TextPatch.Replacement next = patch.replacements().getFirst();
    boolean on =
        last.filter(l ->
                next.start() == next.end()
                    && next.text().length() == 1
                    && !next.text().isBlank()
                    && next.start() == l.start() + l.text().length())
            .isPresent();
    last = Optional.of(next);
    return on;
  }

  /** Something else was done. */
  void end() {
    last = Optional.empty();
  }
}
