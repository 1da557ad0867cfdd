package io.oscstudio.core.base;

/** How much a finding weighs, heaviest first. */
public enum Severity {
  /** The package will be refused or will not work; makes the command line exit with 1. */
  ERROR,
  /** Works, but probably not as meant, or will stop working. */
  WARNING,
  /** Good to know; nothing has to be done. */
  INFO
}
