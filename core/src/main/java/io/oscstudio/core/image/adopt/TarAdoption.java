package io.oscstudio.core.image.adopt;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.image.FolderLock;
import io.oscstudio.core.image.ImageConfig;
import io.oscstudio.core.image.Platform;
import io.oscstudio.core.image.SavedTar;
import io.oscstudio.core.image.TarNames;
import io.oscstudio.core.image.TarWriter;
import io.oscstudio.core.image.inspect.ImageFiles;
import io.oscstudio.core.registry.Json;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes the tars of a package from one that {@code docker save}, podman, skopeo, a build tool or we
 * ourselves wrote: a docker-archive or an OCI layout, also gzipped. The platform is read out of
 * each image, the configuration is held against the digest it is named after, and every layer
 * against the digest in the configuration.
 */
public final class TarAdoption {
  /** The digest in the name of a configuration, where its maker put one. */
  private static final Pattern DIGEST_NAME =
      Pattern.compile("(?:.*/)?(?:sha256:)?([0-9a-f]{64})(?:\\.json)?");

  private final Limits limits;

  /** An adoption that refuses tars beyond {@code limits}. */
  public TarAdoption(Limits limits) {
    this.limits = limits;
  }

  /**
   * What is wanted of a tar.
   *
   * @param image which image it is for the package; empty when the tar's own name is to count
   * @param renamed whether {@code image} holds although the tar calls it something else
   * @param platforms for which it must be there; empty for all it has and OSC knows
   */
  public record Wish(Optional<ImageReference> image, boolean renamed, Set<Platform> platforms) {
    public Wish {
      platforms = Set.copyOf(platforms);
    }
  }

  /**
   * Adopts a tar.
   *
   * @param others other images of the package, among which tars are named apart
   * @param folder where the package's tars are to lie, made if need be
   * @param job gets the bytes of layers read and their sum
   * @return a tar for each platform, x86_64 first
   * @throws StudioException when it is no image tar, names another image or several, lacks a
   *     platform, is damaged or out of bounds; then nothing is written
   */
  public List<SavedTar> adopt(
      Path tar, Wish wish, Collection<ImageReference> others, Path folder, Job job) {
    try (FileTree tree = FileTrees.open(tar, limits)) {
      List<ImageFiles> images = ImageFiles.in(tree);
      ImageReference reference = wish.image().orElseGet(() -> onlyName(tree, images));
      List<ImageFiles> meant = meant(tree, images, reference, wish);
      requireDigest(tree, meant, reference, wish);
      Map<Platform, TreeParts> parts = parts(tree, meant, reference, wish.platforms());
      Set<ImageReference> all = new LinkedHashSet<>(others);
      all.add(reference);
      TarNames names = TarNames.of(all);
      requireOtherFile(tar, parts.keySet(), reference, names, folder);
      Files.createDirectories(folder);
      try (FolderLock _ = FolderLock.take(folder)) {
        return write(parts, reference, names, folder, job);
      }
    } catch (IOException e) {
      throw new StudioException(
          Message.of("image.write-failed", folder.toString(), String.valueOf(e.getMessage())), e);
    }
  }

  private static ImageReference onlyName(FileTree tree, List<ImageFiles> images) {
    Set<ImageReference> names = names(images);
    if (names.isEmpty()) {
      throw new StudioException(Message.of("image.adopt-unnamed", tree.name()));
    }
    if (names.size() > 1) {
      throw new StudioException(Message.of("image.adopt-several", tree.name(), shown(names)));
    }
    return names.iterator().next();
  }

  private static List<ImageFiles> meant(
      FileTree tree, List<ImageFiles> images, ImageReference reference, Wish wish) {
    // A tar names images by tag alone: that of a reference with a digest only is reading D8's.
    List<ImageReference> asked =
        List.of(normal(reference), reference.withTag(TarNames.tag(reference)));
    List<ImageFiles> named =
        images.stream()
            .filter(image ->
                names(List.of(image)).stream().anyMatch(asked::contains)
                    || image.names().contains(TarNames.tag(reference)))
            .toList();
    if (!named.isEmpty()) {
      return named;
    }
    Set<String> others =
        images.stream()
            .flatMap(image -> image.names().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (!others.isEmpty() && !wish.renamed()) {
      throw new StudioException(
          Message.of(
              "image.adopt-other", tree.name(), String.join(", ", others), reference.familiar()));
    }
    if (others.size() > 1) {
      throw new StudioException(
          Message.of("image.adopt-several", tree.name(), String.join(", ", others)));
    }
    return images;
  }

  /** A reference with a digest means that very image, under whatever name it lies here. */
  private static void requireDigest(
      FileTree tree, List<ImageFiles> images, ImageReference reference, Wish wish) {
    Optional<Digest> asked = reference.digest();
    boolean untold = images.stream().allMatch(image -> image.digests().isEmpty());
    // Our own tar of a reference with a digest only has its first digits for a tag (reading D8).
    boolean ours =
        reference.tag().isEmpty()
            && names(images).equals(Set.of(reference.withTag(TarNames.tag(reference))));
    if (asked.isEmpty() || untold && (wish.renamed() || ours)) {
      return;
    }
    if (!images.stream().allMatch(image -> image.digests().contains(asked.get()))) {
      throw new StudioException(
          Message.of(
              untold ? "image.adopt-digest-untold" : "image.adopt-digest",
              tree.name(),
              reference.familiar()));
    }
  }

  private static void requireOtherFile(
      Path tar, Set<Platform> platforms, ImageReference reference, TarNames names, Path folder)
      throws IOException {
    for (Platform platform : platforms) {
      Path target = folder.resolve(names.name(reference, platform));
      if (Files.exists(target) && Files.isSameFile(tar, target)) {
        throw new StudioException(Message.of("image.adopt-itself", target.toString()));
      }
    }
  }

  private static Set<ImageReference> names(List<ImageFiles> images) {
    Set<ImageReference> names = new LinkedHashSet<>();
    for (ImageFiles image : images) {
      for (String name : image.names()) {
        // An OCI layout may give the tag alone, which says nothing about the image.
        if (name.indexOf(':') >= 0 || name.indexOf('/') >= 0) {
          ImageReference.parse(name).map(TarAdoption::normal).ifPresent(names::add);
        }
      }
    }
    return names;
  }

  private static ImageReference normal(ImageReference reference) {
    return reference.tag().isEmpty() && reference.digest().isEmpty()
        ? reference.withTag(reference.tagOrLatest())
        : reference;
  }

  private static String shown(Set<ImageReference> names) {
    return names.stream().map(ImageReference::familiar).collect(Collectors.joining(", "));
  }

  private static Map<Platform, TreeParts> parts(
      FileTree tree, List<ImageFiles> images, ImageReference reference, Set<Platform> asked) {
    Map<Platform, TreeParts> found = new EnumMap<>(Platform.class);
    Set<String> there = new LinkedHashSet<>();
    for (ImageFiles image : images) {
      byte[] json = tree.bytes(image.config(), Json.LARGEST_DOCUMENT);
      requireDigest(tree, image.config(), json);
      ImageConfig config = ImageConfig.parse(json, tree.name());
      there.add(config.platform());
      for (Platform platform : Platform.values()) {
        if (config.fits(platform)) {
          TreeParts parts = new TreeParts(tree, json, image.layers());
          TreeParts other = found.putIfAbsent(platform, parts);
          if (other != null && !Arrays.equals(other.config(), json)) {
            throw new StudioException(
                Message.of(
                    "image.adopt-several",
                    tree.name(),
                    "%s: %s, %s"
                        .formatted(platform.docker(), Digest.of(other.config()), Digest.of(json))));
          }
        }
      }
    }
    Set<Platform> wanted =
        asked.isEmpty() && found.isEmpty() ? EnumSet.allOf(Platform.class) : asked;
    if (!found.keySet().containsAll(wanted)) {
      throw new StudioException(
          Message.of(
              "image.wrong-architecture",
              reference.familiar(),
              wanted.stream().sorted().map(Platform::docker).collect(Collectors.joining(", ")),
              String.join(", ", there)));
    }
    if (!asked.isEmpty()) {
      found.keySet().retainAll(asked);
    }
    return found;
  }

  private static void requireDigest(FileTree tree, String path, byte[] json) {
    Matcher name = DIGEST_NAME.matcher(path);
    Digest digest = Digest.of(json);
    if (name.matches() && !name.group(1).equals(digest.hex())) {
      throw new StudioException(
          Message.of("registry.blob-digest", tree.name(), path, digest.toString()));
    }
  }

  /** Writes all of them aside, and puts them into the folder when all are right. */
  private List<SavedTar> write(
      Map<Platform, TreeParts> parts,
      ImageReference reference,
      TarNames names,
      Path folder,
      Job job)
      throws IOException {
    Path aside = Files.createTempDirectory(folder, ".oscstudio-adopt-");
    try {
      List<SavedTar> tars = new ArrayList<>();
      for (SavedTar tar : writeInto(aside, parts, reference, names, job)) {
        Path target = folder.resolve(aside.relativize(tar.file()));
        Files.move(tar.file(), target, StandardCopyOption.REPLACE_EXISTING);
        tars.add(new SavedTar(target, reference, tar.platform(), tar.config(), tar.bytes()));
      }
      return tars;
    } finally {
      clear(aside);
    }
  }

  private static void clear(Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException ignored) {
      // A hidden folder of ours; what led here is the error to tell.
    }
  }

  private List<SavedTar> writeInto(
      Path folder,
      Map<Platform, TreeParts> parts,
      ImageReference reference,
      TarNames names,
      Job job) {
    TarWriter writer = new TarWriter(limits);
    long total = parts.values().stream().mapToLong(TreeParts::bytes).sum();
    long done = 0;
    List<SavedTar> tars = new ArrayList<>();
    for (Map.Entry<Platform, TreeParts> part : parts.entrySet()) {
      Platform platform = part.getKey();
      Path target = folder.resolve(names.name(reference, platform));
      Job stretch = new Stretch(job, done, total);
      tars.add(writer.write(part.getValue(), reference, platform, target, stretch));
      done += part.getValue().bytes();
    }
    return tars;
  }
}
