/**
 * Rules about the files of a Helm chart as they lie there: {@code Chart.yaml}, {@code values.yaml},
 * the charts it brings, names of templates. Those about what OSC shows of a chart (sections 9.3 and
 * 13) are for charts that are uploaded as they are; in an OSC package metadata.yaml says it.
 */
@NullMarked
package io.oscstudio.core.check.chart;

import org.jspecify.annotations.NullMarked;
