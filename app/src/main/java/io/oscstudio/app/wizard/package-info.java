/**
 * The provider's way in four steps: source, metadata, images and check, export.
 *
 * <p>Made by the shell for one brought source. Each step is a model, which calls the core on jobs
 * and knows no node, and a view, which knows nothing of the core. The way in is {@link
 * io.oscstudio.app.wizard.WizardModel} and {@link io.oscstudio.app.wizard.WizardView}.
 */
@NullMarked
package io.oscstudio.app.wizard;

import org.jspecify.annotations.NullMarked;
