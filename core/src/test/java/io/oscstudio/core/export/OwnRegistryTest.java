package io.oscstudio.core.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.core.helm.ChartRenderer;
import io.oscstudio.core.helm.ChartRenderers;
import io.oscstudio.core.helm.HelmLimits;
import io.oscstudio.core.helm.RenderInputs;
import io.oscstudio.core.helm.Rendered;
import io.oscstudio.core.image.FetchJob;
import io.oscstudio.core.image.FetchOutcome;
import io.oscstudio.core.image.ImageEngine;
import io.oscstudio.core.image.ImageFetcher;
import io.oscstudio.core.image.ImageParts;
import io.oscstudio.core.image.MemoryParts;
import io.oscstudio.core.image.Platform;
import io.oscstudio.core.image.TestImage;
import io.oscstudio.core.image.ledger.Decisions;
import io.oscstudio.core.image.ledger.ImageLedger;
import io.oscstudio.core.image.ledger.Ledger;
import io.oscstudio.core.image.mapping.MappingPlan;
import io.oscstudio.core.image.mapping.MappingWriter;
import io.oscstudio.core.image.mapping.PackageMapping;
import io.oscstudio.core.image.mapping.TargetRegistry;
import io.oscstudio.core.image.push.ImagePush;
import io.oscstudio.core.image.push.PushedImage;
import io.oscstudio.core.registry.TestHttp;
import io.oscstudio.core.registry.TestHttp.Reply;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a package for a registry of the user's own asks for is what a push puts there. */
class OwnRegistryTest {
  @TempDir private Path folder;

  private final ChartRenderer helm = ChartRenderers.open(HelmLimits.DEFAULT);

  @AfterEach
  void stop() {
    helm.close();
  }

  @Test
  void aChartThatMovesOnlyItsRegistryFindsWhatIsPushed() throws IOException {
    Map<String, String> chart =
        chart("registry: quay.io", "{{ .Values.registry }}/bitnami/redis:7.0");
    try (TestHttp server = registry()) {
      TargetRegistry own = TargetRegistry.parse(server.address() + "/team");

      PackageBuild.Result built = build(chart, own);
      List<PushedImage> pushed = push(chart, own);

      assertThat(built.notes()).isEmpty();
      assertThat(rendered()).contains("image: " + own.address("bitnami/redis", "7.0"));
      assertThat(pushed)
          .extracting(image -> image.target().toString())
          .containsExactly(own.address("bitnami/redis", "7.0"));
      assertThat(server.requests())
          .filteredOn(request -> request.method().equals("PUT"))
          .extracting(TestHttp.Request::path)
          .containsExactly("/v2/team/bitnami/redis/manifests/7.0");
    }
  }

  @Test
  void aFolderOfSavedImagesSaysTheirNamesToo() throws IOException {
    FileTree chart =
        FileTrees.ofTexts(
            "app", chart("registry: quay.io", "{{ .Values.registry }}/bitnami/redis:7.0"));
    Path images = folder.resolve("images");
    Ledger ledger =
        ImageLedger.make(
            chart, RenderInputs.DEFAULT, Decisions.NONE, Optional.of(helm), Job.none());
    List<FetchOutcome> outcomes =
        new ImageFetcher(new OneImage(), Limits.DEFAULT)
            .fetch(ledger.needed(), EnumSet.of(Platform.X86_64), images, Job.none());

    MappingPlan plan =
        PackageMapping.of(chart, ledger, RenderInputs.DEFAULT, Optional.of(helm), Job.none())
            .plan();
    boolean written = MappingWriter.save(plan, FetchOutcome.saved(outcomes), images);

    assertThat(written).isTrue();
    try (TestHttp server = registry()) {
      TargetRegistry own = TargetRegistry.parse(server.address() + "/team");
      assertThat(push(images, own))
          .extracting(image -> image.target().toString())
          .containsExactly(own.address("bitnami/redis", "7.0"));
    }
  }

  @Test
  void saysWhichImageIsAskedForWhereNoneIsPushed() {
    TargetRegistry own = TargetRegistry.parse("registry.example.com/team");

    PackageBuild.Result built =
        build(chart("registry: quay.io/bitnami/", "{{ .Values.registry }}redis:7.0"), own);

    assertThat(built.notes()).extracting(Finding::code).contains("mapping.own-lapse");
    Finding lapse =
        built.notes().stream().filter(n -> n.code().equals("mapping.own-lapse")).findFirst().get();
    assertThat(lapse.place().map(p -> p.file())).contains("raw/templates/pod.yaml");
    assertThat(lapse.arguments())
        .contains("registry.example.com/teamredis:7.0", own.address("redis", "7.0"));
  }

  private PackageBuild.Result build(Map<String, String> chart, TargetRegistry own) {
    try (PackageInput input = PackageInput.of(FileTrees.ofTexts("app", chart))) {
      return build(input, folder.resolve("own")).deployment(own);
    }
  }

  private List<PushedImage> push(Map<String, String> chart, TargetRegistry own) {
    Path delivery = folder.resolve("app.zip");
    try (PackageInput input = PackageInput.of(FileTrees.ofTexts("app", chart))) {
      build(input, delivery)
          .delivery(
              new PackageBuild.Images(
                  new OneImage(), EnumSet.of(Platform.X86_64), folder.resolve("images")));
    }
    return push(delivery, own);
  }

  private static List<PushedImage> push(Path saved, TargetRegistry own) {
    try (FileTree tree = FileTrees.open(saved, Limits.DEFAULT);
        ImagePush push = new ImagePush(own)) {
      return push.push(tree, Job.none());
    }
  }

  private PackageBuild build(PackageInput input, Path target) {
    PackageBuild.Proving proving =
        new PackageBuild.Proving(RenderInputs.DEFAULT, Decisions.NONE, Optional.of(helm));
    return new PackageBuild(
        input,
        new PackageBuild.Request(Profile.PRIVATE, target, true, proving, List.of()),
        Job.none());
  }

  private String rendered() {
    return ((Rendered) helm.render(folder.resolve("own/raw"), RenderInputs.DEFAULT, Job.none()))
        .documents();
  }

  private static Map<String, String> chart(String values, String image) {
    return Map.of(
        "metadata.yaml", "name: app\nversion: 1.0.0\ntype: helm\n",
        "lifecycle.yaml", "",
        "raw/Chart.yaml", "apiVersion: v2\nname: app\nversion: 1.0.0\n",
        "raw/values.yaml", values + "\n",
        "raw/templates/pod.yaml",
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: one}
            spec:
              containers:
              - image: %s
            """
                .formatted(image));
  }

  /** A registry that has every layer and takes every manifest. */
  private static TestHttp registry() throws IOException {
    return new TestHttp(request -> Reply.of(request.method().equals("HEAD") ? 200 : 201, ""));
  }

  /** An engine that has the same image under every name. */
  private static final class OneImage implements ImageEngine {
    @Override
    public String name() {
      return "one";
    }

    @Override
    public ImageParts fetch(
        ImageReference reference, Platform platform, Path scratch, FetchJob job) {
      return MemoryParts.plain(TestImage.of("amd64", "", "one"));
    }

    @Override
    public void close() {}
  }
}
