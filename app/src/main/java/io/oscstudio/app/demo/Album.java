package io.oscstudio.app.demo;

import io.oscstudio.app.kit.ThemeChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Pictures of a studio in a folder: of each screen one in each language and theme, at 1x and 2x.
 */
final class Album {
  private final Path folder;
  private final Consumer<Path> onPicture;
  private final List<Path> pictures = new ArrayList<>();

  Album(Path folder, Consumer<Path> onPicture) {
    this.folder = folder;
    this.onPicture = onPicture;
  }

  /** The pictures so far, in the order taken. */
  List<Path> pictures() {
    return List.copyOf(pictures);
  }

  /** Takes the pictures of what is shown now. */
  void add(Stagehand stage, String name) throws IOException, InterruptedException {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
        stage.act(studio -> {
          studio.kit().language().localeProperty().set(locale);
          studio.appearance().choiceProperty().set(theme);
        });
        stage.settle();
        String stem =
            name + "-" + locale.getLanguage() + "-" + theme.name().toLowerCase(Locale.ROOT);
        take(stage, stem + ".png", 1);
        take(stage, stem + "@2x.png", 2);
      }
    }
  }

  private void take(Stagehand stage, String file, int scale)
      throws IOException, InterruptedException {
    Path target = folder.resolve(file);
    Pictures.write(stage.ask(studio -> Pictures.of(studio.scene(), scale)), target);
    pictures.add(target);
    onPicture.accept(target);
  }
}
