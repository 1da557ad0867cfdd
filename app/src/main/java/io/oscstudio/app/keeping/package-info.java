/**
 * Keeping a package: saving it in its folder or in another, leaving it without losing work,
 * bringing back what was not saved, choosing where another program changed the same file, and
 * remembering where it was left.
 *
 * <p>Made by the wizard for the package it holds, asked by the shell before it shows something
 * else. The way in is {@link io.oscstudio.app.keeping.KeepingModel}.
 */
@NullMarked
package io.oscstudio.app.keeping;

import org.jspecify.annotations.NullMarked;
