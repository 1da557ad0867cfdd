package io.oscstudio.core.helm;

/** The studio's own engine. */
class HelmEngineTest extends RenderingBehaviour {
  @Override
  ChartRenderer renderer(HelmLimits limits) {
    return HelmEngine.create(limits);
  }
}
