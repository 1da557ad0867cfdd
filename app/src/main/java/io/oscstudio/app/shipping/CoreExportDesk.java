package io.oscstudio.app.shipping;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.export.DeliveryRequest;
import io.oscstudio.core.export.Exported;
import io.oscstudio.core.export.Exporter;
import io.oscstudio.core.image.FetchOutcome;
import io.oscstudio.core.image.ImageEngine;
import io.oscstudio.core.image.ImageFetcher;
import io.oscstudio.core.image.ImageParts;
import io.oscstudio.core.image.ImageScan;
import io.oscstudio.core.image.MappingWriter;
import io.oscstudio.core.image.Platform;
import io.oscstudio.core.image.SavedTar;
import io.oscstudio.core.pack.PackageSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Measures and writes packages with the core. */
public final class CoreExportDesk implements ExportDesk {
  @Override
  public Plan plan(FileTree tree, String name, String version, Job job) {
    PackageSize size = PackageSize.of(tree, name + "-" + version, job);
    return new Plan(
        size.bytes(), size.entries().stream().map(e -> new Part(e.path(), e.packed())).toList());
  }

  @Override
  public Written export(Request request, Job job) {
    Exported exported =
        request.delivery()
            ? delivery(request, job)
            : Exporter.deployment(request.shipment().tree(), request.target(), job);
    return new Written(
        exported.target(), exported.bytes(), exported.checksum().map(Digest::toString).orElse(""));
  }

  private static Exported delivery(Request request, Job job) {
    Shipment shipment = request.shipment();
    List<SavedTar> tars = tars(shipment, job);
    Optional<String> mapping =
        tars.isEmpty()
            ? Optional.empty()
            : Optional.of(MappingWriter.write(ImageScan.scan(shipment.tree()), tars).text());
    return Exporter.delivery(
        new DeliveryRequest(
            shipment.tree(),
            shipment.name(),
            shipment.version(),
            tars.stream().map(SavedTar::file).toList(),
            mapping,
            request.target()),
        job);
  }

  /** The saved images, each read to its end once more; one that is missing stops the export. */
  private static List<SavedTar> tars(Shipment shipment, Job job) {
    List<ImageReference> references =
        shipment.images().stream().map(WantedImage::reference).distinct().toList();
    Set<Platform> platforms = EnumSet.noneOf(Platform.class);
    shipment.images().forEach(w -> Platform.parse(w.architecture()).ifPresent(platforms::add));
    if (references.isEmpty()) {
      return List.of();
    }
    Path folder =
        shipment
            .imageFolder()
            .orElseThrow(() -> new StudioException(Message.of("shipping.no-images")));
    List<SavedTar> tars = new ArrayList<>();
    for (FetchOutcome outcome :
        new ImageFetcher(new NoEngine(), Limits.DEFAULT)
            .fetch(references, platforms, folder, job)) {
      switch (outcome) {
        case FetchOutcome.Saved saved -> tars.add(saved.tar());
        case FetchOutcome.Failed failed -> throw new StudioException(failed.why());
      }
    }
    return tars;
  }

  /** Stands for the engine where images must be there already. */
  private static final class NoEngine implements ImageEngine {
    @Override
    public String name() {
      return "none";
    }

    @Override
    public ImageParts fetch(ImageReference reference, Platform platform, Path scratch, Job job) {
      throw new StudioException(
          Message.of("shipping.image-missing", reference.familiar(), platform.osc()));
    }

    @Override
    public void close() {}
  }
}
