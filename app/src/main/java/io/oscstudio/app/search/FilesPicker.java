package io.oscstudio.app.search;

import io.oscstudio.app.matching.FuzzyMatch;
import io.oscstudio.app.palette.Choice;
import io.oscstudio.app.palette.PickerModel;
import io.oscstudio.core.base.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/** Opens a file by a few letters of its path. */
public final class FilesPicker {
  /** More lines than these nobody reads. */
  private static final int MOST = 100;

  private FilesPicker() {}

  private record Candidate(String path, FuzzyMatch match) {}

  /** Picks from {@code paths} what {@code opener} shows. */
  public static PickerModel of(List<String> paths, FileOpener opener) {
    List<String> all = List.copyOf(paths);
    return new PickerModel(letters -> find(letters, all), path -> opener.open(Place.of(path)));
  }

  private static List<Choice> find(String letters, List<String> paths) {
    List<Candidate> candidates = new ArrayList<>();
    for (String path : paths) {
      FuzzyMatch.of(letters, path).ifPresent(match -> candidates.add(new Candidate(path, match)));
    }
    return candidates.stream()
        .sorted(Comparator.comparingInt((Candidate c) -> c.match().score()).reversed())
        .limit(MOST)
        .map(c -> choice(c.path(), c.match().positions()))
        .toList();
  }

  private static Choice choice(String path, List<Integer> marks) {
    return new Choice(path, Feather.FILE_TEXT, path, marks, "", "", true);
  }
}
