/**
 * What every screen of the window is given: language, tasks, dialogs, notices, icons, small nodes.
 *
 * <p>Screens may use this package; it uses no screen. The way in is {@link
 * io.oscstudio.app.kit.Kit}, made once by the composition root and handed to every view.
 */
@NullMarked
package io.oscstudio.app.kit;

import org.jspecify.annotations.NullMarked;
