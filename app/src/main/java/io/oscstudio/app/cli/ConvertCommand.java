package io.oscstudio.app.cli;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.export.PackageInput;
import io.oscstudio.core.pack.PackedPackage;
import io.oscstudio.core.pack.Packer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code studio convert}: a chart or an operator into an OSC package (section 10). */
@Command(name = "convert")
final class ConvertCommand implements Callable<Integer> {
  private final Console console;

  @SuppressWarnings("unused") // read by picocli
  @Mixin
  private final HelpOption help = new HelpOption();

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final ConversionOptions conversion = new ConversionOptions();

  @Option(
      names = {"-i", "--input"},
      required = true,
      paramLabel = "PATH")
  private String input = "";

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "PATH")
  private Path output = Path.of("");

  ConvertCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (ConsoleJob job = new ConsoleJob(console, common.json());
        PackageInput opened = conversion.open(input, console, job)) {
      PackedPackage packed = Packer.pack(opened.tree(), output, job);
      show(opened, packed);
      return ExitCode.FINE;
    }
  }

  private void show(PackageInput opened, PackedPackage packed) {
    List<Finding> notes = opened.notes();
    if (common.json()) {
      Map<String, Object> data = new LinkedHashMap<>();
      opened.name().ifPresent(name -> data.put("name", name));
      opened.version().ifPresent(version -> data.put("version", version));
      opened.dependencies().ifPresent(report -> data.put("dependencies", console.toData(report)));
      data.put("notes", console.toData(notes));
      data.putAll(console.toData(packed));
      console.json(data);
      return;
    }
    opened.dependencies().ifPresent(console::dependencies);
    console.list(notes);
    console.list(packed.findings());
    console.say("cli.converted");
    console.written(packed.target(), packed.size().bytes(), packed.checksum());
  }
}
