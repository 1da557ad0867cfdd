/**
 * The upgrades of a package: this and other known versions as a graph, whether one may go to
 * another and why, and what OSC does with the package while instances run.
 *
 * <p>{@link io.oscstudio.app.upgrades.UpgradesModel} is the way in, {@link
 * io.oscstudio.app.upgrades.UpgradesView} shows it. What is decided is decided by {@code
 * io.oscstudio.core.upgrade}.
 */
@NullMarked
package io.oscstudio.app.upgrades;

import org.jspecify.annotations.NullMarked;
