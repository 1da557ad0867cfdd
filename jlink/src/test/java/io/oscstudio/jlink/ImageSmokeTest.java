package io.oscstudio.jlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the runtime image as a person gets it. */
@Tag("image")
class ImageSmokeTest {
  private static final Path IMAGE = Path.of(System.getProperty("studio.image", "target/image"));

  private static final String ENGINE = System.getenv("OSC_TEST_DOCKER_HOST");

  @TempDir Path home;

  @Test
  void readsYamlRendersAChartAndOpensAWindow() throws Exception {
    Result result = run(IMAGE.resolve("bin/studio").toString(), "doctor");

    assertThat(result.output())
        .containsPattern("(?m)^yaml +ok ")
        .containsPattern("(?m)^helm +ok .*v3\\.")
        .containsPattern("(?m)^window +ok .*JavaFX 26");
    assertThat(result.code()).isZero();
  }

  @Test
  void speaksChinese() throws Exception {
    Result result = run(IMAGE.resolve("bin/studio").toString(), "doctor", "--lang", "zh");

    assertThat(result.output()).containsPattern("(?m)^yaml +正常").doesNotContain("«");
  }

  @Test
  void findsTheContainerEngine() throws Exception {
    assumeTrue(ENGINE != null, "OSC_TEST_DOCKER_HOST names no engine");

    Result result = run(IMAGE.resolve("bin/studio").toString(), "doctor");

    assertThat(result.output()).containsPattern("(?m)^engine +ok .*API 1\\.");
  }

  @Test
  void saysNothingButWhatWasAsked() throws Exception {
    Result result = run(IMAGE.resolve("bin/studio").toString(), "--help");

    assertThat(result.output()).startsWith("Makes OSC service packages").doesNotContain("WARNING");
    assertThat(result.code()).isZero();
  }

  @Test
  void startsFromItsCache() throws Exception {
    Result result = runFrom(Launch.COMMAND_CACHE, Launch.COMMAND_HEAP);

    assertThat(result.output()).startsWith("Makes OSC service packages");
    assertThat(result.code()).isZero();
  }

  @Test
  void theWindowsCacheHoldsTheWorkspace() throws Exception {
    Result result = runFrom(Launch.WINDOW_CACHE, Launch.WINDOW_HEAP, "-Xlog:class+load");

    assertThat(result.output())
        .containsPattern("app[.]workspace[.]WorkspaceView source: .*shared objects file")
        .contains("Makes OSC service packages");
    assertThat(result.code()).isZero();
  }

  @Test
  void startsThroughALinkFromAnotherFolder() throws Exception {
    Path link = home.resolve("studio");
    Files.createSymbolicLink(link, IMAGE.resolve("bin/studio").toAbsolutePath());

    Result result = run(link.toString(), "--help");

    assertThat(result.output()).startsWith("Makes OSC service packages");
  }

  /** Unlike the launcher's, this run ends with an error when the cache does not fit. */
  private Result runFrom(String cache, List<String> heap, String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(IMAGE.resolve("bin/java").toString());
    command.add("-XX:AOTMode=on");
    command.add("-XX:AOTCache=" + IMAGE.resolve("lib").resolve(cache).toAbsolutePath());
    command.addAll(heap);
    command.addAll(Launch.OPTIONS);
    command.addAll(List.of(options));
    command.addAll(List.of("-m", Launch.MAIN, "--help"));
    return run(command.toArray(String[]::new));
  }

  private record Result(int code, String output) {}

  private Result run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("XDG_CACHE_HOME", home.resolve("cache").toString());
    builder.environment().remove("DISPLAY");
    if (ENGINE != null) {
      builder.environment().put("DOCKER_HOST", ENGINE);
    }
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output);
  }
}
