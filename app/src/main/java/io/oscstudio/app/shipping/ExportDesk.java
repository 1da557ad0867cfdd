package io.oscstudio.app.shipping;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.export.sheet.UploadSheet;
import io.oscstudio.resources.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** Measures and writes packages. Called on jobs. */
public interface ExportDesk {
  /**
   * An entry of the package as it is packed.
   *
   * @param packed bytes it takes in the archive
   */
  record Part(String path, long packed) {}

  /**
   * An image file of a delivery package.
   *
   * @param name of the tar
   * @param bytes of the tar; empty while it is not saved
   */
  record Tar(String name, OptionalLong bytes) {}

  /**
   * What would be written.
   *
   * @param bytes of the deployment archive
   * @param parts its files, the biggest first
   * @param tars the images of the delivery package
   * @param content digest of the package's files
   */
  record Plan(long bytes, List<Part> parts, List<Tar> tars, Digest content) {
    public Plan {
      parts = List.copyOf(parts);
      tars = List.copyOf(tars);
    }

    /** How many images are not saved yet. */
    long missing() {
      return tars.stream().filter(tar -> tar.bytes().isEmpty()).count();
    }

    /** Bytes of the images that are saved. */
    long imageBytes() {
      return tars.stream().mapToLong(tar -> tar.bytes().orElse(0)).sum();
    }
  }

  /**
   * What to write.
   *
   * @param delivery whether a delivery package with images is wanted, else the deployment package
   * @param target the file to write
   * @param replace whether a file that is there already may go
   */
  record Request(Shipment shipment, boolean delivery, Path target, boolean replace) {}

  /**
   * What was written.
   *
   * @param digest {@code sha256:…} of the file
   * @param sheet what to do with it in the console
   * @param content digest of the package's files, as in {@link Plan}
   */
  record Written(Path file, long bytes, String digest, UploadSheet sheet, Digest content) {}

  /** What came of an export. */
  sealed interface Outcome {
    /** The package lies there. */
    record Done(Written written) implements Outcome {}

    /** Nothing was written: there is such a file already. */
    record Occupied(Request request) implements Outcome {}

    /** Nothing was written: the check found errors. */
    record Refused(int errors) implements Outcome {}

    /**
     * Nothing was written: images are not saved.
     *
     * @param why one sentence each
     */
    record ImagesMissing(List<Message> why) implements Outcome {}
  }

  /**
   * What would be written.
   *
   * @param images what is known of its images
   */
  Plan plan(FileTree tree, String name, String version, ShippedImages images, Job job);

  /** Writes a package; one that fails or is cancelled leaves what was there. */
  Outcome export(Request request, Job job);

  /** Writes a sheet down as Markdown. */
  void save(UploadSheet sheet, Texts texts, Path target);
}
