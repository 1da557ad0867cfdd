package io.oscstudio.app.images;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.image.Piece;
import io.oscstudio.core.image.Platform;
import io.oscstudio.core.image.TarNames;
import io.oscstudio.core.image.ledger.Decision;
import io.oscstudio.core.image.ledger.ImageOrigin;
import io.oscstudio.core.image.ledger.ImageRow;
import io.oscstudio.core.image.ledger.Ledger;
import io.oscstudio.core.image.ledger.OriginKind;
import io.oscstudio.core.image.ledger.Proof;
import io.oscstudio.core.image.mapping.MappingEntry;
import io.oscstudio.core.image.mapping.MappingPlan;
import io.oscstudio.core.image.mapping.MappingWriter;
import io.oscstudio.core.image.mapping.TargetRegistry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A ledger as the page shows it.
 *
 * @param images those that are needed first
 * @param changes what becomes of the addresses of the needed images
 * @param mapping the text of mapping.yaml, as it will be once all images are saved
 * @param notes what could not be read, and what OSC cannot replace
 * @param foundation what the ledger rests on
 */
public record Sheet(
    List<ImageFacts> images,
    List<AddressChange> changes,
    String mapping,
    List<Finding> notes,
    Foundation foundation) {
  public Sheet {
    images = List.copyOf(images);
    changes = List.copyOf(changes);
    notes = List.copyOf(notes);
  }

  /** A sheet of {@code ledger} for the platforms a package names. */
  static Sheet of(Ledger ledger, List<Platform> platforms) {
    MappingPlan plan = MappingPlan.of(ledger);
    List<AddressChange> changes = plan.entries().stream().map(Sheet::change).toList();
    List<AddressChange> all =
        MappingPlan.of(ledger, ledger.rows().stream().map(ImageRow::reference).toList())
            .entries()
            .stream()
            .map(Sheet::change)
            .toList();
    List<ImageFacts> images =
        ledger.rows().stream()
            .map(row -> facts(row, row.needed() ? changes : all))
            .sorted(Comparator.comparing(image -> !image.needed()))
            .toList();
    List<Finding> notes = new ArrayList<>(ledger.notes());
    notes.addAll(plan.notes());
    return new Sheet(
        images,
        changes,
        MappingWriter.planned(plan, platforms),
        notes.stream().distinct().toList(),
        Foundation.of(ledger.basis()));
  }

  private static ImageFacts facts(ImageRow row, List<AddressChange> changes) {
    return new ImageFacts(
        row.reference(),
        standing(row),
        row.proof().verdict(),
        found(row),
        row.origins().stream()
            .map(o -> new ImageFacts.Reason(o.why(), o.whyNot(), o.place()))
            .distinct()
            .toList(),
        condition(row),
        row.proof().hardCoded(),
        changes.stream().filter(c -> c.reference().equals(row.reference())).toList(),
        row.needed(),
        row.undecided(),
        row.decision().filter(d -> d == Decision.DISMISSED).isPresent(),
        row.origins().stream().allMatch(o -> o.kind() == OriginKind.BY_HAND));
  }

  private static Standing standing(ImageRow row) {
    if (row.decision().filter(d -> d == Decision.DISMISSED).isPresent()) {
      return Standing.DISMISSED;
    }
    if (row.undecided()) {
      return Standing.SUSPECTED;
    }
    return switch (row.proof()) {
      case Proof.Rewritable _ -> Standing.PROVED;
      case Proof.Partly _ -> Standing.PARTLY;
      case Proof.HardCoded _ -> Standing.HARD_CODED;
      case Proof.Unresolved _ -> Standing.OPEN;
      case Proof.NotProved _ -> Standing.READ;
    };
  }

  private static Optional<Message> condition(ImageRow row) {
    return row.condition().isEmpty()
        ? Optional.empty()
        : Optional.of(Message.of("images.only-when", String.join(", ", row.condition())));
  }

  private static List<ImageFacts.Found> found(ImageRow row) {
    Map<OriginKind, Integer> counts = new EnumMap<>(OriginKind.class);
    row.origins().stream()
        .map(ImageOrigin::kind)
        .forEach(kind -> counts.merge(kind, 1, Integer::sum));
    List<ImageFacts.Found> found = new ArrayList<>();
    counts.forEach((kind, count) ->
        found.add(
            new ImageFacts.Found(
                "images.kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), count)));
    return found;
  }

  private static AddressChange change(MappingEntry entry) {
    ImageReference image = entry.reference();
    TargetRegistry target = TargetRegistry.FICTITIOUS;
    List<AddressChange.Part> parts = new ArrayList<>();
    entry
        .address()
        .forEach((piece, path) ->
            parts.add(
                new AddressChange.Part(
                    path,
                    piece.key(),
                    before(image, piece),
                    target.piece(piece, entry.image(), entry.tag()))));
    return new AddressChange(
        image, target.address(entry.image(), entry.tag()), entry.container(), parts);
  }

  /** What stands for a piece in the address as it is: it, too, lies in some registry. */
  private static String before(ImageReference image, Piece piece) {
    int end = image.path().lastIndexOf('/');
    String path = end < 0 ? "" : image.path().substring(0, end);
    return new TargetRegistry(image.registry(), path)
        .piece(piece, image.lastName(), TarNames.tag(image));
  }

  /** How many images a filter lets through. */
  public long count(ImageFilter filter) {
    return images.stream().filter(filter::takes).count();
  }
}
