package io.oscstudio.app.palette;

import io.oscstudio.app.actions.Action;
import io.oscstudio.app.actions.Scope;
import io.oscstudio.app.actions.StandardAction;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.RecentEntry;
import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.app.matching.FuzzyMatch;
import io.oscstudio.resources.Resources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The command palette: all actions that can be called now, those used last first, and the packages
 * that were opened last. Letters find an action by its name in the language of the window, by its
 * English name and by its id, and a package by its name, version and path.
 */
public final class PaletteModel {
  private static final int RECENT_WORTH = 12;
  private static final String RECENT = "recent:";

  private final List<Action> actions;
  private final Language language;
  private final SettingsStore settings;
  private final Consumer<Path> packages;

  /**
   * The palette over {@code actions}.
   *
   * @param packages opens one of the packages that were opened before
   */
  public PaletteModel(
      List<Action> actions, Language language, SettingsStore settings, Consumer<Path> packages) {
    this.packages = packages;
    this.actions =
        actions.stream()
            .filter(action -> action.what() != StandardAction.PALETTE)
            // what is done with the package comes before what is done with the window
            .sorted(Comparator.comparing(action -> action.what().scope() == Scope.WINDOW))
            .toList();
    this.language = language;
    this.settings = settings;
  }

  /** What the window shows of it. */
  public PickerModel picker() {
    return new PickerModel(this::find, this::run);
  }

  private record Hit(Choice choice, int score) {}

  List<Choice> find(String letters) {
    List<String> recent = settings.get().recentActions();
    List<Hit> hits = new ArrayList<>();
    for (Action action : actions) {
      int age = recent.indexOf(action.what().id());
      int worth = age < 0 ? 0 : (recent.size() - age) * RECENT_WORTH;
      hit(letters, action).ifPresent(hit -> hits.add(new Hit(hit.choice(), hit.score() + worth)));
    }
    settings.get().recent().forEach(entry -> hit(letters, entry).ifPresent(hits::add));
    return hits.stream()
        .sorted(Comparator.comparingInt(Hit::score).reversed())
        .map(Hit::choice)
        .toList();
  }

  private Optional<Hit> hit(String letters, Action action) {
    StandardAction what = action.what();
    String title = language.text(what.key());
    String english = Resources.texts(Locale.ENGLISH).text(what.key());
    Optional<FuzzyMatch> byTitle = FuzzyMatch.of(letters, title);
    Optional<FuzzyMatch> otherwise =
        FuzzyMatch.of(letters, english).or(() -> FuzzyMatch.of(letters, what.id()));
    return byTitle
        .or(() -> otherwise)
        .map(match ->
            new Hit(
                choice(
                    action,
                    title,
                    byTitle.map(FuzzyMatch::positions).orElse(List.of()),
                    byTitle.isPresent() ? "" : english),
                Math.max(match.score(), otherwise.map(FuzzyMatch::score).orElse(match.score()))));
  }

  private Optional<Hit> hit(String letters, RecentEntry entry) {
    String title = language.text("actions.recent", entry.name(), entry.version()).strip();
    Optional<FuzzyMatch> byTitle = FuzzyMatch.of(letters, title);
    return byTitle
        .or(() -> FuzzyMatch.of(letters, entry.path()))
        .map(match ->
            new Hit(
                new Choice(
                    RECENT + entry.path(),
                    Icons.ofKind(entry.kind()),
                    title,
                    byTitle.map(FuzzyMatch::positions).orElse(List.of()),
                    entry.path(),
                    "",
                    true),
                match.score()));
  }

  private static Choice choice(Action action, String title, List<Integer> marks, String detail) {
    StandardAction what = action.what();
    return new Choice(
        what.id(), what.icon(), title, marks, detail, what.keyText(), action.enabled().get());
  }

  private void run(String id) {
    if (id.startsWith(RECENT)) {
      packages.accept(Path.of(id.substring(RECENT.length())));
      return;
    }
    actions.stream()
        .filter(action -> action.what().id().equals(id))
        .findFirst()
        .ifPresent(action -> {
          settings.update(s -> s.withRecentAction(id));
          action.runIfEnabled();
        });
  }
}
