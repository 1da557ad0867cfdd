package io.oscstudio.core.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.core.helm.ChartRenderer;
import io.oscstudio.core.helm.ChartRenderers;
import io.oscstudio.core.helm.HelmLimits;
import io.oscstudio.core.helm.RenderInputs;
import io.oscstudio.core.image.FetchJob;
import io.oscstudio.core.image.FetchOutcome;
import io.oscstudio.core.image.ImageEngine;
import io.oscstudio.core.image.ImageParts;
import io.oscstudio.core.image.Platform;
import io.oscstudio.core.image.ledger.Decision;
import io.oscstudio.core.image.ledger.Decisions;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageBuildTest {
  private static final Map<String, String> PACKAGE =
      Map.of(
          "metadata.yaml", "name: app\nversion: 1.0.0\ntype: helm\n",
          "lifecycle.yaml", "",
          "raw/Chart.yaml", "apiVersion: v2\nname: app\nversion: 1.0.0\n",
          "raw/values.yaml", "image: quay.io/a/web:1\nunused: {image: quay.io/a/unused:1}\n",
          "raw/templates/web.yaml",
              """
              kind: Pod
              metadata: {name: web}
              spec: {containers: [{image: "{{ .Values.image }}"}]}
              """);

  @TempDir private Path folder;

  @Test
  void fetchesWhatHelmRendersAndWhatWasDecided() {
    Decisions decisions = Decisions.NONE.with(image("quay.io/a/hand:1"), Decision.ADDED);

    assertThat(asked(Decisions.NONE)).containsExactly("quay.io/a/web:1");
    assertThat(asked(decisions)).containsExactly("quay.io/a/hand:1", "quay.io/a/web:1");
    assertThat(asked(decisions.with(image("quay.io/a/web:1"), Decision.DISMISSED)))
        .containsExactly("quay.io/a/hand:1");
  }

  private List<String> asked(Decisions decisions) {
    try (ChartRenderer helm = ChartRenderers.open(HelmLimits.DEFAULT);
        PackageInput input = PackageInput.of(FileTrees.ofTexts("app", PACKAGE))) {
      PackageBuild.Proving proving =
          new PackageBuild.Proving(RenderInputs.DEFAULT, decisions, Optional.of(helm));
      PackageBuild.Request request =
          new PackageBuild.Request(
              Profile.PRIVATE, folder.resolve("app.zip"), true, proving, List.of());
      PackageBuild.Images images =
          new PackageBuild.Images(new NoImages(), EnumSet.of(Platform.X86_64), folder);
      return new PackageBuild(input, request, Job.none())
          .delivery(images).images().stream()
              .map(FetchOutcome::reference)
              .map(ImageReference::familiar)
              .sorted()
              .toList();
    }
  }

  private static ImageReference image(String text) {
    return ImageReference.parse(text).orElseThrow();
  }

  /** An engine that has nothing: what it is asked for is all that counts. */
  private static final class NoImages implements ImageEngine {
    @Override
    public String name() {
      return "none";
    }

    @Override
    public ImageParts fetch(
        ImageReference reference, Platform platform, Path scratch, FetchJob job) {
      throw new StudioException(Message.of("image.not-found", reference.familiar(), "", ""));
    }

    @Override
    public void close() {}
  }
}
