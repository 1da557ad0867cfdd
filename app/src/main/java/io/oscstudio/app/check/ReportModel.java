package io.oscstudio.app.check;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.report.ReportFormat;
import io.oscstudio.resources.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Saving what was found as a file. */
public final class ReportModel {
  private final Kit kit;
  private final CheckHost host;
  private Optional<CheckedPackage> checked = Optional.empty();

  ReportModel(Kit kit, CheckHost host) {
    this.kit = kit;
    this.host = host;
  }

  /** The kinds of reports there are. */
  public List<String> formats() {
    return Arrays.stream(ReportFormat.values()).map(ReportFormat::id).toList();
  }

  /** Saves a report of the last check where the person wants it. */
  public void save(String format) {
    Optional<ReportFormat> wanted = ReportFormat.of(format);
    if (checked.isEmpty() || wanted.isEmpty()) {
      return;
    }
    Optional<Path> folder = host.place().map(Path::toAbsolutePath).map(Path::getParent);
    kit.dialogs()
        .chooseTarget(
            "checking.report.choose", host.name() + "-check." + ending(wanted.get()), folder)
        .ifPresent(target -> save(checked.get(), wanted.get(), target));
  }

  private void save(CheckedPackage what, ReportFormat format, Path target) {
    Texts texts = kit.language().texts();
    Path place = host.place().orElse(Path.of("package"));
    kit.tasks()
        .start(
            Message.of("checking.report.job"),
            job -> {
              Path part = target.resolveSibling(target.getFileName() + ".part");
              try (OutputStream out = Files.newOutputStream(part)) {
                format.write(what.report(format, place, job), texts, out);
              } catch (IOException e) {
                throw failed(target, e);
              }
              return Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            },
            saved -> kit.notices().info(Message.of("checking.report.saved", saved.toString())),
            kit.notices()::failed);
  }

  private static StudioException failed(Path target, IOException e) {
    return new StudioException(
        Message.of("checking.report.failed", target.toString(), String.valueOf(e.getMessage())), e);
  }

  private static String ending(ReportFormat format) {
    return switch (format.id()) {
      case "text" -> "txt";
      case "junit" -> "xml";
      default -> format.id();
    };
  }

  void take(CheckedPackage now) {
    checked = Optional.of(now);
  }

  void forget() {
    checked = Optional.empty();
  }
}
