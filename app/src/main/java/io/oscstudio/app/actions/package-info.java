/**
 * What a person can do in the studio: every action with its name, icon and keys, in one list.
 *
 * <p>{@link io.oscstudio.app.actions.StandardAction} lists them; whoever can do one binds it in
 * {@link io.oscstudio.app.actions.Actions}, which the window asks for every key. Menus, the command
 * palette, the sheet of shortcuts and tests share that list. This package uses no other of the app.
 */
@NullMarked
package io.oscstudio.app.actions;

import org.jspecify.annotations.NullMarked;
