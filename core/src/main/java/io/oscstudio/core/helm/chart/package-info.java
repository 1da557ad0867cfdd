/**
 * A chart's files as far as they matter without rendering: what Chart.yaml declares, templates as
 * text, and values under the overrides of parents with every leaf still where it stands.
 *
 * <p>The way in: {@link io.oscstudio.core.helm.chart.ChartReader}.
 */
@NullMarked
package io.oscstudio.core.helm.chart;

import org.jspecify.annotations.NullMarked;
