package io.oscstudio.app.shipping;

import io.oscstudio.core.archive.ArchiveWriter;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.core.export.Exported;
import io.oscstudio.core.export.PackageBuild;
import io.oscstudio.core.export.PackageInput;
import io.oscstudio.core.export.sheet.SheetMarkdown;
import io.oscstudio.core.export.sheet.UploadSheet;
import io.oscstudio.core.image.FetchJob;
import io.oscstudio.core.image.FetchOutcome;
import io.oscstudio.core.image.ImageEngine;
import io.oscstudio.core.image.ImageParts;
import io.oscstudio.core.image.Platform;
import io.oscstudio.core.image.TarNames;
import io.oscstudio.core.image.ledger.Decisions;
import io.oscstudio.core.image.ledger.ImageLedger;
import io.oscstudio.core.pack.PackageSize;
import io.oscstudio.resources.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Measures and writes packages with the core, on the same road as the command line. */
public final class CoreExportDesk implements ExportDesk {
  @Override
  public Plan plan(FileTree tree, String name, String version, ShippedImages images, Job job) {
    PackageSize size = PackageSize.of(tree, name + "-" + version, job);
    return new Plan(
        size.bytes(),
        size.entries().stream().map(e -> new Part(e.path(), e.packed())).toList(),
        tars(tree, images),
        FileTrees.digest(tree));
  }

  private static List<Tar> tars(FileTree tree, ShippedImages images) {
    List<ImageReference> needed = needed(tree, images);
    TarNames names = TarNames.of(needed);
    List<Tar> tars = new ArrayList<>();
    try (PackageInput input = PackageInput.of(tree)) {
      for (ImageReference image : needed) {
        for (Platform platform : input.platforms()) {
          String name = names.name(image, platform);
          tars.add(new Tar(name, bytes(images.folder().map(f -> f.resolve(name)))));
        }
      }
    }
    return tars;
  }

  /** What the images' step says, or the files alone while it has said nothing. */
  private static List<ImageReference> needed(FileTree tree, ShippedImages images) {
    return images.needed().orElseGet(() -> ImageLedger.read(tree, Decisions.NONE).needed());
  }

  private static OptionalLong bytes(Optional<Path> file) {
    try {
      return file.isPresent() && Files.isRegularFile(file.get())
          ? OptionalLong.of(Files.size(file.get()))
          : OptionalLong.empty();
    } catch (IOException e) {
      return OptionalLong.empty(); // as if it were not there; the export reads it and says why
    }
  }

  @Override
  public Outcome export(Request request, Job job) {
    Outcome outcome = made(request, job);
    why(outcome).forEach(text -> job.report(Severity.ERROR, text));
    return outcome;
  }

  /** Why nothing was written. */
  private static List<Message> why(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done _, Outcome.Occupied _ -> List.of();
      case Outcome.Refused(int errors) -> List.of(Message.of("shipping.refused", errors));
      case Outcome.ImagesMissing(List<Message> missing) ->
          Stream.concat(Stream.of(Message.of("shipping.images-missing")), missing.stream())
              .toList();
    };
  }

  private static Outcome made(Request request, Job job) {
    if (!request.replace() && Files.exists(request.target())) {
      return new Outcome.Occupied(request);
    }
    Shipment shipment = request.shipment();
    Profile profile = Profile.of(shipment.profile()).orElse(Profile.PRIVATE);
    try (PackageInput input = PackageInput.of(shipment.tree())) {
      if (request.delivery() && lacksFolder(shipment)) {
        return new Outcome.ImagesMissing(List.of(Message.of("shipping.no-images")));
      }
      PackageBuild build =
          new PackageBuild(
              input,
              new PackageBuild.Request(
                  profile,
                  request.target(),
                  false,
                  shipment.images().proving(shipment.tree(), job),
                  shipment.silences().get()),
              job);
      PackageBuild.Result result =
          request.delivery() ? build.delivery(images(input, request)) : build.deployment();
      return result
          .exported()
          .<Outcome>map(exported -> {
            UploadSheet sheet = UploadSheet.of(build, result.check(), exported);
            return new Outcome.Done(written(exported, sheet, shipment.tree()));
          })
          .orElseGet(() -> refusal(result));
    }
  }

  private static boolean lacksFolder(Shipment shipment) {
    return shipment.images().folder().isEmpty()
        && !needed(shipment.tree(), shipment.images()).isEmpty();
  }

  /** The saved images, each read to its end once more; one that is missing stops the export. */
  private static PackageBuild.Images images(PackageInput input, Request request) {
    Path folder = request.shipment().images().folder().orElseGet(() -> beside(request.target()));
    return new PackageBuild.Images(new NoEngine(), input.platforms(), folder);
  }

  /** Stands for the folder of images that the package does not have. */
  private static Path beside(Path target) {
    return target.resolveSibling(ArchiveWriter.stem(target) + ".images");
  }

  private static Written written(Exported exported, UploadSheet sheet, FileTree tree) {
    return new Written(
        exported.target(),
        exported.bytes(),
        exported.checksum().map(Digest::toString).orElse(""),
        sheet,
        FileTrees.digest(tree));
  }

  private static Outcome refusal(PackageBuild.Result result) {
    if (result.check().hasErrors()) {
      return new Outcome.Refused(result.check().counts().errors());
    }
    List<Message> why = new ArrayList<>();
    for (FetchOutcome outcome : result.images()) {
      if (outcome instanceof FetchOutcome.Failed failed) {
        why.add(failed.why());
      }
    }
    return new Outcome.ImagesMissing(why);
  }

  @Override
  public void save(UploadSheet sheet, Texts texts, Path target) {
    SheetMarkdown.save(sheet, texts, target);
  }

  /** Stands for the engine where images must be there already. */
  private static final class NoEngine implements ImageEngine {
    @Override
    public String name() {
      return "none";
    }

    @Override
    public ImageParts fetch(
        ImageReference reference, Platform platform, Path scratch, FetchJob job) {
      throw new StudioException(
          Message.of("shipping.image-missing", reference.familiar(), platform.osc()));
    }

    @Override
    public void close() {}
  }
}
