/**
 * What a person has decided about the studio, on one page that can be searched.
 *
 * <p>{@link io.oscstudio.app.preferences.Preference} lists all of it; {@link
 * io.oscstudio.app.preferences.PreferencesModel} finds and changes it, {@link
 * io.oscstudio.app.preferences.RegistriesModel} the file of how registries are reached. Whoever
 * goes by a setting follows {@link io.oscstudio.app.kit.SettingsStore#settingsProperty}.
 */
@NullMarked
package io.oscstudio.app.preferences;

import org.jspecify.annotations.NullMarked;
