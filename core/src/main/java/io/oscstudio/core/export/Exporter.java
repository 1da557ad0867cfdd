package io.oscstudio.core.export;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.ResumedZip;
import io.oscstudio.core.archive.ZipItem;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.SemVer;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.pack.PackedPackage;
import io.oscstudio.core.pack.Packer;
import io.oscstudio.core.pack.Sizes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes deployment and delivery packages, all of one or nothing. */
public final class Exporter {
  private static final Pattern SERVICE_NAME = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final String TAR = ".tar";

  private Exporter() {}

  /** Whether a service may have this name in a delivery package (R11.2). */
  public static boolean isServiceName(String name) {
    return SERVICE_NAME.matcher(name).matches();
  }

  /** Whether a version may be published (R11.3). */
  public static boolean isPublishable(String version) {
    return SemVer.parse(version).filter(SemVer::isPublishable).isPresent();
  }

  /**
   * Writes a deployment package.
   *
   * @throws StudioException as {@link Packer#pack}
   */
  public static Exported deployment(FileTree tree, Path target, Job job) {
    PackedPackage packed = Packer.pack(tree, target, job);
    return new Exported(target, packed.size().bytes(), packed.checksum(), List.of());
  }

  /**
   * Writes a delivery package (section 11): {@code {ServiceName}/package/} with the deployment
   * package, {@code {ServiceName}/images/} with the tars as they are and mapping.yaml. Tars are
   * streamed and stored, of any size. A run that is cancelled or killed leaves the tars it finished
   * beside the target, and the next one goes on from there.
   *
   * @throws StudioException when a name breaks R11.2–R11.4, a tar is missing, the deployment
   *     package is too large, the disk is too small or another run writes the target; what was at
   *     the target is still there
   */
  public static Exported delivery(DeliveryRequest request, Job job) {
    requireNames(request);
    List<Path> tars =
        request.tars().stream().sorted(Comparator.comparing(Exporter::fileName)).toList();
    requireTars(tars);
    Path folder = temporaryFolder(request.target());
    Path archive = folder.resolve(request.serviceName() + "-" + request.version() + ".zip");
    try {
      Packer.pack(request.tree(), archive, job);
      requireSpace(request.target(), total(archive, tars) - ResumedZip.left(request.target()));
      job.report(Message.of("export.writing", request.target().toString()));
      ResumedZip.Result zip =
          ResumedZip.write(request.target(), items(request, archive, tars), job);
      return new Exported(
          request.target(),
          zip.bytes(),
          Optional.of(zip.checksum()),
          zip.files().stream()
              .map(file -> new Exported.Content(file.path(), file.bytes(), file.digest()))
              .toList());
    } catch (IOException e) {
      throw unwritable(request.target(), e);
    } finally {
      deleteQuietly(archive);
      deleteQuietly(folder);
    }
  }

  private static List<ZipItem> items(DeliveryRequest request, Path archive, List<Path> tars) {
    String top = request.serviceName();
    String images = top + "/images";
    List<ZipItem> items = new ArrayList<>();
    items.add(new ZipItem.Folder(top));
    if (!tars.isEmpty() || request.mapping().isPresent()) {
      items.add(new ZipItem.Folder(images));
    }
    request
        .mapping()
        .map(text -> text.getBytes(StandardCharsets.UTF_8))
        .ifPresent(bytes -> items.add(new ZipItem.Packed(images + "/mapping.yaml", bytes)));
    for (Path tar : tars) {
      items.add(new ZipItem.Stored(images + "/" + fileName(tar), tar));
    }
    items.add(new ZipItem.Folder(top + "/package"));
    items.add(new ZipItem.Stored(top + "/package/" + fileName(archive), archive));
    return items;
  }

  private static void requireNames(DeliveryRequest request) {
    if (!isServiceName(request.serviceName())) {
      throw new StudioException(Message.of("export.service-name", request.serviceName()));
    }
    if (!isPublishable(request.version())) {
      throw new StudioException(Message.of("export.version", request.version()));
    }
    if (!fileName(request.target()).toLowerCase(Locale.ROOT).endsWith(".zip")) {
      throw new StudioException(Message.of("export.not-a-zip", request.target().toString()));
    }
  }

  private static void requireTars(List<Path> tars) {
    Set<String> names = new HashSet<>();
    for (Path tar : tars) {
      String name = fileName(tar);
      String stem = name.endsWith(TAR) ? name.substring(0, name.length() - TAR.length()) : "";
      if (!Packer.isArchiveStem(stem)) {
        throw new StudioException(Message.of("export.tar-name", name));
      }
      if (!names.add(name.toLowerCase(Locale.ROOT))) {
        throw new StudioException(Message.of("export.tar-twice", name));
      }
      if (!Files.isRegularFile(tar)) {
        throw new StudioException(Message.of("export.tar-missing", tar.toString()));
      }
    }
  }

  private static long total(Path archive, List<Path> tars) throws IOException {
    long total = Files.size(archive);
    for (Path tar : tars) {
      total += Files.size(tar);
    }
    return total;
  }

  private static void requireSpace(Path target, long needed) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    // Not by FileStore: in a chroot and some containers the mount point is not to be found.
    long free = (folder == null ? target : folder).toFile().getUsableSpace();
    if (free != 0 && free < needed) {
      throw new StudioException(
          Message.of("export.no-space", target.toString(), Sizes.text(needed), Sizes.text(free)));
    }
  }

  private static Path temporaryFolder(Path target) {
    try {
      Path parent = target.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      return Files.createTempDirectory("oscstudio-export");
    } catch (IOException e) {
      throw unwritable(target, e);
    }
  }

  private static void deleteQuietly(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      path.toFile().deleteOnExit();
    }
  }

  private static StudioException unwritable(Path target, IOException cause) {
    return new StudioException(
        Message.of("base.io", target.toString(), String.valueOf(cause.getMessage())), cause);
  }

  private static String fileName(Path path) {
    return String.valueOf(path.getFileName());
  }
}
