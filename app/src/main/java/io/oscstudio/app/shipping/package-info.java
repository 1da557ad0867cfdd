/**
 * The way out of the studio: what a package takes, where it goes, writing it, and the upload sheet
 * that says what to type where in the OSC console.
 *
 * <p>The wizard holds an {@link io.oscstudio.app.shipping.ExportModel} and tells it what would be
 * written; the models of other screens do the same. The way in is that model and its view.
 */
@NullMarked
package io.oscstudio.app.shipping;

import org.jspecify.annotations.NullMarked;
