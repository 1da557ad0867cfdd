/**
 * Finding by a few letters: the command palette, quick opening of files, and the sheet of
 * shortcuts.
 *
 * <p>{@link io.oscstudio.app.matching.FuzzyMatch} compares, {@link
 * io.oscstudio.app.palette.PickerModel} holds what was found, {@link
 * io.oscstudio.app.palette.PickerView} shows it over the window. The way in is {@link
 * io.oscstudio.app.palette.PaletteModel}.
 */
@NullMarked
package io.oscstudio.app.palette;

import org.jspecify.annotations.NullMarked;
