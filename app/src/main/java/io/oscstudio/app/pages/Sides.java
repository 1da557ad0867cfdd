package io.oscstudio.app.pages;

/** What is shown of a document that has a form. */
public enum Sides {
  /** The form alone. */
  FORM,
  /** The form with the text beside it. */
  BOTH,
  /** The text alone. */
  TEXT
}
