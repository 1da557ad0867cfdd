package io.oscstudio.app.cli;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.source.BundleSource;
import io.oscstudio.core.source.ManifestsSource;
import io.oscstudio.core.source.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds what there is to check at the paths a person names: an archive or a package, chart,
 * operator or delivery in a folder is itself; in any other folder it is the topmost ones below,
 * sorted by path. Nothing is looked for inside one that was found.
 */
final class CheckTargets {
  private static final int DEEPEST = 12;
  private static final int MOST_FOLDERS = 100_000;
  private static final int MOST_FOUND = 10_000;
  private static final int HEAD_BYTES = 1 << 20;
  private static final Pattern CSV =
      Pattern.compile("(?m)^kind:\\s*[\"']?ClusterServiceVersion\\b");
  private static final Pattern VERSION = Pattern.compile("^v?\\d");
  private static final Set<String> PASSED_OVER = Set.of("node_modules", "__MACOSX");

  private final List<Path> named;
  private final Job job;
  private final List<Path> found = new ArrayList<>();
  private int folders;

  CheckTargets(List<Path> named, Job job) {
    this.named = named;
    this.job = job;
  }

  /**
   * What is to be checked, each named path that holds nothing known as itself.
   *
   * @throws StudioException when there is too much
   */
  List<Path> find() {
    List<Path> all = new ArrayList<>();
    for (Path path : named) {
      found.clear();
      if (Files.isDirectory(path) && !isOne(path) && !isBrokenPackage(path)) {
        search(path, 0);
      }
      all.addAll(found.isEmpty() ? List.of(path) : found);
    }
    return all.stream().distinct().toList();
  }

  private void search(Path folder, int depth) {
    job.checkCancelled();
    if (++folders > MOST_FOLDERS || found.size() >= MOST_FOUND) {
      throw new StudioException(
          Message.of("cli.too-much", folder.toString(), MOST_FOUND, MOST_FOLDERS));
    }
    for (Path child : children(folder)) {
      if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
        if (isPassedOver(child)) {
          continue;
        }
        if (isOne(child)) {
          found.add(child);
        } else if (depth < DEEPEST) {
          search(child, depth + 1);
        }
      } else if (isArchiveOfOne(child)) {
        found.add(child);
      }
    }
  }

  private static boolean isPassedOver(Path folder) {
    String name = folder.getFileName().toString();
    return name.startsWith(".") || name.endsWith(".oscstudio") || PASSED_OVER.contains(name);
  }

  /** Whether the folder itself is a package, chart, delivery or operator. */
  private static boolean isOne(Path folder) {
    return has(folder, "Chart.yaml")
        || isPackage(folder)
        || isDelivery(folder)
        || isOperator(folder);
  }

  /** Two of the parts that every OSC package has. */
  private static boolean isPackage(Path folder) {
    int parts = has(folder, "metadata.yaml") ? 1 : 0;
    parts += has(folder, "lifecycle.yaml") ? 1 : 0;
    parts += children(folder.resolve("manifests")).stream().anyMatch(CheckTargets::isOfOsc) ? 1 : 0;
    return parts >= 2;
  }

  /** A named folder is taken for a package by one part too, so that what lacks is told. */
  private static boolean isBrokenPackage(Path folder) {
    return has(folder, "metadata.yaml") || has(folder, "lifecycle.yaml");
  }

  private static boolean isOfOsc(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith("_crd.yaml") || name.endsWith("_csd.yaml");
  }

  private static boolean isDelivery(Path folder) {
    return Files.isDirectory(folder.resolve("package"))
        && (Files.isDirectory(folder.resolve("images"))
            || children(folder.resolve("package")).stream().anyMatch(CheckTargets::isArchive));
  }

  /**
   * An operator has its package file or its CSV in the folder, or folders named after its versions.
   * Folders of other names hold an operator each.
   */
  private static boolean isOperator(Path folder) {
    if (!hasCsv(folder, 2)) {
      return false;
    }
    try (FileTree tree = FileTrees.open(folder, Limits.DEFAULT)) {
      return switch (Sources.recognise(tree)) {
        case ManifestsSource manifests -> tree.contains(manifests.packagePath());
        case BundleSource bundles ->
            bundles.versions().stream().allMatch(v -> isOfVersion(v.folder()));
        default -> false;
      };
    } catch (StudioException several) {
      return hasCsv(folder, 0); // broken, but one
    }
  }

  private static boolean isOfVersion(String folder) {
    return folder.isEmpty() || folder.equals("manifests") || VERSION.matcher(folder).find();
  }

  private static boolean hasCsv(Path folder, int below) {
    for (Path child : children(folder)) {
      if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
        boolean manifests = child.getFileName().toString().equals("manifests");
        if (below > 0
            && (below > 1 || manifests)
            && !isPassedOver(child)
            && hasCsv(child, below - 1)) {
          return true;
        }
      } else if (isYaml(child) && isCsv(child)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCsv(Path file) {
    try (var in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8);
      return CSV.matcher(head).find();
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static boolean isArchiveOfOne(Path file) {
    if (!isArchive(file) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (FileTree tree = FileTrees.open(file, Limits.DEFAULT)) {
      Sources.recognise(tree);
      return true;
    } catch (StudioException other) {
      return false;
    }
  }

  private static boolean isYaml(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private static boolean isArchive(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".zip") || name.endsWith(".tgz") || name.endsWith(".tar.gz");
  }

  private static boolean has(Path folder, String file) {
    return Files.isRegularFile(folder.resolve(file));
  }

  /** What is in a folder, sorted; nothing where there is none or it cannot be read. */
  private static List<Path> children(Path folder) {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(children::add);
    } catch (IOException unreadable) {
      return List.of();
    }
    children.sort(null);
    return children;
  }
}
