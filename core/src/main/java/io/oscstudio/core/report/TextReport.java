package io.oscstudio.core.report;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.MessageText;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.CheckResult.Counts;
import io.oscstudio.resources.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes lines for people: one for each finding, for {@code grep} and editors; or, for a terminal,
 * grouped by file, in colours, with the line each points at.
 */
public final class TextReport {
  private static final String RESET = "\033[0m";
  private static final String BOLD = "\033[1m";
  private static final String DIM = "\033[2m";
  private static final String GREEN = "\033[32m";
  private static final String INDENT = "  ";

  private final Texts texts;
  private final boolean coloured;

  /**
   * @param coloured whether a person looks at a terminal that knows colours
   */
  public TextReport(Texts texts, boolean coloured) {
    this.texts = texts;
    this.coloured = coloured;
  }

  /** Writes all of a report. */
  void write(CheckReport report, OutputStream out) throws IOException {
    boolean several = report.outcomes().size() > 1;
    for (Outcome outcome : report.outcomes()) {
      String text =
          switch (outcome) {
            case Checked checked -> text(checked, several);
            case Outcome.Unread unread -> unread.path() + ": " + text(unread) + "\n";
          };
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    if (several) {
      out.write(total(report).getBytes(StandardCharsets.UTF_8));
    }
  }

  private String text(Outcome.Unread unread) {
    return Visible.line(MessageText.of(unread.why(), texts));
  }

  /**
   * The lines of one thing, each with its end.
   *
   * @param named whether its path stands above
   */
  public String text(Checked checked, boolean named) {
    StringBuilder out = new StringBuilder();
    if (named) {
      out.append(style(BOLD, Visible.line(checked.path()))).append('\n');
    }
    String file = "";
    for (Reported reported : checked.findings()) {
      if (!reported.counts()) {
        continue;
      }
      if (coloured) {
        String own = reported.finding().place().map(Place::file).orElse("");
        if (!own.equals(file)) {
          out.append('\n').append(style(BOLD, Visible.line(own))).append('\n');
          file = own;
        }
        coloured(reported, out);
      } else {
        out.append(line(reported.finding(), texts)).append('\n');
      }
    }
    summary(checked, out);
    return out.toString();
  }

  /** What all things together have, as a line with its end. */
  public String total(CheckReport report) {
    Counts counts = report.counts();
    String sentence =
        texts.text(
            "report.total",
            report.outcomes().size(),
            counts.errors(),
            counts.warnings(),
            counts.infos());
    return style(BOLD, sentence) + "\n";
  }

  /** A finding as one line: place, severity, message and code. */
  static String line(Finding finding, Texts texts) {
    String place = finding.place().map(p -> p + ": ").orElse("");
    String severity = texts.text("report.severity." + finding.severity().name());
    String code = finding.code().indexOf('.') < 0 ? " [" + finding.code() + "]" : "";
    return Visible.line(place + severity + ": " + MessageText.of(finding, texts) + code);
  }

  private void coloured(Reported reported, StringBuilder out) {
    Finding finding = reported.finding();
    String at =
        finding
            .place()
            .flatMap(Place::range)
            .map(r -> r.start().line() + ":" + r.start().column())
            .orElse("-");
    String severity = texts.text("report.severity." + finding.severity().name());
    out.append(INDENT).append(style(DIM, String.format("%-8s", at)));
    out.append(style(colour(finding.severity()) + BOLD, severity)).append("  ");
    out.append(Visible.line(MessageText.of(finding, texts)));
    out.append("  ").append(style(DIM, finding.code())).append('\n');
    reported
        .excerpt()
        .ifPresent(excerpt -> {
          String line = Visible.line(excerpt.line());
          String margin = INDENT + " ".repeat(8);
          out.append(margin).append(style(DIM, "│ ")).append(line).append('\n');
          out.append(margin).append(style(DIM, "│ "));
          out.append(" ".repeat(Columns.of(Visible.line(before(excerpt)))));
          int marks = Math.max(1, Columns.of(Visible.line(meant(excerpt))));
          out.append(style(colour(finding.severity()), "^" + "~".repeat(marks - 1))).append('\n');
        });
  }

  private static String before(Excerpt excerpt) {
    return excerpt.line().substring(0, Math.min(excerpt.start(), excerpt.line().length()));
  }

  private static String meant(Excerpt excerpt) {
    int from = Math.min(excerpt.start(), excerpt.line().length());
    int to = Math.min(excerpt.line().length(), from + excerpt.length());
    return excerpt.line().substring(from, to);
  }

  private void summary(Checked checked, StringBuilder out) {
    Counts counts = checked.counts();
    String sentence =
        texts.text("report.summary", counts.errors(), counts.warnings(), counts.infos());
    if (checked.silenced() > 0) {
      sentence += texts.text("report.summary.silenced", checked.silenced());
    }
    if (checked.known() > 0) {
      sentence += texts.text("report.summary.known", checked.known());
    }
    String colour =
        counts.errors() > 0
            ? colour(Severity.ERROR)
            : counts.warnings() > 0 ? colour(Severity.WARNING) : GREEN;
    if (coloured && !checked.findings().isEmpty()) {
      out.append('\n');
    }
    out.append(style(colour, sentence)).append('\n');
  }

  private static String colour(Severity severity) {
    return switch (severity) {
      case ERROR -> "\033[31m";
      case WARNING -> "\033[33m";
      case INFO -> "\033[36m";
    };
  }

  private String style(String code, String text) {
    return coloured && !text.isEmpty() ? code + text + RESET : text;
  }
}
