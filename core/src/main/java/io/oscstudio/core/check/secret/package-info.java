/**
 * Rules about secrets left in files, of which each customer would get a copy. Only what can hardly
 * be anything else is reported, and no finding holds the secret itself.
 */
@NullMarked
package io.oscstudio.core.check.secret;

import org.jspecify.annotations.NullMarked;
