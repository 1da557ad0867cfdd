/**
 * The command line: one class per command over the core. Called by {@link io.oscstudio.app.Main}
 * only, through {@link io.oscstudio.app.cli.Cli}; does not load JavaFX.
 */
@NullMarked
package io.oscstudio.app.cli;

import org.jspecify.annotations.NullMarked;
