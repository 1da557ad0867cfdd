/**
 * The window: what it shows, its bars, and the one place where everything is put together.
 *
 * <p>Started by {@code Main} through {@link io.oscstudio.app.shell.StudioApp}; the demo makes a
 * {@link io.oscstudio.app.shell.Studio} of its own.
 */
@NullMarked
package io.oscstudio.app.shell;

import org.jspecify.annotations.NullMarked;
