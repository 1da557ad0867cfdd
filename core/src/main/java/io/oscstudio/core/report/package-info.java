/**
 * Layer 8: what a check found, written down for people and for other programs.
 *
 * <p>{@link io.oscstudio.core.report.Reporter} gathers what is to be told of each checked thing
 * while its files can be read; {@link io.oscstudio.core.report.CheckReport} holds it; {@link
 * io.oscstudio.core.report.ReportFormat} names the ways to write it. {@link
 * io.oscstudio.core.report.Baseline} tells what an earlier report knew already, and {@link
 * io.oscstudio.core.report.RuleCatalogue} lists the rules. Called by the doors alone.
 *
 * <p>The same report gives the same bytes: nothing here looks at a clock, the platform or the
 * network. All that comes from a package is a stranger's: it is cut to a length, and escaped for
 * where it is written.
 *
 * <pre>{@code
 * Checked checked = new Reporter(Detail.ALL).checked(path, tree, context, result, job);
 * CheckReport report = new CheckReport("1.0", Profile.PRIVATE, FailOn.ERROR, false, List.of(checked));
 * ReportFormat.SARIF.write(report, texts, out);
 * }</pre>
 */
@NullMarked
package io.oscstudio.core.report;

import org.jspecify.annotations.NullMarked;
