/**
 * Helm's verdict on a chart: what it refuses and where, and what it renders. Rules about rendered
 * objects begin at {@link io.oscstudio.core.check.helm.RenderedManifests}.
 */
@NullMarked
package io.oscstudio.core.check.helm;

import org.jspecify.annotations.NullMarked;
