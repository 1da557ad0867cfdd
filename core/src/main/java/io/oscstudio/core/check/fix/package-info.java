/**
 * What fixes do to the files of a package: {@link io.oscstudio.core.check.fix.Fixes} puts several
 * together into {@link io.oscstudio.core.check.fix.FileEdits}, which {@link
 * io.oscstudio.core.check.fix.UnifiedDiff} shows before they are made.
 *
 * <p>Doors may call this package; rules only make a {@link io.oscstudio.core.check.rule.Fix}.
 */
@NullMarked
package io.oscstudio.core.check.fix;

import org.jspecify.annotations.NullMarked;
