/**
 * Layer 0: the words every other package speaks.
 *
 * <p>Findings and messages are keys with arguments, never finished sentences, so that the language
 * can change while the program runs; {@link io.oscstudio.core.base.MessageText} renders them. Any
 * package may use this one; it uses nothing but the texts of {@code io.oscstudio.resources}.
 *
 * <p>The way in: {@link io.oscstudio.core.base.Finding} for what is wrong with an input, {@link
 * io.oscstudio.core.base.StudioException} for what stops the work, {@link
 * io.oscstudio.core.base.Job} for work that takes long.
 */
@NullMarked
package io.oscstudio.core.base;

import org.jspecify.annotations.NullMarked;
