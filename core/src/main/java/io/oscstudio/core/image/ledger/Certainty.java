package io.oscstudio.core.image.ledger;

/** How sure it is that a package needs an image; the surest first. */
public enum Certainty {
  /** Helm rendered an object that uses it. */
  RENDERED,
  /** A field that holds image addresses names it. */
  DECLARED,
  /** Some text looks like it, or a part of the address was guessed. */
  SUSPECTED
}
