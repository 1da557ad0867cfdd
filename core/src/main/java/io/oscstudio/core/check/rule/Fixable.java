package io.oscstudio.core.check.rule;

import io.oscstudio.core.base.StudioException;
import java.util.Optional;
import java.util.function.Supplier;

/** A finding that was just reported, to which its rule may add how to mend it. */
public final class Fixable {
  private Supplier<Optional<Fix>> fix = Optional::empty;

  Fixable() {}

  /**
   * Says how it is mended; asked only when somebody wants to know. There is no fix after all when
   * {@code way} throws a {@link StudioException}, as edits do that a text has no room for, or an
   * {@link IllegalArgumentException}, as they do that overlap or that a text's language has no
   * words for. It may look only at what its rule looked at, so that the fix is for the files as
   * they are.
   */
  public void fixedBy(Supplier<Fix> way) {
    fix = () -> Optional.of(way.get());
  }

  /** Says how it is mended, if there turns out to be a way. */
  public void perhapsFixedBy(Supplier<Optional<Fix>> way) {
    fix = way;
  }

  Optional<Fix> fix() {
    try {
      return fix.get();
    } catch (StudioException | IllegalArgumentException noRoom) {
      return Optional.empty();
    }
  }
}
