package io.oscstudio.app.cli;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.image.Platform;
import io.oscstudio.core.image.mapping.TargetRegistry;
import io.oscstudio.core.image.push.ImagePush;
import io.oscstudio.core.image.push.PushedImage;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code studio push}: saved images into a registry of the user's own. */
@Command(name = "push")
final class PushCommand implements Callable<Integer> {
  private final Console console;

  @SuppressWarnings("unused") // read by picocli
  @Mixin
  private final HelpOption help = new HelpOption();

  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(index = "0", paramLabel = "INPUT")
  private Path input = Path.of("");

  @Option(names = "--to", required = true, paramLabel = "HOST/PREFIX")
  private String target = "";

  PushCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (ConsoleJob job = new ConsoleJob(console, common.json());
        FileTree tree = FileTrees.open(input, Limits.DEFAULT);
        ImagePush push = new ImagePush(TargetRegistry.parse(target))) {
      List<PushedImage> pushed = push.push(tree, job);
      job.close();
      if (common.json()) {
        console.json(Map.of("pushed", pushed.stream().map(PushCommand::toData).toList()));
      } else {
        pushed.forEach(this::show);
      }
      return ExitCode.FINE;
    }
  }

  private void show(PushedImage image) {
    console.say(
        image.bytes() == 0 ? "cli.push.there" : "cli.push.done",
        image.target().toString(),
        architectures(image),
        image.bytes(),
        image.digest().toString());
  }

  private static String architectures(PushedImage image) {
    return image.platforms().stream().map(Platform::osc).collect(Collectors.joining(", "));
  }

  private static Map<String, Object> toData(PushedImage image) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("image", image.source().toString());
    data.put("target", image.target().toString());
    data.put("digest", image.digest().toString());
    data.put("architectures", image.platforms().stream().map(Platform::osc).toList());
    data.put("bytes", image.bytes());
    return data;
  }
}
