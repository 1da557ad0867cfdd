package io.oscstudio.core.report;

import io.oscstudio.resources.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/** The ways to write a report, all in UTF-8. */
public enum ReportFormat {
  /** Lines for people. */
  TEXT,
  /** The studio's own JSON, {@value JsonReport#SCHEMA}; docs/check.md tells its fields. */
  JSON,
  /** SARIF 2.1.0, which code hosts show beside the lines. */
  SARIF,
  /** JUnit's XML, which build servers show as tests: one for each rule. */
  JUNIT,
  /** One page for browsers and printers, in both languages, that loads nothing. */
  HTML;

  /** The format people write as {@code text}, {@code json}, {@code sarif} and so on. */
  public static Optional<ReportFormat> of(String id) {
    for (ReportFormat format : values()) {
      if (format.id().equals(id)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** How people write it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What has to be gathered for it. */
  public Detail needs() {
    return switch (this) {
      case TEXT, JUNIT -> Detail.NONE;
      case JSON, SARIF -> new Detail(false, true, false);
      case HTML -> new Detail(true, true, true);
    };
  }

  /**
   * Writes a report and leaves the stream open.
   *
   * @param texts the language of messages; a page has both languages and shows this one first
   */
  public void write(CheckReport report, Texts texts, OutputStream out) throws IOException {
    switch (this) {
      case TEXT -> new TextReport(texts, false).write(report, out);
      case JSON -> new JsonReport(texts).write(report, out);
      case SARIF -> new SarifReport(texts).write(report, out);
      case JUNIT -> new JUnitReport(texts).write(report, out);
      case HTML -> new HtmlReport(texts).write(report, out);
    }
    out.flush();
  }
}
