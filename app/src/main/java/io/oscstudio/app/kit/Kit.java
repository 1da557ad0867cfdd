package io.oscstudio.app.kit;

/**
 * The services every screen is given.
 *
 * @param language what people read
 * @param tasks where long work runs
 * @param dialogs what leaves the window
 * @param notices what the window says about itself
 * @param settings what is remembered
 */
public record Kit(
    Language language,
    TaskRunner tasks,
    DialogService dialogs,
    Notices notices,
    SettingsStore settings) {
  /** Small nodes whose texts follow the language. */
  public Ui ui() {
    return new Ui(language);
  }
}
