package io.oscstudio.app.fields;

import io.oscstudio.core.base.Finding;

/** Mends what was found, from the field it is shown at. */
public interface FieldMender {
  /** Mends nothing. */
  FieldMender NONE =
      new FieldMender() {
        @Override
        public boolean mends(Finding finding) {
          return false;
        }

        @Override
        public void mend(Finding finding) {
          // there is no way
        }
      };

  /** Whether there is a way to mend it. */
  boolean mends(Finding finding);

  /** Mends it, or shows first what that would do. */
  void mend(Finding finding);
}
