package io.oscstudio.core.helm;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Chooses the Helm to render with: the studio's own engine, else a {@code helm} on the PATH, else
 * none.
 */
public final class ChartRenderers {
  /**
   * A system property that allows one kind only: {@code engine}, {@code command} or {@code none}.
   * Tests show with it what happens where the others are missing.
   */
  public static final String ONLY = "io.oscstudio.helm";

  private ChartRenderers() {}

  /** The best there is on this system, not yet started; to be closed by the caller. */
  public static Optional<ChartRenderer> find(HelmLimits limits) {
    String only = System.getProperty(ONLY, "");
    Supplier<Optional<? extends ChartRenderer>> engine = () -> HelmEngine.find(limits);
    Supplier<Optional<? extends ChartRenderer>> command = () -> HelmCommand.find(limits);
    return switch (only) {
      case "engine" -> first(Stream.of(engine));
      case "command" -> first(Stream.of(command));
      case "none" -> Optional.empty();
      default -> first(Stream.of(engine, command));
    };
  }

  /**
   * The same, where it cannot be done without.
   *
   * @throws StudioException when there is none
   */
  public static ChartRenderer open(HelmLimits limits) {
    return find(limits).orElseThrow(() -> new StudioException(Message.of("helm.no-engine")));
  }

  private static Optional<ChartRenderer> first(
      Stream<Supplier<Optional<? extends ChartRenderer>>> kinds) {
    return kinds
        .flatMap(kind -> kind.get().stream())
        .map(found -> (ChartRenderer) found)
        .findFirst();
  }
}
