package io.oscstudio.core.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A real {@code helm}, which {@code ./verify} names. */
@Tag("helm")
class HelmCommandTest extends RenderingBehaviour {
  private static final Path HELM = Path.of(System.getenv().getOrDefault("OSC_TEST_HELM", ""));

  @Override
  ChartRenderer renderer(HelmLimits limits) {
    return HelmCommand.find(HELM.getParent().toString(), limits).orElseThrow();
  }

  @Test
  void passesOverWhatOnlyLooksLikeHelm() throws IOException {
    Path other = program("other", "echo v2.17.0");
    Path broken = program("broken", "exit 1");
    String path =
        String.join(
            File.pathSeparator,
            "",
            ".",
            folder.resolve("no such").toString(),
            other.toString(),
            broken.toString());

    assertThat(HelmCommand.find(path, HelmLimits.DEFAULT)).isEmpty();
    assertThat(HelmCommand.find(path + File.pathSeparator + HELM.getParent(), HelmLimits.DEFAULT))
        .isPresent();
  }

  private Path program(String name, String line) throws IOException {
    Path program = Files.createDirectory(folder.resolve(name)).resolve("helm");
    Files.writeString(program, "#!/bin/sh\n" + line + "\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return program.getParent();
  }
}
