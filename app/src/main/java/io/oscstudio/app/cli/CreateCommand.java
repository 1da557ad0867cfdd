package io.oscstudio.app.cli;

import io.oscstudio.core.archive.ArchiveWriter;
import io.oscstudio.core.convert.Scaffold;
import io.oscstudio.core.pack.PackedPackage;
import io.oscstudio.core.pack.Packer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code studio create}: a new package to fill in, which passes the check (section 10, T1). */
@Command(name = "create", mixinStandardHelpOptions = true)
final class CreateCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "PATH")
  private Path output = Path.of("");

  @Option(names = "--name", paramLabel = "NAME")
  private @Nullable String name;

  @Option(names = "--type", paramLabel = "helm|operator")
  private Scaffold.Kind type = Scaffold.Kind.OPERATOR;

  CreateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    String service = name == null ? ArchiveWriter.stem(output) : name;
    try (ConsoleJob job = new ConsoleJob(console, common.json())) {
      PackedPackage packed = Packer.pack(Scaffold.create(service, type), output, job);
      if (common.json()) {
        console.json(console.toData(packed));
      } else {
        console.say("cli.created");
        console.written(packed.target(), packed.size().bytes(), packed.checksum());
      }
      return ExitCode.FINE;
    }
  }
}
