package io.oscstudio.app.check;

/** What is shown beside the list of findings. */
public sealed interface Aside {
  /** A change that mends findings, before it is made. */
  record Mending(Preview preview) implements Aside {}

  /** Silencing a rule. */
  record Silencing(Issue issue) implements Aside {}

  /** The file a finding is in, where no form shows it. */
  record Reading() implements Aside {}
}
