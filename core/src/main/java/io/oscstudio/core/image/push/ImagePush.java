package io.oscstudio.core.image.push;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.image.Platform;
import io.oscstudio.core.image.mapping.TargetRegistry;
import io.oscstudio.core.registry.Json;
import io.oscstudio.core.registry.RegistryClient;
import io.oscstudio.core.registry.RegistryCredentials;
import io.oscstudio.core.registry.RegistryUpload;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pushes saved images to a registry. Layers go as they lie in the tars, uncompressed, so that a
 * layer's digest is the one the image's configuration names; an image saved for two architectures
 * becomes an index over both.
 */
public final class ImagePush implements AutoCloseable {
  private static final String MANIFEST = "application/vnd.docker.distribution.manifest.v2+json";
  private static final String INDEX = "application/vnd.docker.distribution.manifest.list.v2+json";
  private static final String CONFIG = "application/vnd.docker.container.image.v1+json";
  private static final String LAYER = "application/vnd.docker.image.rootfs.diff.tar";

  private final RegistryClient client;
  private final RegistryUpload upload;
  private final TargetRegistry target;

  /** A push to {@code target} with the accounts that {@code docker login} stored. */
  public ImagePush(TargetRegistry target) {
    this(target, RegistryCredentials.ofUser());
  }

  ImagePush(TargetRegistry target, RegistryCredentials credentials) {
    this.client = RegistryClient.pushing(credentials);
    this.upload = new RegistryUpload(client);
    this.target = target;
  }

  /**
   * Pushes every image whose tar lies in a tree: a folder of tars, or a delivery package. Images
   * are called what the mapping.yaml beside them says, so that the package finds them; where there
   * is none, what their tars are called. What was pushed before a failure stays, and is not sent
   * again by the next push.
   *
   * @param job gets the bytes done and in all
   * @throws StudioException when there is no image, a tar that mapping.yaml names is missing, a tar
   *     is none of an image, or two would be one (before anything is sent), or the registry refuses
   */
  public List<PushedImage> push(FileTree tree, Job job) {
    Map<ImageReference, List<PushTar>> images = images(tree, job);
    if (images.isEmpty()) {
      throw new StudioException(Message.of("push.nothing", tree.name()));
    }
    long total = images.values().stream().flatMap(List::stream).mapToLong(PushTar::bytes).sum();
    PushProgress progress = new PushProgress(job, total);
    List<PushedImage> pushed = new ArrayList<>();
    images.forEach((address, tars) -> pushed.add(push(address, tars, progress)));
    return pushed;
  }

  /** The tars of a tree by the addresses they go to. */
  private Map<ImageReference, List<PushTar>> images(FileTree tree, Job job) {
    PackagedTars packaged = PackagedTars.in(tree);
    packaged.requireAll(tree);
    Map<ImageReference, List<PushTar>> images = new LinkedHashMap<>();
    for (FileTree.Entry entry : tree.entries()) {
      if (entry.path().endsWith(".tar")) {
        job.checkCancelled();
        PushTar tar = PushTar.read(tree, entry.path());
        for (ImageReference address : addresses(tar, packaged.names(entry.path()))) {
          add(images.computeIfAbsent(address, k -> new ArrayList<>()), tar, address);
        }
      }
    }
    return images;
  }

  /** Where an image goes: as the mapping says, else by its short name. */
  private Set<ImageReference> addresses(PushTar tar, Set<PackagedTars.Name> names) {
    String own = tar.reference().tagOrLatest();
    Set<ImageReference> addresses = new LinkedHashSet<>();
    for (PackagedTars.Name name : names) {
      addresses.add(address(name.image(), name.tag().orElse(own), tar));
    }
    if (addresses.isEmpty()) {
      addresses.add(address(tar.imageName(), own, tar));
    }
    return addresses;
  }

  private ImageReference address(String image, String tag, PushTar tar) {
    return ImageReference.parse(target.address(image, tag))
        .orElseThrow(
            () -> new StudioException(Message.of("push.no-name", tar.path(), image + ":" + tag)));
  }

  /** An address holds one image of each architecture; the same one twice does no harm. */
  private static void add(List<PushTar> tars, PushTar tar, ImageReference address) {
    for (PushTar other : tars) {
      if (other.platform() == tar.platform()) {
        if (Arrays.equals(other.config(), tar.config())) {
          return;
        }
        throw new StudioException(
            Message.of("push.two-tars", other.path(), tar.path(), address.familiar()));
      }
    }
    tars.add(tar);
  }

  private PushedImage push(ImageReference address, List<PushTar> tars, PushProgress progress) {
    long before = progress.sent();
    List<Map<String, Object>> manifests = new ArrayList<>();
    byte[] last = {};
    String type = MANIFEST;
    for (PushTar tar : tars) {
      progress.report(Message.of("push.image", address.familiar(), tar.platform().osc()));
      blobs(address, tar, progress);
      last = manifest(tar);
      Map<String, Object> one = descriptor(MANIFEST, Digest.of(last), last.length);
      one.put("platform", Map.of("os", "linux", "architecture", tar.platform().architecture()));
      manifests.add(one);
      if (tars.size() > 1) {
        upload.manifest(address, Digest.of(last).toString(), MANIFEST, last, progress);
      }
    }
    if (tars.size() > 1) {
      type = INDEX;
      last = Json.write(document(INDEX, Map.of("manifests", manifests)));
    }
    upload.manifest(address, address.tagOrLatest(), type, last, progress);
    List<Platform> platforms = tars.stream().map(PushTar::platform).sorted().toList();
    return new PushedImage(
        tars.getFirst().reference(), address, Digest.of(last), platforms, progress.sent() - before);
  }

  private void blobs(ImageReference address, PushTar tar, PushProgress progress) {
    for (PushTar.Layer layer : tar.layers()) {
      boolean sent =
          upload.blob(address, layer.digest(), layer.size(), () -> tar.open(layer), progress);
      progress.done(layer.size(), sent);
    }
    byte[] config = tar.config();
    boolean sent =
        upload.blob(
            address,
            Digest.of(config),
            config.length,
            () -> new ByteArrayInputStream(config),
            progress);
    progress.done(config.length, sent);
  }

  private static byte[] manifest(PushTar tar) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("config", descriptor(CONFIG, Digest.of(tar.config()), tar.config().length));
    parts.put(
        "layers",
        tar.layers().stream()
            .map(l -> descriptor(l.gzipped() ? LAYER + ".gzip" : LAYER, l.digest(), l.size()))
            .toList());
    return Json.write(document(MANIFEST, parts));
  }

  private static Map<String, Object> document(String type, Map<String, Object> parts) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("schemaVersion", 2);
    document.put("mediaType", type);
    document.putAll(parts);
    return document;
  }

  private static Map<String, Object> descriptor(String type, Digest digest, long size) {
    Map<String, Object> descriptor = new LinkedHashMap<>();
    descriptor.put("mediaType", type);
    descriptor.put("size", size);
    descriptor.put("digest", digest.toString());
    return descriptor;
  }

  @Override
  public void close() {
    client.close();
  }
}
