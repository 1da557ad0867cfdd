package io.oscstudio.core.helm;

import io.oscstudio.core.base.Message;

/**
 * The chart was not rendered: the engine refused it, or the chart broke a limit or the engine.
 *
 * @param message what happened, with the engine's own words where it had some
 */
public record HelmRefusal(Message message) implements Rendering {}
