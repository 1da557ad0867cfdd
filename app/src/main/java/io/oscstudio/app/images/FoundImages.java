package io.oscstudio.app.images;

import io.oscstudio.app.shipping.ShippedImages;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.export.PackageBuild;
import io.oscstudio.core.image.ledger.Decisions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the images' page knows at a moment, for an export. */
record FoundImages(
    ImageDesk desk,
    Optional<Path> folder,
    Optional<List<ImageReference>> needed,
    Inputs inputs,
    Decisions decisions)
    implements ShippedImages {
  @Override
  public PackageBuild.Proving proving(FileTree tree, Job job) {
    return desk.proving(tree, inputs, decisions, job);
  }
}
