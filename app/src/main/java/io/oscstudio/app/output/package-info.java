/**
 * What jobs reported, as a log below the tabs of the workspace.
 *
 * <p>{@link io.oscstudio.app.kit.JobLog} collects it, {@link io.oscstudio.app.output.OutputModel}
 * filters and copies it, {@link io.oscstudio.app.output.OutputPane} shows it.
 */
@NullMarked
package io.oscstudio.app.output;

import org.jspecify.annotations.NullMarked;
