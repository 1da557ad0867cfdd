/**
 * The check in the window: what was found about a package, why it matters, and what can be done
 * about it.
 *
 * <p>The wizard holds a {@link io.oscstudio.app.check.CheckModel} and gives it the package after
 * each change; {@link io.oscstudio.app.check.CheckView} is its page. The core is called through
 * {@link io.oscstudio.app.check.CheckDesk}, and what leads out of the page goes through {@link
 * io.oscstudio.app.check.CheckHost}.
 */
@NullMarked
package io.oscstudio.app.check;

import org.jspecify.annotations.NullMarked;
