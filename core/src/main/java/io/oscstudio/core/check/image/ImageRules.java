package io.oscstudio.core.check.image;

import io.oscstudio.core.check.rule.Rule;
import java.util.List;

/** The rules about images. */
public final class ImageRules {
  private ImageRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new AddressesReplaceable(), new NoDigests(), new TagsGiven(), new PullSecretGiven());
  }
}
