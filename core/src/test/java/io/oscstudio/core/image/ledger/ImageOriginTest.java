package io.oscstudio.core.image.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.Place;
import io.oscstudio.resources.Resources;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImageOriginTest {
  private static final Set<OriginKind> RENDERED =
      EnumSet.of(
          OriginKind.POD,
          OriginKind.HOOK,
          OriginKind.RESOURCE_FIELD,
          OriginKind.ENVIRONMENT,
          OriginKind.ENVIRONMENT_TEXT,
          OriginKind.ARGUMENT,
          OriginKind.CONFIG_TEXT,
          OriginKind.ANNOTATION);
  private static final RenderedObject OBJECT =
      new RenderedObject("Deployment", "web", "templates/web.yaml", false);

  @Test
  void everyKindOfPlaceSaysWhyInItsSentence() {
    for (OriginKind kind : OriginKind.values()) {
      ImageOrigin origin = ImageOrigin.at(kind, Place.of("a.yaml"), "spec.image");
      ImageOrigin told = RENDERED.contains(kind) ? origin.of(OBJECT) : origin;
      assertThat(Resources.texts(Locale.ENGLISH).has(told.why().key())).as("%s", kind).isTrue();
    }
  }

  @Test
  void aConditionIsToldWithAllItsPaths() {
    ImageOrigin origin =
        ImageOrigin.at(OriginKind.VALUES, Place.of("values.yaml"), "a.image")
            .withCondition(List.of("a.enabled", "b.enabled"));

    assertThat(origin.conditional()).isTrue();
    assertThat(origin.whyNot().orElseThrow().arguments()).containsExactly("a.enabled, b.enabled");
  }
}
