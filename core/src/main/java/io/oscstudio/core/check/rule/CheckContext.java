package io.oscstudio.core.check.rule;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.helm.ChartRenderer;
import io.oscstudio.core.helm.RenderInputs;
import io.oscstudio.core.image.ledger.Ledger;
import java.util.Optional;

/**
 * What a check is made for and with.
 *
 * @param profile what the package is checked for
 * @param renderer renders charts; without one, rules about what Helm makes of a chart are silent
 * @param inputs what charts are rendered with
 * @param earlier an earlier version of the same service, which some things must agree with (V10)
 * @param ledger the images, where they are known already and need not be looked for again
 */
public record CheckContext(
    Profile profile,
    Optional<ChartRenderer> renderer,
    RenderInputs inputs,
    Optional<FileTree> earlier,
    Optional<Ledger> ledger) {
  /** A profile, and nothing else. */
  public static CheckContext of(Profile profile) {
    return new CheckContext(
        profile, Optional.empty(), RenderInputs.DEFAULT, Optional.empty(), Optional.empty());
  }

  /** With Helm. */
  public CheckContext with(ChartRenderer helm) {
    return new CheckContext(profile, Optional.of(helm), inputs, earlier, ledger);
  }

  /** Rendering charts with these. */
  public CheckContext with(RenderInputs other) {
    return new CheckContext(profile, renderer, other, earlier, ledger);
  }

  /** Beside an earlier version. */
  public CheckContext after(FileTree version) {
    return new CheckContext(profile, renderer, inputs, Optional.of(version), ledger);
  }

  /** The same, where no image is known. */
  public CheckContext withoutImages() {
    return new CheckContext(profile, renderer, inputs, earlier, Optional.empty());
  }

  /** With the images that are known. */
  public CheckContext with(Ledger images) {
    return new CheckContext(profile, renderer, inputs, earlier, Optional.of(images));
  }
}
