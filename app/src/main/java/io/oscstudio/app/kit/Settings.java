package io.oscstudio.app.kit;

import io.oscstudio.core.image.EngineChoice;
import io.oscstudio.core.image.EngineOptions;
import io.oscstudio.core.image.TarForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the studio remembers between runs.
 *
 * @param look language, theme and scale
 * @param window the window's size
 * @param choices what was chosen last on the pages
 * @param recent what was opened, newest first
 * @param chartPlaces addresses of registries and repositories charts were fetched from, newest
 *     first
 * @param splits positions of split panes by id, each from 0 to 1
 * @param panes what parts of the window were showing, by their ids
 * @param tools how the studio's own tools are set
 */
public record Settings(
    Look look,
    WindowSize window,
    Choices choices,
    List<RecentEntry> recent,
    List<String> chartPlaces,
    Map<String, List<Double>> splits,
    Map<String, String> panes,
    Tools tools) {
  /**
   * How the window looks.
   *
   * @param language {@code en}, {@code zh}, or empty while the system decides
   * @param theme one of the themes, or as the system
   * @param scale how large everything is drawn
   */
  public record Look(Optional<String> language, ThemeChoice theme, Scale scale) {}

  /**
   * The window.
   *
   * @param width in pixels
   * @param height in pixels
   * @param maximized whether it fills the screen
   */
  public record WindowSize(double width, double height, boolean maximized) {}

  /**
   * What was chosen last.
   *
   * @param profile of the check, {@code private} or {@code publish}
   * @param exportFolder where the last package went
   * @param imageFolder where images were saved last
   * @param findingsByFile whether findings stand below their files
   * @param engine what brings images
   * @param tarForm how layers lie in the tars of images
   */
  public record Choices(
      String profile,
      Optional<String> exportFolder,
      Optional<String> imageFolder,
      boolean findingsByFile,
      EngineChoice engine,
      TarForm tarForm) {}

  /**
   * How the studio's own tools are set.
   *
   * @param editorFont what texts of files are written in
   * @param imageCacheGib how large the cache of images may grow, in GiB
   * @param removePulled whether images that a container engine pulled go away again
   * @param recentActions ids of the actions that were picked in the palette, the newest first
   */
  public record Tools(
      EditorFont editorFont, int imageCacheGib, boolean removePulled, List<String> recentActions) {
    /** How many actions are remembered. */
    public static final int MOST_ACTIONS = 8;

    /** The bounds of the cache, in GiB. */
    public static final int LEAST_CACHE = 1;

    /** The bounds of the cache, in GiB. */
    public static final int LARGEST_CACHE = 1_024;

    /** What a first run starts with. */
    public static final Tools DEFAULT =
        new Tools(EditorFont.DEFAULT, (int) (EngineOptions.STORE_BYTES >> 30), false, List.of());

    public Tools {
      imageCacheGib = Math.clamp(imageCacheGib, LEAST_CACHE, LARGEST_CACHE);
      recentActions = List.copyOf(recentActions);
    }

    /** How large the cache of images may grow, in bytes. */
    public long imageCacheBytes() {
      return (long) imageCacheGib << 30;
    }
  }

  /** How many recent entries are kept. */
  public static final int RECENT_LIMIT = 12;

  /**
   * How many split panes and other parts are remembered; more come only from a file that was
   * tampered with.
   */
  public static final int SPLIT_LIMIT = 64;

  /** What a first run starts with. */
  public static final Settings DEFAULT =
      new Settings(
          new Look(Optional.empty(), ThemeChoice.SYSTEM, Scale.NORMAL),
          new WindowSize(1280, 800, false),
          new Choices(
              "private",
              Optional.empty(),
              Optional.empty(),
              false,
              EngineChoice.AUTO,
              TarForm.PLAIN),
          List.of(),
          List.of(),
          Map.of(),
          Map.of(),
          Tools.DEFAULT);

  public Settings {
    recent = List.copyOf(recent);
    chartPlaces = List.copyOf(chartPlaces);
    splits = Map.copyOf(splits);
    panes = Map.copyOf(panes);
  }

  /** The language chosen, empty while the system decides. */
  public Optional<String> language() {
    return look.language();
  }

  /** The theme chosen. */
  public ThemeChoice theme() {
    return look.theme();
  }

  /** The scale chosen. */
  public Scale scale() {
    return look.scale();
  }

  /** The check profile last used. */
  public String profile() {
    return choices.profile();
  }

  /** Where the last package went. */
  public Optional<String> exportFolder() {
    return choices.exportFolder();
  }

  /** Where images were saved last. */
  public Optional<String> imageFolder() {
    return choices.imageFolder();
  }

  /** Whether findings stand below their files. */
  public boolean findingsByFile() {
    return choices.findingsByFile();
  }

  /** What brings images. */
  public EngineChoice engine() {
    return choices.engine();
  }

  /** How layers lie in the tars of images. */
  public TarForm tarForm() {
    return choices.tarForm();
  }

  /** With another language. */
  public Settings withLanguage(String code) {
    return with(new Look(Optional.of(code), theme(), scale()));
  }

  /** With another language, or as the system says. */
  public Settings withLanguage(Optional<String> code) {
    return with(new Look(code, theme(), scale()));
  }

  /** With another theme. */
  public Settings withTheme(ThemeChoice choice) {
    return with(new Look(language(), choice, scale()));
  }

  /** With another scale. */
  public Settings withScale(Scale scale) {
    return with(new Look(language(), theme(), scale));
  }

  /** With another window size. */
  public Settings withWindow(WindowSize size) {
    return new Settings(look, size, choices, recent, chartPlaces, splits, panes, tools);
  }

  /** With another check profile. */
  public Settings withProfile(String name) {
    return with(
        new Choices(name, exportFolder(), imageFolder(), findingsByFile(), engine(), tarForm()));
  }

  /** With another export folder. */
  public Settings withExportFolder(String folder) {
    return with(
        new Choices(
            profile(), Optional.of(folder), imageFolder(), findingsByFile(), engine(), tarForm()));
  }

  /** With another image folder. */
  public Settings withImageFolder(String folder) {
    return with(
        new Choices(
            profile(), exportFolder(), Optional.of(folder), findingsByFile(), engine(), tarForm()));
  }

  /** With findings below their files, or by severity. */
  public Settings withFindingsByFile(boolean byFile) {
    return with(new Choices(profile(), exportFolder(), imageFolder(), byFile, engine(), tarForm()));
  }

  /** With another way to bring images, and another form of their tars. */
  public Settings withFetching(EngineChoice engine, TarForm form) {
    return with(
        new Choices(profile(), exportFolder(), imageFolder(), findingsByFile(), engine, form));
  }

  /** With {@code entry} first among the recent ones, and once only. */
  public Settings withRecent(RecentEntry entry) {
    List<RecentEntry> entries = new ArrayList<>();
    entries.add(entry);
    recent.stream().filter(e -> !e.path().equals(entry.path())).forEach(entries::add);
    return with(entries.subList(0, Math.min(entries.size(), RECENT_LIMIT)));
  }

  /** Without the entry of {@code path}. */
  public Settings withoutRecent(String path) {
    return with(recent.stream().filter(e -> !e.path().equals(path)).toList());
  }

  /** With another count of findings at the entry of {@code path}, if there is one. */
  public Settings withFindings(String path, int count) {
    return with(
        recent.stream().map(e -> e.path().equals(path) ? e.withFindings(count) : e).toList());
  }

  /** With an address first among those charts were fetched from, and once only. */
  public Settings withChartPlace(String address) {
    List<String> places = new ArrayList<>();
    places.add(address);
    chartPlaces.stream().filter(a -> !a.equals(address)).forEach(places::add);
    return new Settings(
        look,
        window,
        choices,
        recent,
        places.subList(0, Math.min(places.size(), RECENT_LIMIT)),
        splits,
        panes,
        tools);
  }

  /** With the positions of a split pane; without them it starts as it was designed. */
  public Settings withSplit(String id, List<Double> positions) {
    Map<String, List<Double>> all = new TreeMap<>(splits);
    if (positions.isEmpty()) {
      all.remove(id);
    } else if (all.size() < SPLIT_LIMIT || all.containsKey(id)) {
      all.put(id, List.copyOf(positions));
    }
    return new Settings(look, window, choices, recent, chartPlaces, all, panes, tools);
  }

  /** What a part of the window was showing, or how it looked; empty until it was changed. */
  public Optional<String> pane(String id) {
    return Optional.ofNullable(panes.get(id));
  }

  /** With what a part of the window shows. */
  public Settings withPane(String id, String showing) {
    Map<String, String> all = new TreeMap<>(panes);
    if (all.size() < SPLIT_LIMIT || all.containsKey(id)) {
      all.put(id, showing);
    }
    return new Settings(look, window, choices, recent, chartPlaces, splits, all, tools);
  }

  /** With another font for the texts of files. */
  public Settings withEditorFont(EditorFont font) {
    return with(
        new Tools(font, tools.imageCacheGib(), tools.removePulled(), tools.recentActions()));
  }

  /** With another bound of the cache of images, in GiB. */
  public Settings withImageCache(int gib) {
    return with(new Tools(tools.editorFont(), gib, tools.removePulled(), tools.recentActions()));
  }

  /** With images that a container engine pulled removed again, or kept there. */
  public Settings withRemovePulled(boolean remove) {
    return with(
        new Tools(tools.editorFont(), tools.imageCacheGib(), remove, tools.recentActions()));
  }

  /** With an action first among those that were picked, and once only. */
  public Settings withRecentAction(String id) {
    List<String> ids = new ArrayList<>();
    ids.add(id);
    tools.recentActions().stream().filter(other -> !other.equals(id)).forEach(ids::add);
    return with(
        new Tools(
            tools.editorFont(),
            tools.imageCacheGib(),
            tools.removePulled(),
            ids.subList(0, Math.min(ids.size(), Tools.MOST_ACTIONS))));
  }

  /** The ids of the actions that were picked in the palette, the newest first. */
  public List<String> recentActions() {
    return tools.recentActions();
  }

  /** What texts of files are written in. */
  public EditorFont editorFont() {
    return tools.editorFont();
  }

  private Settings with(Tools other) {
    return new Settings(look, window, choices, recent, chartPlaces, splits, panes, other);
  }

  private Settings with(Look other) {
    return new Settings(other, window, choices, recent, chartPlaces, splits, panes, tools);
  }

  private Settings with(Choices other) {
    return new Settings(look, window, other, recent, chartPlaces, splits, panes, tools);
  }

  private Settings with(List<RecentEntry> other) {
    return new Settings(look, window, choices, other, chartPlaces, splits, panes, tools);
  }
}
