package io.oscstudio.app.cli;

import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.core.export.Exported;
import io.oscstudio.core.export.PackageBuild;
import io.oscstudio.core.export.PackageInput;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells what became of a build, and which exit code that is.
 *
 * @param sheet the upload sheet, if one was asked for and written
 */
record BuildReport(Console console, boolean json, Profile profile, Optional<Path> sheet) {
  /** Writes all there is to say. */
  int show(PackageInput input, PackageBuild.Result result) {
    if (json) {
      console.json(data(input, result));
    } else {
      print(input, result);
    }
    if (result.failedImages() > 0) {
      return ExitCode.FAILED;
    }
    return result.check().hasErrors() ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  private void print(PackageInput input, PackageBuild.Result result) {
    input.dependencies().ifPresent(console::dependencies);
    if (!input.notes().isEmpty()) {
      console.say("cli.notes");
      console.list(input.notes());
    }
    if (!result.check().findings().isEmpty()) {
      console.say("cli.findings");
      console.list(result.check().findings());
    }
    console.list(result.notes());
    result.images().forEach(console::image);
    console.summary(result.check());
    if (result.failedImages() > 0) {
      console.complain("cli.images.some-failed", result.failedImages(), result.images().size());
    } else if (result.exported().isPresent()) {
      Exported exported = result.exported().get();
      console.written(exported.target(), exported.bytes(), exported.checksum());
      sheet.ifPresent(file -> console.say("cli.sheet", file));
      if (result.check().hasErrors()) {
        console.complain("cli.written-with-errors");
      }
    } else {
      console.complain("cli.nothing-written", profile.id());
    }
  }

  private Map<String, Object> data(PackageInput input, PackageBuild.Result result) {
    Map<String, Object> data = new LinkedHashMap<>();
    input.name().ifPresent(name -> data.put("name", name));
    input.version().ifPresent(version -> data.put("version", version));
    data.put("profile", profile.id());
    input.dependencies().ifPresent(report -> data.put("dependencies", console.toData(report)));
    data.put("notes", console.toData(input.notes()));
    data.putAll(console.toData(result.check()));
    data.put("images", result.images().stream().map(console::toData).toList());
    result.exported().ifPresent(e -> data.putAll(console.toData(e)));
    sheet.ifPresent(file -> data.put("sheet", file.toString()));
    return data;
  }
}
