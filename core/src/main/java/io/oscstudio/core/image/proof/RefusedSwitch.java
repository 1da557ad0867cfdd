package io.oscstudio.core.image.proof;

import io.oscstudio.core.base.Message;
import java.util.List;

/**
 * Values that could not be switched on, so that images behind them may be missing.
 *
 * @param switches paths of the values; none when all stayed on and only a template that holds no
 *     image was left out
 * @param reason why not, in the engine's words
 */
public record RefusedSwitch(List<String> switches, Message reason) {
  public RefusedSwitch {
    switches = List.copyOf(switches);
  }
}
