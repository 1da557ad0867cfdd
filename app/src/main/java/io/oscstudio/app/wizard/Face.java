package io.oscstudio.app.wizard;

import io.oscstudio.core.base.Finding;

/** Another face of the package than the steps, which may be the one that is shown. */
public interface Face {
  /** Leads to where a finding is, and answers whether it did: only while it is shown it can. */
  boolean follow(Finding finding);

  /** Shows what the check found, and answers whether it did. */
  boolean showCheck();
}
