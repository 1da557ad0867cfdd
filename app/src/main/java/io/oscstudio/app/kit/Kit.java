package io.oscstudio.app.kit;

import io.oscstudio.app.actions.Actions;

/**
 * The services every screen is given.
 *
 * @param language what people read
 * @param tasks where long work runs
 * @param dialogs what leaves the window
 * @param notices what the window says about itself
 * @param settings what is remembered
 * @param actions what can be called by key, menu and palette
 */
public record Kit(
    Language language,
    TaskRunner tasks,
    DialogService dialogs,
    Notices notices,
    SettingsStore settings,
    Actions actions) {
  /** With nothing to call yet. */
  public Kit(
      Language language,
      TaskRunner tasks,
      DialogService dialogs,
      Notices notices,
      SettingsStore settings) {
    this(language, tasks, dialogs, notices, settings, new Actions());
  }

  /** Small nodes whose texts follow the language. */
  public Ui ui() {
    return new Ui(language);
  }
}
