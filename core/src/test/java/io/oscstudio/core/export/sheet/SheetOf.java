package io.oscstudio.core.export.sheet;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.core.convert.ConvertOptions;
import io.oscstudio.core.export.DeliveryRequest;
import io.oscstudio.core.export.Exported;
import io.oscstudio.core.export.Exporter;
import io.oscstudio.core.export.PackageBuild;
import io.oscstudio.core.export.PackageInput;
import io.oscstudio.core.helm.dependencies.DependencyMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes packages into a folder and makes their sheets. */
record SheetOf(Path folder) {
  private static final Path SAMPLES = Path.of("../resources/src/main/resources/samples");

  static PackageInput sample(String name) {
    return open(SAMPLES.resolve(name));
  }

  static PackageInput open(Path source) {
    return PackageInput.open(
        source, ConvertOptions.DEFAULT, new DependencyMode.Leave(), Job.none());
  }

  UploadSheet deployment(PackageInput input) {
    return deployment(input, Profile.PRIVATE, fileName(input));
  }

  UploadSheet deployment(PackageInput input, Profile profile, String fileName) {
    Exported exported = Exporter.deployment(input.tree(), folder.resolve(fileName), Job.none());
    return sheet(input, profile, exported);
  }

  /** A delivery package whose image tars hold their own names only. */
  UploadSheet delivery(PackageInput input, String... tars) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String tar : tars) {
      files.add(Files.writeString(folder.resolve(tar), tar));
    }
    DeliveryRequest request =
        new DeliveryRequest(
            input.tree(),
            input.name().orElseThrow(),
            input.version().orElseThrow(),
            files,
            Optional.of("instance: []\n"),
            folder.resolve(fileName(input)));
    Exported exported = Exporter.delivery(request, Job.none());
    return sheet(input, Profile.PRIVATE, exported);
  }

  private static UploadSheet sheet(PackageInput input, Profile profile, Exported exported) {
    PackageBuild build =
        new PackageBuild(
            input, new PackageBuild.Request(profile, Path.of("unused"), false), Job.none());
    return UploadSheet.of(build, build.check(profile), exported);
  }

  private static String fileName(PackageInput input) {
    return DeliveryRequest.fileName(input.name().orElseThrow(), input.version().orElseThrow());
  }
}
