package io.oscstudio.app.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the studio remembers between runs.
 *
 * @param language {@code en}, {@code zh}, or empty while the system decides
 * @param theme light, dark or as the system
 * @param width of the window in pixels
 * @param height of the window in pixels
 * @param maximized whether the window fills the screen
 * @param profile the check profile last used, {@code private} or {@code publish}
 * @param exportFolder where the last package went
 * @param imageFolder where images were saved last
 * @param recent what was opened, newest first
 */
public record Settings(
    Optional<String> language,
    ThemeChoice theme,
    double width,
    double height,
    boolean maximized,
    String profile,
    Optional<String> exportFolder,
    Optional<String> imageFolder,
    List<RecentEntry> recent) {
  /** How many recent entries are kept. */
  public static final int RECENT_LIMIT = 12;

  /** What a first run starts with. */
  public static final Settings DEFAULT =
      new Settings(
          Optional.empty(),
          ThemeChoice.SYSTEM,
          1280,
          800,
          false,
          "private",
          Optional.empty(),
          Optional.empty(),
          List.of());

  public Settings {
    recent = List.copyOf(recent);
  }

  /** With another language. */
  public Settings withLanguage(String code) {
    return new Settings(
        Optional.of(code),
        theme,
        width,
        height,
        maximized,
        profile,
        exportFolder,
        imageFolder,
        recent);
  }

  /** With another theme. */
  public Settings withTheme(ThemeChoice choice) {
    return new Settings(
        language, choice, width, height, maximized, profile, exportFolder, imageFolder, recent);
  }

  /** With another window size. */
  public Settings withWindow(double newWidth, double newHeight, boolean fills) {
    return new Settings(
        language, theme, newWidth, newHeight, fills, profile, exportFolder, imageFolder, recent);
  }

  /** With another check profile. */
  public Settings withProfile(String name) {
    return new Settings(
        language, theme, width, height, maximized, name, exportFolder, imageFolder, recent);
  }

  /** With another export folder. */
  public Settings withExportFolder(String folder) {
    return new Settings(
        language,
        theme,
        width,
        height,
        maximized,
        profile,
        Optional.of(folder),
        imageFolder,
        recent);
  }

  /** With another image folder. */
  public Settings withImageFolder(String folder) {
    return new Settings(
        language,
        theme,
        width,
        height,
        maximized,
        profile,
        exportFolder,
        Optional.of(folder),
        recent);
  }

  /** With {@code entry} first among the recent ones, and once only. */
  public Settings withRecent(RecentEntry entry) {
    List<RecentEntry> entries = new ArrayList<>();
    entries.add(entry);
    recent.stream().filter(e -> !e.path().equals(entry.path())).forEach(entries::add);
    return withRecent(entries.subList(0, Math.min(entries.size(), RECENT_LIMIT)));
  }

  /** Without the entry of {@code path}. */
  public Settings withoutRecent(String path) {
    return withRecent(recent.stream().filter(e -> !e.path().equals(path)).toList());
  }

  private Settings withRecent(List<RecentEntry> entries) {
    return new Settings(
        language, theme, width, height, maximized, profile, exportFolder, imageFolder, entries);
  }
}
