package io.oscstudio.app.shipping;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.export.PackageBuild;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is known of a package's images when it is sent out; does not change any more. */
public interface ShippedImages {
  /** Where they are saved, if anywhere. */
  Optional<Path> folder();

  /** Those the package needs; empty while nobody has looked. */
  Optional<List<ImageReference>> needed();

  /** How a build finds them out. Called on a job. */
  PackageBuild.Proving proving(FileTree tree, Job job);
}
