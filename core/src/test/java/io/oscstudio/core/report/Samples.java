package io.oscstudio.core.report;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Position;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.base.TextRange;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.core.yaml.TextPatch;
import io.oscstudio.resources.Resources;
import io.oscstudio.resources.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A report of two things and one that could not be read, with a finding of each sort. */
final class Samples {
  static final Texts ENGLISH = Resources.texts(Locale.ENGLISH);
  static final Texts CHINESE = Resources.texts(Locale.SIMPLIFIED_CHINESE);

  /** What a stranger may call a thing. */
  static final String HOSTILE = "<script>alert('x')</script>\u001b[31m\u202e\"&";

  private Samples() {}

  static CheckReport report() {
    return report(FailOn.ERROR);
  }

  static CheckReport report(FailOn failOn) {
    Reported warning =
        finding(Severity.WARNING, "OSC-PKG-011", Optional.of(Place.of("raw/a b.yaml")), "known");
    Checked folder =
        checked(
            "shop/demo",
            false,
            List.of(
                version(),
                finding(Severity.INFO, "OSC-DESC-001", Optional.empty(), HOSTILE, "x"),
                warning.asKnown(),
                new Reported(
                    warning.finding(),
                    Optional.of("We need it <here>"),
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    "s:1")));
    Checked archive =
        checked(
            "shop/" + HOSTILE + ".zip",
            true,
            List.of(
                finding(
                    Severity.ERROR,
                    "OSC-META-004",
                    Optional.of(place("package/a.zip!/metadata.yaml", 2, 10, 7)),
                    HOSTILE,
                    "1.1.0")));
    return new CheckReport(
        "1.0.0",
        Profile.PRIVATE,
        failOn,
        true,
        List.of(
            folder,
            archive,
            new Outcome.Unread("shop/none", Message.of("archive.no-such-file", "shop/none"))));
  }

  /** An error with everything there can be. */
  static Reported version() {
    Finding finding =
        Finding.at(
            place("metadata.yaml", 2, 10, 10), Severity.ERROR, "OSC-META-004", "1.1.0+b1", "1.1.0");
    Fix fix =
        Fix.safe(
            Message.of("check.hint.path", "1.1.0"),
            new Fix.Patch("metadata.yaml", TextPatch.replace(21, 29, "1.1.0")));
    return new Reported(
        finding,
        Optional.empty(),
        false,
        Optional.of(new Excerpt("version: \"1.1.0+b1\"", 9, 10)),
        Optional.of(fix),
        "v:1");
  }

  static Checked checked(String path, boolean archive, List<Reported> findings) {
    return new Checked(
        path,
        archive,
        archive ? Kind.DELIVERY : Kind.OSC_PACKAGE,
        Optional.of("demo"),
        Optional.of("1.1.0+b1"),
        findings,
        Set.of("OSC-META-001"),
        Optional.empty());
  }

  private static Reported finding(
      Severity severity, String code, Optional<Place> place, Object... arguments) {
    return new Reported(
        new Finding(code, severity, place, List.of(arguments)),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        code + ":1");
  }

  private static Place place(String file, int line, int column, int length) {
    Position start = new Position(20, line, column);
    return Place.of(file, new TextRange(start, new Position(20 + length, line, column + length)));
  }

  static String written(ReportFormat format, CheckReport report, Texts texts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      format.write(report, texts, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
