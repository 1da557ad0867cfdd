package io.oscstudio.app.palette;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.actions.Action;
import io.oscstudio.app.actions.Scope;
import io.oscstudio.app.actions.StandardAction;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.RecentEntry;
import io.oscstudio.app.kit.SettingsStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaletteModelTest {
  @TempDir Path folder;
  private final List<String> done = new ArrayList<>();
  private final Language language = new Language(Locale.ENGLISH);
  private SettingsStore settings;
  private PickerModel picker;

  @BeforeEach
  void palette() {
    settings = new SettingsStore(folder);
    picker = fresh();
  }

  private PickerModel fresh() {
    List<Action> actions =
        List.of(
            Action.of(StandardAction.PALETTE, () -> done.add("palette")),
            Action.of(StandardAction.LARGER, () -> done.add("larger")),
            Action.of(
                StandardAction.SAVE, new SimpleBooleanProperty(false), () -> done.add("save")),
            Action.of(StandardAction.STEP_CHECK, () -> done.add("check")));
    return new PaletteModel(actions, language, settings, path -> done.add(path.toString()))
        .picker();
  }

  @Test
  void showsEverythingButItselfAndTakesWhatIsChosen() {
    assertThat(picker.choices())
        .extracting(Choice::id)
        .containsExactly("save", "step-check", "larger");

    picker.queryProperty().set("check");
    picker.take();

    assertThat(done).containsExactly("check");
  }

  @Test
  void packagesThatWereOpenedBeforeAreFoundByNameAndPath() {
    settings.update(s ->
        s.withRecent(
            new RecentEntry(
                "/home/li/redis-pkg", "cache", "1.4.0", "folder", Optional.empty(), 1)));
    picker.queryProperty().set("cache");
    assertThat(picker.choices()).singleElement().returns("Open cache 1.4.0", Choice::title);

    picker.queryProperty().set("redis-pkg");
    picker.take();
    assertThat(done).containsExactly("/home/li/redis-pkg");
    assertThat(settings.get().recentActions()).isEmpty();
  }

  @Test
  void whatWasUsedLastComesFirst() {
    picker.queryProperty().set("check");
    picker.take();

    assertThat(fresh().choices().getFirst().id()).isEqualTo("step-check");
    assertThat(settings.get().recentActions()).containsExactly("step-check");
  }

  @Test
  void inChineseTheEnglishNameAndTheIdFindAnActionToo() {
    language.localeProperty().set(Locale.SIMPLIFIED_CHINESE);

    picker.queryProperty().set("放大");
    assertThat(picker.choices()).extracting(Choice::id).containsExactly("larger");
    picker.queryProperty().set("larger");
    assertThat(picker.choices())
        .singleElement()
        .returns("放大", Choice::title)
        .returns("Larger", Choice::detail);
    picker.queryProperty().set("step-check");
    assertThat(picker.choices()).extracting(Choice::id).containsExactly("step-check");
  }

  @Test
  void whatCannotBeDoneNowIsShownButNotTaken() {
    picker.queryProperty().set("save");

    assertThat(picker.choices()).singleElement().returns(false, Choice::possible);
    assertThat(picker.canTake()).isFalse();
    picker.take();
    assertThat(done).isEmpty();
  }

  @Test
  void theKeyboardGoesThroughWhatWasFoundAndStopsAtTheEnds() {
    picker.move(1);
    assertThat(picker.chosenProperty().get().orElseThrow().id()).isEqualTo("step-check");
    picker.move(10);
    assertThat(picker.chosenProperty().get().orElseThrow().id()).isEqualTo("larger");
    picker.move(-10);
    assertThat(picker.chosenProperty().get().orElseThrow().id()).isEqualTo("save");
    picker.queryProperty().set("zzzz");
    picker.move(1);
    assertThat(picker.chosenProperty().get()).isEmpty();
  }

  @Test
  void everyActionWithAKeyIsOnTheSheet() {
    List<StandardAction> onSheet =
        Arrays.stream(Scope.values()).flatMap(s -> CheatSheetView.of(s).stream()).toList();

    assertThat(StandardAction.values())
        .filteredOn(action -> !action.keys().isEmpty())
        .allMatch(onSheet::contains);
  }
}
