package io.oscstudio.core.check.delivery;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an image tar says of itself.
 *
 * @param architectures what its images are made for, in Docker's words
 * @param fault why it is no image tar, empty when it is one or nobody looked far enough
 */
record ImageTar(List<String> architectures, Optional<Message> fault) {
  /** Larger descriptions are not read; registries take none above 4 MiB. */
  private static final long LONGEST_DOCUMENT = 8 << 20;

  /** How much of a packed tar is unpacked to find its description, which our tars begin with. */
  private static final long LONGEST_SEARCH = 256L << 20;

  /** How many files of a packed tar are passed over; images have some hundred. */
  private static final int MOST_ENTRIES = 100_000;

  /** How many bytes of documents are held at once. */
  private static final long MOST_KEPT = 16 << 20;

  /** A tar of OSC holds one image; of more than these only their number is told. */
  private static final int MOST_IMAGES = 100;

  /** A tar nobody looked into far enough. */
  private static final ImageTar UNKNOWN = new ImageTar(List.of(), Optional.empty());

  private static final String MANIFEST = "manifest.json";
  private static final JsonMapper MAPPER = new JsonMapper();

  ImageTar {
    architectures = List.copyOf(architectures);
  }

  /** Reads the description in a tar; its layers are passed over. */
  static ImageTar read(FileTree tree, String path, Job job) {
    try {
      return tree.seekable(path).isPresent() ? indexed(tree, path, job) : streamed(tree, path, job);
    } catch (CancelledException e) {
      throw e;
    } catch (StudioException e) {
      return broken(e.text());
    } catch (JacksonException | IOException e) {
      return broken(Message.of("check.tar.damaged"));
    }
  }

  private static ImageTar broken(Message fault) {
    return new ImageTar(List.of(), Optional.of(fault));
  }

  private static ImageTar indexed(FileTree tree, String path, Job job) throws IOException {
    try (FileTree tar = FileTrees.nested(tree, path)) {
      if (!tar.contains(MANIFEST)) {
        return broken(Message.of("check.tar.no-manifest"));
      }
      List<String> configs = configs(tar.bytes(MANIFEST, LONGEST_DOCUMENT));
      if (configs.size() > MOST_IMAGES) {
        return images(configs.size(), List.of());
      }
      List<String> architectures = new ArrayList<>();
      for (String config : configs) {
        job.checkCancelled();
        if (!tar.contains(config)) {
          return broken(Message.of("check.tar.no-config"));
        }
        architectures.add(architecture(tar.bytes(config, LONGEST_DOCUMENT)));
      }
      return images(configs.size(), architectures);
    }
  }

  /** Goes through it twice: Docker writes the configurations before the manifest naming them. */
  private static ImageTar streamed(FileTree tree, String path, Job job) throws IOException {
    Optional<Map<String, byte[]>> first = documents(tree, path, Set.of(MANIFEST), job);
    if (first.isEmpty()) {
      return UNKNOWN;
    }
    Optional<byte[]> manifest = Optional.ofNullable(first.get().get(MANIFEST));
    if (manifest.isEmpty()) {
      return broken(Message.of("check.tar.no-manifest"));
    }
    List<String> configs = configs(manifest.get());
    if (configs.size() > MOST_IMAGES) {
      return images(configs.size(), List.of());
    }
    Optional<Map<String, byte[]>> second = documents(tree, path, Set.copyOf(configs), job);
    if (second.isEmpty()) {
      return UNKNOWN;
    }
    List<String> architectures = new ArrayList<>();
    for (String config : configs) {
      job.checkCancelled();
      Optional<byte[]> document = Optional.ofNullable(second.get().get(config));
      if (document.isEmpty()) {
        return broken(Message.of("check.tar.no-config"));
      }
      architectures.add(architecture(document.get()));
    }
    return images(configs.size(), architectures);
  }

  /**
   * The documents of these names, as far as they are there; empty when that would take too long or
   * too much memory to find out.
   */
  private static Optional<Map<String, byte[]>> documents(
      FileTree tree, String path, Set<String> names, Job job) throws IOException {
    Map<String, byte[]> documents = new HashMap<>();
    long room = MOST_KEPT;
    int passed = 0;
    try (TarArchiveInputStream tar = new TarArchiveInputStream(tree.open(path))) {
      while (!documents.keySet().containsAll(names)) {
        job.checkCancelled();
        TarArchiveEntry entry = tar.getNextEntry();
        if (entry == null) {
          return Optional.of(documents);
        }
        boolean wanted = names.contains(entry.getName());
        if (++passed > MOST_ENTRIES
            || tar.getBytesRead() > LONGEST_SEARCH
            || wanted && entry.getSize() > Math.min(room, LONGEST_DOCUMENT)) {
          return Optional.empty();
        }
        if (wanted) {
          byte[] document = tar.readNBytes((int) LONGEST_DOCUMENT);
          room -= document.length;
          documents.put(entry.getName(), document);
        }
      }
      return Optional.of(documents);
    }
  }

  private static ImageTar images(int count, List<String> architectures) {
    return count == 1
        ? new ImageTar(architectures, Optional.empty())
        : new ImageTar(architectures, Optional.of(Message.of("check.tar.images", count)));
  }

  private static List<String> configs(byte[] manifest) {
    List<String> configs = new ArrayList<>();
    for (JsonNode image : MAPPER.readTree(manifest)) {
      configs.add(image.path("Config").asString(""));
    }
    return configs;
  }

  private static String architecture(byte[] config) {
    return MAPPER.readTree(config).path("architecture").asString("");
  }
}
