package io.oscstudio.app.cli;

import io.oscstudio.core.base.Limits;
import io.oscstudio.core.image.inspect.HistoryStep;
import io.oscstudio.core.image.inspect.ImageInspector;
import io.oscstudio.core.image.inspect.InspectedImage;
import io.oscstudio.core.image.inspect.InspectedLayer;
import io.oscstudio.core.image.inspect.LayerFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code studio inspect}: what is in an image tar. */
@Command(name = "inspect")
final class InspectCommand implements Callable<Integer> {
  private static final int INDENT = 4;

  private final Console console;

  @SuppressWarnings("unused") // read by picocli
  @Mixin
  private final HelpOption help = new HelpOption();

  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(index = "0", paramLabel = "TAR")
  private Path tar = Path.of("");

  @Option(names = "--files", paramLabel = "N", defaultValue = "20")
  private int files;

  InspectCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<InspectedImage> images;
    try (ConsoleJob job = new ConsoleJob(console, common.json())) {
      images = new ImageInspector(Limits.DEFAULT, Math.max(files, 0)).inspect(tar, job);
    }
    if (common.json()) {
      console.json(Map.of("images", images.stream().map(InspectCommand::toData).toList()));
    } else {
      images.forEach(this::show);
    }
    return images.stream().allMatch(InspectedImage::intact) ? ExitCode.FINE : ExitCode.FINDINGS;
  }

  private void show(InspectedImage image) {
    console.say(
        "cli.inspect.image",
        image.names().isEmpty() ? image.id().toString() : safe(String.join(", ", image.names())),
        safe(image.platform()),
        console.size(image.bytes()));
    line("cli.inspect.id", image.id().toString());
    line("cli.inspect.created", image.created());
    line("cli.inspect.author", image.author());
    image
        .settings()
        .forEach((key, values) -> console.out().println(indented(key + ": " + shown(values))));
    lines("cli.inspect.labels", image.labels().entrySet().stream().map(this::label).toList());
    lines("cli.inspect.history", image.history().stream().map(this::step).toList());
    lines("cli.inspect.layers", image.layers().stream().map(this::layer).toList());
    lines("cli.inspect.largest", image.largest().stream().map(this::file).toList());
  }

  private void line(String key, String value) {
    if (!value.isEmpty()) {
      console.out().println(indented(console.text(key, value)));
    }
  }

  private void lines(String key, List<String> lines) {
    if (!lines.isEmpty()) {
      console.say(key);
      lines.forEach(text -> console.out().println(indented(text)));
    }
  }

  private static String shown(List<String> values) {
    return String.join("  ", values);
  }

  private String label(Map.Entry<String, String> label) {
    return label.getKey() + "=" + label.getValue();
  }

  private String step(HistoryStep step) {
    String layer = step.layer().isPresent() ? String.valueOf(step.layer().getAsInt() + 1) : "–";
    return "%3s  %s".formatted(layer, step.command());
  }

  private String layer(InspectedLayer layer) {
    String text =
        console.text(
            "cli.inspect.layer",
            layer.diffId().toString(),
            console.size(layer.bytes()),
            layer.files(),
            layer.removed());
    return layer.intact()
        ? text
        : text + "  " + console.text("cli.inspect.damaged", layer.found().toString());
  }

  private String file(LayerFile file) {
    return "%12s  %s  (%d)".formatted(console.size(file.bytes()), file.path(), file.layer() + 1);
  }

  /** Terminals are not to be steered by what strangers write into images. */
  private static String safe(String text) {
    return text.replaceAll("\\p{Cntrl}", "�");
  }

  private static String indented(String text) {
    return " ".repeat(INDENT) + safe(text);
  }

  private static Map<String, Object> toData(InspectedImage image) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("names", image.names());
    data.put("id", image.id().toString());
    data.put("platform", image.platform());
    data.put("created", image.created());
    data.put("author", image.author());
    data.put("bytes", image.bytes());
    data.put("intact", image.intact());
    data.put("settings", image.settings());
    data.put("labels", image.labels());
    data.put("history", image.history().stream().map(InspectCommand::stepData).toList());
    data.put("layers", image.layers().stream().map(InspectCommand::layerData).toList());
    data.put("largest", image.largest());
    return data;
  }

  private static Map<String, Object> stepData(HistoryStep step) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("created", step.created());
    data.put("command", step.command());
    step.layer().ifPresent(layer -> data.put("layer", layer));
    return data;
  }

  private static Map<String, Object> layerData(InspectedLayer layer) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("diffId", layer.diffId().toString());
    data.put("intact", layer.intact());
    data.put("packed", layer.packed());
    data.put("bytes", layer.bytes());
    data.put("files", layer.files());
    data.put("removed", layer.removed());
    return data;
  }
}
