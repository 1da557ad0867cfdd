package io.oscstudio.app.check;

/** What is shown beside the list of findings. */
public sealed interface Aside {
  /** Silencing a rule. */
  record Silencing(Issue issue) implements Aside {}

  /** The file a finding is in, where no form shows it. */
  record Reading() implements Aside {}
}
