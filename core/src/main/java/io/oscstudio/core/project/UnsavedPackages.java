package io.oscstudio.core.project;

import io.oscstudio.core.archive.ArchiveWriter;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Edited packages that are in no folder yet. Each has a workplace here, with the package as it was
 * brought in a zip, so that it can be offered again after the process ended.
 */
public final class UnsavedPackages {
  private static final System.Logger LOG = System.getLogger(UnsavedPackages.class.getName());
  private static final String PACKAGE = "package.zip";
  private static final String SECTION = "unsaved";

  /** Bytes of a package, unpacked, that is kept: one with images in it is brought again sooner. */
  public static final long LARGEST = 64 << 20;

  /** More are neither read nor offered. */
  private static final int MOST = 100;

  private final Path folder;

  /**
   * A package that is offered.
   *
   * @param place its workplace
   * @param when its last edit was made
   * @param damaged whether some of its edits, or the package they were made in, cannot be read
   */
  public record Unsaved(Path place, String name, Instant when, boolean damaged) {}

  /**
   * The packages kept in a folder.
   *
   * @param folder made when the first one is kept
   */
  public UnsavedPackages(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes a place for a package.
   *
   * @throws StudioException when the disk refuses
   */
  public Workplace begin(String name) {
    byte[] random = new byte[8];
    ThreadLocalRandom.current().nextBytes(random);
    Path place = folder.resolve(HexFormat.of().formatHex(random));
    Workplace entered = enter(place).orElseThrow();
    sidecarOf(place)
        .update(
            SECTION,
            before -> {
              Map<String, @Nullable Object> section = new LinkedHashMap<>();
              section.put("name", name);
              return section;
            });
    return entered;
  }

  /**
   * Writes the package as it was brought into its place.
   *
   * @throws StudioException when it has more than {@link #LARGEST} bytes, or the disk refuses
   */
  public void keep(Workplace place, FileTree tree, Job job) {
    requireSmall(tree);
    Path target = place.folder().resolve(PACKAGE);
    if (Files.isDirectory(place.folder())) { // it may have been left meanwhile
      ArchiveWriter.zip().write(tree, target, "", job);
    }
  }

  /**
   * Refuses a package that is too large to be kept a second time.
   *
   * @throws StudioException when it has more than {@link #LARGEST} bytes
   */
  public static void requireSmall(FileTree tree) {
    long bytes = 0;
    for (FileTree.Entry entry : tree.entries()) {
      bytes += entry.size();
      if (bytes > LARGEST) {
        throw new StudioException(Message.of("project.unsaved.large", (LARGEST >> 20) + " MiB"));
      }
    }
  }

  /** Enters the place of a package; empty when another studio is there. */
  public Optional<Workplace> enter(Path place) {
    return Workplace.enter(place, new Journal(place), true);
  }

  /**
   * The package as it was brought.
   *
   * @throws StudioException when it cannot be read, or was not kept to its end
   */
  public FileTree open(Path place) {
    if (!Files.isRegularFile(place.resolve(PACKAGE))) {
      throw new StudioException(Message.of("project.unsaved.gone", place.toString()));
    }
    return FileTrees.open(place.resolve(PACKAGE), Limits.DEFAULT);
  }

  /** What is remembered of a package in its place. */
  public Sidecar sidecarOf(Path place) {
    return Sidecar.in(place);
  }

  /**
   * Those that can be offered, newest first. What was never edited is taken away; what cannot be
   * read is not, as a newer studio or a person may still make something of it.
   */
  public List<Unsaved> list() {
    List<Unsaved> found = new ArrayList<>();
    for (Path place : places()) {
      try {
        if (Workplace.holderOf(place).isEmpty()) {
          read(place).ifPresentOrElse(found::add, () -> discard(place));
        }
      } catch (IOException | StudioException e) {
        LOG.log(Level.WARNING, "An unsaved package cannot be read: " + place, e);
      }
    }
    found.sort(Comparator.comparing(Unsaved::when).reversed());
    return found;
  }

  private List<Path> places() {
    List<Path> places = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> listed = Files.newDirectoryStream(folder, Files::isDirectory)) {
        for (Path place : listed) {
          if (places.size() < MOST) {
            places.add(place);
          }
        }
      } catch (IOException e) {
        throw Workplace.failed(folder, e);
      }
    }
    return places;
  }

  /** Empty when there is nothing in it that anybody could miss. */
  private Optional<Unsaved> read(Path place) throws IOException {
    Journal.Seen seen = new Journal(place).look();
    boolean edited = seen.state().filter(s -> !s.edited().isEmpty()).isPresent();
    if (seen.changed().isEmpty() || seen.whole() && seen.state().isPresent() && !edited) {
      return Optional.empty();
    }
    Map<String, @Nullable Object> section = sidecarOf(place).section(SECTION);
    Instant when =
        seen.state().map(s -> Instant.ofEpochMilli(s.millis())).orElse(seen.changed().get());
    boolean damaged = !seen.whole() || !edited || !Files.isRegularFile(place.resolve(PACKAGE));
    String name = String.valueOf(section.getOrDefault("name", ""));
    return Optional.of(new Unsaved(place, name, when, damaged));
  }

  /** Takes a package away, unless a studio is editing it. */
  public void discard(Path place) {
    try {
      enter(place)
          .ifPresent(entered -> {
            try {
              entered.empty();
            } catch (IOException e) {
              throw Workplace.failed(place, e);
            } finally {
              entered.close();
            }
          });
    } catch (StudioException e) {
      LOG.log(Level.WARNING, e.getMessage(), e.getCause());
    }
  }
}
