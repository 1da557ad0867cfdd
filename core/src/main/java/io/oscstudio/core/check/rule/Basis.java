package io.oscstudio.core.check.rule;

/** What a rule rests on, so that a reader knows how far to trust it. */
public enum Basis {
  /** OSC's public pages say it. */
  STATED,
  /** It follows from samples or neighbouring rules of the pages. */
  INFERRED,
  /** The pages disagree or are silent; section 24 of the specification decides. */
  READING,
  /** Kubernetes itself asks for it. */
  KUBERNETES,
  /** The Operator Framework asks for it, on whose formats OSC builds. */
  OLM
}
