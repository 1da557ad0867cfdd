package io.oscstudio.core.upgrade;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.model.Metadata;
import io.oscstudio.core.model.Value;
import io.oscstudio.core.source.DeliverySource;
import io.oscstudio.core.source.OscPackageSource;
import io.oscstudio.core.source.Source;
import io.oscstudio.core.source.Sources;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the releases in a package, a delivery package, an operator with its versions, or a folder
 * of packages. What cannot be read is left out with a note; the folders in a folder are not
 * searched any deeper.
 */
public final class KnownReleases {
  /** More packages of a folder are not opened. */
  public static final int MOST_PACKAGES = 5_000;

  private static final int MOST_NOTES = 20;
  private static final List<String> ARCHIVES = List.of(".zip", ".tgz", ".tar.gz", ".tar");
  private static final String METADATA = "metadata.yaml";

  /**
   * A release that was found.
   *
   * @param file the name of the package's folder or archive
   */
  public record Known(Release release, String file) {}

  /**
   * What was found.
   *
   * @param releases in the order of the packages' names
   * @param notes what was left out and why, the first of them
   */
  public record Found(List<Known> releases, List<Message> notes) {
    public Found {
      releases = List.copyOf(releases);
      notes = List.copyOf(notes);
    }
  }

  private final String service;
  private final Job job;
  private final List<Known> releases = new ArrayList<>();
  private final List<Message> notes = new ArrayList<>();

  private KnownReleases(String service, Job job) {
    this.service = service;
    this.job = job;
  }

  /**
   * Looks into a folder or archive.
   *
   * @param service the service's name; packages of others are left out. Empty takes any
   * @throws StudioException when there is nothing to be read at all
   */
  public static Found in(Path place, String service, Job job) {
    KnownReleases search = new KnownReleases(service, job);
    List<Path> packages = Files.isDirectory(place) ? packagesIn(place) : List.of();
    if (packages.isEmpty()) {
      search.take(place);
    } else {
      search.takeAll(place, packages);
    }
    if (search.releases.isEmpty() && search.notes.isEmpty()) {
      throw new StudioException(Message.of("upgrade.no-packages", name(place)));
    }
    return new Found(search.releases, search.notes);
  }

  private void takeAll(Path place, List<Path> packages) {
    int done = 0;
    for (Path file : packages.stream().limit(MOST_PACKAGES).toList()) {
      job.checkCancelled();
      job.report(Message.of("upgrade.collect-at", name(file)));
      job.progress(done++, packages.size());
      try {
        take(file);
      } catch (StudioException e) {
        note(Message.of("upgrade.unreadable", name(file), e.text()));
      }
    }
    if (packages.size() > MOST_PACKAGES) {
      notes.addFirst(Message.of("upgrade.too-many-packages", name(place), MOST_PACKAGES));
    }
  }

  private void take(Path file) {
    try (FileTree tree = FileTrees.open(file, Limits.DEFAULT)) {
      Source source = Sources.recognise(tree);
      if (source instanceof DeliverySource delivery) {
        try (FileTree inner = delivery.openPackage()) {
          take(Sources.recognise(inner), name(file));
        }
      } else {
        take(source, name(file));
      }
    }
  }

  private void take(Source source, String file) {
    Optional<String> other = nameOf(source).filter(this::isOther);
    if (other.isPresent()) {
      note(Message.of("upgrade.other-service", file, other.get(), service));
      return;
    }
    List<Release> found = Releases.of(source);
    if (found.isEmpty()) {
      note(Message.of("upgrade.says-nothing", file));
    }
    found.forEach(release -> releases.add(new Known(release, file)));
  }

  private boolean isOther(String name) {
    return !service.isEmpty() && !name.equals(service);
  }

  /** The name of an OSC package; operators of other formats may be named otherwise. */
  private static Optional<String> nameOf(Source source) {
    return source instanceof OscPackageSource osc && osc.tree().contains(METADATA)
        ? Metadata.of(YamlText.parse(METADATA, osc.tree().text(METADATA), Dialect.OSC).first())
            .name()
            .map(Value::value)
            .filter(name -> !name.isBlank())
        : Optional.empty();
  }

  private void note(Message note) {
    if (notes.size() < MOST_NOTES) {
      notes.add(note);
    }
  }

  /** The archives and packages in a folder; none when the folder is itself a package. */
  private static List<Path> packagesIn(Path folder) {
    if (Files.exists(folder.resolve(METADATA)) || Files.isDirectory(folder.resolve("package"))) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(KnownReleases::isPackage).sorted().limit(MOST_PACKAGES + 1L).toList();
    } catch (IOException e) {
      throw new StudioException(
          Message.of("archive.read-failed", name(folder), String.valueOf(e.getMessage())), e);
    }
  }

  private static boolean isPackage(Path child) {
    String name = name(child).toLowerCase(Locale.ROOT);
    return Files.isDirectory(child)
        ? Files.exists(child.resolve(METADATA)) || Files.isDirectory(child.resolve("package"))
        : ARCHIVES.stream().anyMatch(name::endsWith);
  }

  private static String name(Path path) {
    Path last = path.toAbsolutePath().normalize().getFileName();
    return last == null ? path.toString() : last.toString();
  }
}
