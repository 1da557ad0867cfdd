package io.oscstudio.core.check.delivery;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private static final String MANIFEST = "manifest.json";
  private static final JsonMapper MAPPER = new JsonMapper();

  ImageTar {
    architectures = List.copyOf(architectures);
  }

  /** Reads the description in a tar; its layers are passed over. */
  static ImageTar read(FileTree tree, String path) {
    try {
      return tree.seekable(path).isPresent() ? indexed(tree, path) : streamed(tree, path);
    } catch (StudioException e) {
      return broken(e.text());
    } catch (JacksonException | IOException e) {
      return broken(Message.of("check.tar.damaged"));
    }
  }

  private static ImageTar broken(Message fault) {
    return new ImageTar(List.of(), Optional.of(fault));
  }

  private static ImageTar indexed(FileTree tree, String path) throws IOException {
    try (FileTree tar = FileTrees.nested(tree, path)) {
      if (!tar.contains(MANIFEST)) {
        return broken(Message.of("check.tar.no-manifest"));
      }
      List<String> architectures = new ArrayList<>();
      for (String config : configs(tar.bytes(MANIFEST, LONGEST_DOCUMENT))) {
        if (!tar.contains(config)) {
          return broken(Message.of("check.tar.no-config"));
        }
        architectures.add(architecture(tar.bytes(config, LONGEST_DOCUMENT)));
      }
      return whole(architectures);
    }
  }

  /** Description and configurations in whatever order they come. */
  private static ImageTar streamed(FileTree tree, String path) throws IOException {
    Map<String, byte[]> documents = new HashMap<>();
    List<String> wanted = List.of();
    try (TarArchiveInputStream tar = new TarArchiveInputStream(tree.open(path))) {
      for (TarArchiveEntry entry = tar.getNextEntry();
          entry != null && tar.getBytesRead() < LONGEST_SEARCH;
          entry = tar.getNextEntry()) {
        if (entry.getName().endsWith(".json") || wanted.contains(entry.getName())) {
          documents.put(entry.getName(), tar.readNBytes((int) LONGEST_DOCUMENT));
        }
        if (documents.containsKey(MANIFEST)) {
          wanted = configs(documents.getOrDefault(MANIFEST, new byte[0]));
          if (documents.keySet().containsAll(wanted)) {
            List<String> architectures = new ArrayList<>();
            for (String config : wanted) {
              architectures.add(architecture(documents.getOrDefault(config, new byte[0])));
            }
            return whole(architectures);
          }
        }
      }
      return tar.getBytesRead() < LONGEST_SEARCH
          ? broken(Message.of("check.tar.no-manifest"))
          : new ImageTar(List.of(), Optional.empty());
    }
  }

  private static ImageTar whole(List<String> architectures) {
    return architectures.size() == 1
        ? new ImageTar(architectures, Optional.empty())
        : new ImageTar(
            architectures, Optional.of(Message.of("check.tar.images", architectures.size())));
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
