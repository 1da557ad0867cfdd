package io.oscstudio.core.check.delivery;

import io.oscstudio.core.check.rule.Rule;
import java.util.List;

/** The rules about delivery packages. */
public final class DeliveryRules {
  private DeliveryRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new OneDeploymentPackage(),
        new TopFolderName(),
        new ServiceNamePattern(),
        new DeploymentVersion(),
        new DeliveryArchiveName(),
        new DeploymentArchiveName(),
        new ArchiveKinds(),
        new TarName(),
        new FilesInPlace(),
        new InstanceKey(),
        new PackagedTarExists(),
        new TarMapped(),
        new ArchitecturesComplete(),
        new DockerNames(),
        new AddressPaths(),
        new TarArchitecture(),
        new TarIsImage(),
        new PublishingChecklist());
  }
}
