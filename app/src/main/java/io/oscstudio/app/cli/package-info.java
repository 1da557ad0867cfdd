/**
 * The command line: one class a command, each a thin door to the core.
 *
 * <p>Nothing here may load JavaFX: a pipeline starts in a fraction of a second. The way in is
 * {@link io.oscstudio.app.cli.Cli}. Results go to the standard output (as JSON with {@code
 * --json}), progress and errors to the standard error. Exit codes are those of {@link
 * io.oscstudio.app.cli.ExitCode}.
 */
@NullMarked
package io.oscstudio.app.cli;

import org.jspecify.annotations.NullMarked;
