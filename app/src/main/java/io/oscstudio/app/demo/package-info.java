/**
 * Plays the studio without a screen: the real window, driven through the four steps with a sample,
 * with a picture of every screen in both languages and themes.
 *
 * <p>Called by the command line, which must not load JavaFX otherwise. The way in is {@link
 * io.oscstudio.app.demo.Demo}.
 */
@NullMarked
package io.oscstudio.app.demo;

import org.jspecify.annotations.NullMarked;
