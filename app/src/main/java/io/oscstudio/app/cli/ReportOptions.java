package io.oscstudio.app.cli;

import io.oscstudio.core.archive.AtomicFile;
import io.oscstudio.core.report.CheckReport;
import io.oscstudio.core.report.Detail;
import io.oscstudio.core.report.ReportFormat;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Which reports a check writes, and where: one at most to the standard output, the others to files,
 * which are there as a whole or not at all. Without one for the standard output, lines for people
 * go there.
 */
final class ReportOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(names = "--format", paramLabel = "FORMAT[=FILE]", descriptionKey = "format")
  private List<String> formats = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      descriptionKey = "report")
  private @Nullable Path output;

  @Option(names = "--write-baseline", paramLabel = "FILE", descriptionKey = "write-baseline")
  private @Nullable Path baseline;

  /** A report to a file. */
  private record Target(ReportFormat format, Path file) {}

  private final List<Target> targets = new ArrayList<>();
  private ReportFormat standard = ReportFormat.TEXT;

  /**
   * Makes sense of the options, before work begins.
   *
   * @param json whether {@code --json} asks for JSON on the standard output
   */
  void settle(boolean json, Console console) {
    List<ReportFormat> unplaced = new ArrayList<>();
    if (json) {
      unplaced.add(ReportFormat.JSON);
    }
    for (String text : formats) {
      int sign = text.indexOf('=');
      ReportFormat format = format(sign < 0 ? text : text.substring(0, sign), console);
      if (sign < 0) {
        unplaced.add(format);
      } else if (sign == text.length() - 1) {
        throw wrong(console, "cli.usage.format-file", text);
      } else {
        targets.add(new Target(format, Path.of(text.substring(sign + 1))));
      }
    }
    if (unplaced.size() > 1) {
      throw wrong(console, "cli.usage.formats", unplaced.get(0).id(), unplaced.get(1).id());
    }
    Path file = output;
    if (file != null) {
      targets.add(new Target(unplaced.isEmpty() ? ReportFormat.TEXT : unplaced.getFirst(), file));
    } else if (!unplaced.isEmpty()) {
      standard = unplaced.getFirst();
    }
    Path known = baseline;
    if (known != null) {
      targets.add(new Target(ReportFormat.JSON, known));
    }
  }

  private ReportFormat format(String id, Console console) {
    return ReportFormat.of(id).orElseThrow(() -> wrong(console, "cli.usage.format", id));
  }

  private ParameterException wrong(Console console, String key, Object... arguments) {
    return new ParameterException(command.commandLine(), console.text(key, arguments));
  }

  /** Whether lines for people go to the standard output, as each thing is done. */
  boolean showsText() {
    return standard == ReportFormat.TEXT;
  }

  /** Whether nothing but a report goes to standard output and error. */
  boolean quiet() {
    return !showsText();
  }

  /** What has to be gathered for all of them. */
  Detail needs() {
    Detail needs = standard.needs();
    for (Target target : targets) {
      needs = needs.and(target.format().needs());
    }
    return needs;
  }

  /** Writes all but the lines for people on the standard output. */
  void write(CheckReport report, Console console) {
    for (Target target : targets) {
      AtomicFile.write(
          target.file(),
          channel -> {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
            target.format().write(report, console.texts(), out);
          });
    }
    if (!showsText()) {
      try {
        standard.write(report, console.texts(), console.out());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
