/**
 * Renders charts with the real Helm engine, which runs in a child process under limits of time and
 * memory, or with a {@code helm} on the PATH. Layer 4: may use base, archive, yaml and model; used
 * by image, convert and the doors.
 *
 * <p>The way in is {@link io.oscstudio.core.helm.ChartRenderers}:
 *
 * <pre>{@code
 * try (ChartRenderer helm = ChartRenderers.open(HelmLimits.DEFAULT)) {
 *   switch (helm.render(chart, RenderInputs.DEFAULT, job)) {
 *     case Rendered rendered -> read(rendered.documents());
 *     case HelmRefusal refusal -> tell(refusal.message());
 *   }
 * }
 * }</pre>
 */
@NullMarked
package io.oscstudio.core.helm;

import org.jspecify.annotations.NullMarked;
