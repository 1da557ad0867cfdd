/**
 * The charts a chart depends on: which are there, where the others could come from, and what its
 * lock file says. Nothing is fetched unless asked for. Layer 4, without the Helm engine: uses base,
 * archive, yaml and source.
 *
 * <p>The way in is {@link io.oscstudio.core.helm.dependencies.ChartDependencies}.
 */
@NullMarked
package io.oscstudio.core.helm.dependencies;

import org.jspecify.annotations.NullMarked;
