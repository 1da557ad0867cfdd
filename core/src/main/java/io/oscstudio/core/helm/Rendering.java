package io.oscstudio.core.helm;

/** What came of a chart given to the engine. */
public sealed interface Rendering permits Rendered, HelmRefusal {}
