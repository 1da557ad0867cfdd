/**
 * Layer 4: which version may go to which, and why not (sections 4.5 and 6 of the specification,
 * reading D10).
 *
 * <p>{@link io.oscstudio.core.upgrade.UpgradeGraph#of} is the way in for an operator's releases:
 * its nodes and edges can be drawn, and {@link io.oscstudio.core.upgrade.UpgradeGraph#verdict}
 * answers for two versions. {@link io.oscstudio.core.upgrade.UpgradeGuard#decide} says whether OSC
 * takes a new package while instances run, {@link io.oscstudio.core.upgrade.VersionSwitch} what an
 * upgrade makes of an instance. {@link io.oscstudio.core.upgrade.GraphLayout} says where the graph
 * is drawn, {@link io.oscstudio.core.upgrade.GuardSimulation} plays the guard through step by step.
 * Everything is immutable, does no input and output and may be used on any thread; only {@link
 * io.oscstudio.core.upgrade.KnownReleases} opens packages, {@link
 * io.oscstudio.core.upgrade.Releases} reads opened ones and {@link
 * io.oscstudio.core.upgrade.UpgradeMemory} a sidecar. Check, comparison, reports and all doors may
 * call this package.
 */
@NullMarked
package io.oscstudio.core.upgrade;

import org.jspecify.annotations.NullMarked;
