package io.oscstudio.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.ChartServer;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Limits;
import io.oscstudio.resources.Resources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CliTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void writeChart() throws IOException {
    Path chart = Files.createDirectories(folder.resolve("demo-cache"));
    Files.writeString(
        chart.resolve("Chart.yaml"),
        """
        apiVersion: v2
        name: demo-cache
        version: 1.2.3
        appVersion: "7.0"
        description: A small cache
        maintainers:
          - name: Demo
            email: demo@demo.example
        """);
    Files.writeString(
        chart.resolve("values.yaml"),
        """
        # Number of pods
        replicas: 1
        image:
          repository: quay.io/demo/cache
          tag: "7.0"
        """);
    Files.createDirectories(chart.resolve("templates"));
    Files.writeString(
        chart.resolve("templates/deployment.yaml"),
        """
        kind: Deployment
        metadata: {name: cache}
        spec:
          replicas: {{ .Values.replicas }}
          template:
            spec:
              containers:
              - image: {{ .Values.image.repository }}:{{ .Values.image.tag }}
        """);
  }

  private int studio(String... arguments) {
    out.reset();
    err.reset();
    return Cli.run(
        List.of(arguments),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        false);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void buildsADeploymentPackageFromAChart() {
    int code = studio("build", path("demo-cache"), "-o", path("out/demo-cache-1.2.3.zip"));

    assertThat(code).as(err()).isZero();
    assertThat(out()).contains("demo-cache-1.2.3.zip", "SHA-256: ");
    try (FileTree zip =
        FileTrees.open(folder.resolve("out/demo-cache-1.2.3.zip"), Limits.DEFAULT)) {
      assertThat(zip.entries())
          .extracting(FileTree.Entry::path)
          .contains(
              "demo-cache-1.2.3/metadata.yaml",
              "demo-cache-1.2.3/manifests/helmrelease_crd.yaml",
              "demo-cache-1.2.3/raw/Chart.yaml");
    }
  }

  @Test
  void putsTheUsersOwnRegistryIntoAPrivatePackage() {
    int code =
        studio(
            "build",
            path("demo-cache"),
            "-o",
            path("own"),
            "--registry",
            "registry.example.com/me");

    assertThat(code).as(err()).isZero();
    assertThat(folder.resolve("own/raw/values.yaml")).content().contains("registry.example.com");
    assertThat(
            studio(
                "build",
                path("demo-cache"),
                "-o",
                path("both"),
                "--images",
                "--registry",
                "registry.example.com/me"))
        .isEqualTo(2);
    assertThat(folder.resolve("both")).doesNotExist();
    assertThat(studio("build", path("demo-cache"), "-o", path("odd"), "--registry", "nowhere"))
        .isEqualTo(3);
    assertThat(err()).contains("nowhere");
  }

  @Test
  void writesTheUploadSheetBesideThePackageItIsAbout() throws IOException {
    String output = path("demo-cache-1.2.3.zip");

    int code = studio("build", path("demo-cache"), "-o", output, "--sheet", path("sheet.md"));

    assertThat(code).as(err()).isZero();
    String checksum =
        out().lines().filter(l -> l.startsWith("SHA-256: ")).findFirst().orElseThrow();
    assertThat(Files.readString(folder.resolve("sheet.md")))
        .startsWith("# Upload sheet: demo-cache 1.2.3 as a private service")
        .contains("`demo-cache-1.2.3.zip`", checksum.substring("SHA-256: ".length()));
    assertThat(studio("export", output, "-o", path("b.zip"), "--sheet", path("zh.md"), "--lang=zh"))
        .isZero();
    assertThat(folder.resolve("zh.md")).content().startsWith("# 上传单：demo-cache 1.2.3");
  }

  @Test
  void writesNoSheetWhereNoPackageIsWritten() throws IOException {
    studio("convert", "-i", path("demo-cache"), "-o", path("pkg"));
    Files.writeString(folder.resolve("pkg/metadata.yaml"), "name: A\n");

    studio("export", path("pkg"), "-o", path("a.zip"), "--sheet", path("sheet.md"));

    assertThat(folder.resolve("sheet.md")).doesNotExist();
  }

  @Test
  void convertsChecksAndExportsAsSeparateSteps() {
    assertThat(studio("convert", "-i", path("demo-cache"), "-o", path("pkg"))).isZero();
    assertThat(out()).contains("Successfully converted original package to OSC package!");
    assertThat(studio("check", path("pkg"))).isZero();
    assertThat(studio("export", path("pkg"), "-o", path("demo-cache-1.2.3.zip"))).isZero();
    assertThat(folder.resolve("demo-cache-1.2.3.zip")).isRegularFile();
  }

  @Test
  void endsWithOneAndWritesNothingWhenTheCheckFindsErrors() throws IOException {
    studio("convert", "-i", path("demo-cache"), "-o", path("pkg"));
    Path metadata = folder.resolve("pkg/metadata.yaml");
    Files.writeString(metadata, Files.readString(metadata).replace("name: demo-cache", "name: A"));

    assertThat(studio("check", path("pkg"))).isEqualTo(ExitCode.FINDINGS);
    assertThat(out()).contains("metadata.yaml:1:7: error: ");
    assertThat(studio("export", path("pkg"), "-o", path("a.zip"))).isEqualTo(ExitCode.FINDINGS);
    assertThat(err()).contains("Nothing was written");
    assertThat(folder.resolve("a.zip")).doesNotExist();
    assertThat(studio("export", path("pkg"), "-o", path("a.zip"), "--force"))
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(folder.resolve("a.zip")).exists();
  }

  @Test
  void writesJsonAndNothingElseToTheStandardOutput() {
    studio("convert", "-i", path("demo-cache"), "-o", path("pkg"));

    int code = studio("check", "--json", path("pkg"));

    JsonNode json = JsonMapper.shared().readTree(out());
    assertThat(code).isZero();
    assertThat(json.at("/packages/0/errors").intValue()).isZero();
    assertThat(json.at("/packages/0/findings").isArray()).isTrue();
    assertThat(err()).isEmpty();
  }

  @Test
  void listsImagesWithThePlacesThatNameThem() {
    int code = studio("images", path("demo-cache"));

    assertThat(code).isZero();
    assertThat(out())
        .contains("quay.io/demo/cache:7.0  rendered, needed; rewritable", "raw/values.yaml:4:");
  }

  @Test
  void looksForImagesInFilesAloneWhenNothingIsToBeRendered() throws IOException {
    Path values = Files.writeString(folder.resolve("own.yaml"), "image: {tag: \"8.1\"}\n");

    int code =
        studio(
            "images",
            path("demo-cache"),
            "--no-render",
            "-f",
            values.toString(),
            "--set",
            "a={b,c},d=1",
            "--kube-version=1.30.0",
            "--namespace=demo",
            "--release=demo");

    assertThat(code).isZero();
    assertThat(out()).contains("quay.io/demo/cache:7.0");
    assertThat(studio("images", path("demo-cache"), "-f", folder.resolve("no.yaml").toString()))
        .isEqualTo(ExitCode.FAILED);
    assertThat(err()).contains("no.yaml");
  }

  @Test
  void remembersBesideTheInputWhatWasDecidedAboutImages() {
    studio("images", path("demo-cache"), "--add", "quay.io/demo/tool:1");
    assertThat(out()).contains("quay.io/demo/tool:1  declared, needed, added by hand");

    studio("images", "--json", path("demo-cache"), "--dismiss", "quay.io/demo/cache:7.0");

    JsonNode images = JsonMapper.shared().readTree(out()).get("images");
    assertThat(images).hasSize(2);
    assertThat(images.get(0).get("decision").stringValue()).isEqualTo("dismissed");
    assertThat(images.get(0).get("needed").booleanValue()).isFalse();
    assertThat(images.get(0).at("/origins/0/file").stringValue()).isEqualTo("raw/values.yaml");
    assertThat(images.get(1).get("decision").stringValue()).isEqualTo("added");
    assertThat(studio("images", path("demo-cache"), "--add", "No Image")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void endsWithTwoWhenTheCommandIsNotUnderstood() {
    assertThat(studio()).isEqualTo(ExitCode.USAGE);
    assertThat(studio("bulid", "x")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("bulid").contains("build");
    assertThat(studio("check", "--profile", "market", "x")).isEqualTo(ExitCode.USAGE);
    assertThat(studio("check", "--lang", "fr", "x")).isEqualTo(ExitCode.USAGE);
    assertThat(studio("build", "x")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("--output");
  }

  @Test
  void endsWithThreeAndSaysWhyWhenItCannotBeDone() {
    assertThat(studio("check", path("nothing-here"))).isEqualTo(ExitCode.FAILED);
    assertThat(err()).contains("nothing-here").doesNotContain("Exception", "\tat ");
    assertThat(studio("build", path("demo-cache/templates"), "-o", path("x.zip")))
        .isEqualTo(ExitCode.FAILED);
    assertThat(err()).startsWith("Error: ").doesNotContain("Exception", "\tat ");
  }

  @Test
  void checksTheOthersWhenOnePackageCannotBeRead() {
    studio("convert", "-i", path("demo-cache"), "-o", path("pkg"));

    int code = studio("check", path("nothing-here"), path("pkg"));

    assertThat(code).isEqualTo(ExitCode.FAILED);
    assertThat(out()).contains(path("pkg"), "no errors");
  }

  @Test
  void speaksChinese() {
    assertThat(studio("build", "--help", "--lang", "zh")).isZero();
    assertThat(out()).contains("用法", "一次完成全部工作").doesNotContain("«");
    assertThat(studio("check", "--lang=zh", path("nothing-here"))).isEqualTo(ExitCode.FAILED);
    assertThat(err()).startsWith("错误：");
  }

  @Test
  void buildsFromTheNewestChartOfARepository() throws IOException {
    try (ChartServer charts = ChartServer.of(folder, "demo-cache", "1.2.3", "1.10.0", "2.0.0")) {
      String output = path("out/demo-cache.zip");

      int code =
          studio("build", "demo-cache", "--repo", charts.address(), "--version=1.x", "-o", output);

      assertThat(code).as(err()).isZero();
      assertThat(out()).contains(charts.address(), "SHA-256 " + charts.digest("1.10.0"));
      try (FileTree zip = FileTrees.open(Path.of(output), Limits.DEFAULT)) {
        assertThat(zip.text("demo-cache/raw/Chart.yaml")).contains("version: 1.10.0");
      }
      assertThat(studio("images", "demo-cach", "--repo", charts.address())).isEqualTo(3);
      assertThat(err()).contains("Did you mean demo-cache?");
      assertThat(studio("images", "demo-cache", "--repo", charts.address(), "--version=7"))
          .isEqualTo(3);
      assertThat(err()).contains("2.0.0, 1.10.0, 1.2.3");
    }
  }

  @Test
  void fetchesNoChartWhereThatIsForbiddenOrMakesNoSense() {
    String[] output = {"-o", path("a.zip")};

    assertThat(studio("build", "oci://127.0.0.1:1/c/redis", "--offline", output[0], output[1]))
        .isEqualTo(2);
    assertThat(err()).contains("--offline forbids");
    assertThat(studio("build", "oci://127.0.0.1:1/redis", "--repo=x", output[0], output[1]))
        .isEqualTo(2);
    assertThat(studio("build", path("demo-cache"), "--version=1.0.0", output[0], output[1]))
        .isEqualTo(2);
    assertThat(studio("build", "oci://", output[0], output[1])).isEqualTo(3);
    assertThat(err()).contains("oci://registry/path/chart");
  }

  @Test
  void asksForAPasswordWhereNobodySeesItAndRefusesWhatIsNoRegistry() {
    assertThat(studio("login", "registry.example", "-u", "me")).isEqualTo(2);
    assertThat(err()).contains("--password-stdin");

    assertThat(studio("logout", "no registry")).isEqualTo(3);
    assertThat(err()).contains("registry.example.com:5000");
    assertThat(studio("images", "x", "-o", folder.toString(), "--mirror", "nonsense")).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void describesEveryCommandOptionAndParameter(String language) {
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Resources.texts(Locale.of(language)),
            false);

    Map<String, CommandLine> commands = Cli.line(console).getSubcommands();

    assertThat(commands)
        .containsOnlyKeys(
            "build", "create", "convert", "check", "images", "inspect", "adopt", "export", "push",
            "login", "logout", "demo", "doctor", "rules");
    commands
        .values()
        .forEach(command -> {
          CommandSpec spec = command.getCommandSpec();
          assertThat(spec.usageMessage().header()).as(spec.qualifiedName()).isNotEmpty();
          assertThat(spec.args())
              .allSatisfy(argument ->
                  assertThat(argument.description())
                      .as(spec.qualifiedName() + " " + argument)
                      .isNotEmpty());
        });
  }
}
