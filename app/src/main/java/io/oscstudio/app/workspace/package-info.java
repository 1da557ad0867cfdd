/**
 * The workspace: another face of the package that the steps make. A tree of its files, tabs with
 * their forms and texts, tools beside and below them, problems, and what takes its room.
 *
 * <p>Made by the shell for each {@link io.oscstudio.app.wizard.WizardModel}, whose documents, check
 * and export it shows. The way in is {@link io.oscstudio.app.workspace.WorkspaceModel}; another
 * screen joins as a {@link io.oscstudio.app.workspace.Tool}, of which the shell has the list.
 */
@NullMarked
package io.oscstudio.app.workspace;

import org.jspecify.annotations.NullMarked;
