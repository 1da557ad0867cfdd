package io.oscstudio.core.pack;

import io.oscstudio.core.archive.ArchiveWriter;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Readings;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes deployment packages: an archive of at most 4 MiB, or a folder to go on editing. */
public final class Packer {
  private static final Pattern STEM = Pattern.compile("[A-Za-z0-9_.-]*[A-Za-z0-9]");
  private static final int NAMED_ENTRIES = 5;

  private Packer() {}

  /** Whether {@code stem} may name a deployment archive (section 2, R2.10). */
  public static boolean isArchiveStem(String stem) {
    return STEM.matcher(stem).matches();
  }

  /**
   * Writes a package; the target's extension decides between an archive and a folder, as {@code
   * oscctl} does. Inside an archive the package lies in a folder named after the archive (R2.12).
   *
   * @param tree a package, its metadata.yaml at the top
   * @throws StudioException when the archive would be larger than OSC takes (the largest entries
   *     are named), its name has characters OSC refuses, or it cannot be written; what was at the
   *     target is still there
   */
  public static PackedPackage pack(FileTree tree, Path target, Job job) {
    boolean archive = ArchiveWriter.isArchive(target);
    String stem = ArchiveWriter.stem(target);
    if (archive && !isArchiveStem(stem)) {
      throw new StudioException(Message.of("pack.stem", stem));
    }
    job.report(Message.of("pack.measuring"));
    PackageSize size = PackageSize.of(tree, archive ? stem : "", job);
    if (archive && !size.fits()) {
      throw new StudioException(tooLarge(size));
    }
    job.report(Message.of("pack.writing", String.valueOf(target.getFileName())));
    ArchiveWriter.forTarget(target).write(tree, target, archive ? stem : "", job);
    return new PackedPackage(target, size, checksum(target, archive), findings(size));
  }

  private static Optional<Digest> checksum(Path target, boolean archive) {
    try {
      return archive ? Optional.of(Digest.of(target)) : Optional.empty();
    } catch (IOException e) {
      throw new StudioException(
          Message.of("base.io", target.toString(), String.valueOf(e.getMessage())), e);
    }
  }

  private static List<Finding> findings(PackageSize size) {
    List<Finding> findings = new ArrayList<>();
    if (!size.fits()) {
      findings.add(finding(Severity.ERROR, tooLarge(size)));
    } else if (size.isNearLimit()) {
      Message near = Message.of("pack.near-limit", size.bytes(), largest(size));
      findings.add(finding(Severity.WARNING, near));
    }
    return findings;
  }

  private static Finding finding(Severity severity, Message message) {
    return new Finding(message.key(), severity, Optional.empty(), message.arguments());
  }

  private static Message tooLarge(PackageSize size) {
    return Message.of("pack.too-large", size.bytes(), Readings.PACKAGE_BYTES_LIMIT, largest(size));
  }

  private static String largest(PackageSize size) {
    return String.join(
        ", ",
        size.entries().stream()
            .limit(NAMED_ENTRIES)
            .map(e -> e.path() + " (" + Sizes.text(e.packed()) + ")")
            .toList());
  }
}
