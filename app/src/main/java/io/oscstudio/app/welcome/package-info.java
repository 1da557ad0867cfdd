/**
 * The first screen: ways to start, what was opened before, drop anything anywhere.
 *
 * <p>Made by the shell. The way in is {@link io.oscstudio.app.welcome.WelcomeView}.
 */
@NullMarked
package io.oscstudio.app.welcome;

import org.jspecify.annotations.NullMarked;
