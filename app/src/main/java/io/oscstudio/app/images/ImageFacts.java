package io.oscstudio.app.images;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import java.util.List;
import java.util.Optional;

/**
 * What the ledger says of one image.
 *
 * @param reference the image
 * @param standing how sure it is and whether its address can be replaced
 * @param verdict the same in a sentence
 * @param found how often it was found, by the kind of place
 * @param reasons why it is in the ledger, one for each place
 * @param condition what has to be true before it is used
 * @param hardCoded where its address is written into what OSC does not touch
 * @param changes what OSC puts into which place of the package
 * @param needed whether the package as it is needs it
 * @param undecided whether a person has yet to say if it is needed
 * @param dismissed whether a person said that it is not
 * @param byHand whether nothing but a person names it
 */
public record ImageFacts(
    ImageReference reference,
    Standing standing,
    Message verdict,
    List<Found> found,
    List<Reason> reasons,
    Optional<Message> condition,
    List<Place> hardCoded,
    List<AddressChange> changes,
    boolean needed,
    boolean undecided,
    boolean dismissed,
    boolean byHand) {
  /**
   * A kind of place.
   *
   * @param key of its name
   * @param count how many such places name the image
   */
  public record Found(String key, int count) {}

  /**
   * A place that names the image.
   *
   * @param why one sentence
   * @param condition what has to be true first
   * @param place where it is written
   */
  public record Reason(Message why, Optional<Message> condition, Optional<Place> place) {}

  public ImageFacts {
    found = List.copyOf(found);
    reasons = List.copyOf(reasons);
    hardCoded = List.copyOf(hardCoded);
    changes = List.copyOf(changes);
  }

  /** The reference as people write it. */
  public String shown() {
    return reference.familiar();
  }

  /** Whether a search finds it: by its reference, or by a file that names it. */
  boolean matches(String lower) {
    return lower.isEmpty()
        || reference.toString().contains(lower)
        || reasons.stream()
            .flatMap(r -> r.place().stream())
            .anyMatch(p -> p.file().toLowerCase(java.util.Locale.ROOT).contains(lower));
  }
}
