package io.oscstudio.core.helm.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HelmHomeTest {
  @Test
  void findsHelmsFoldersAsHelmDoes() {
    Path home = Path.of("/home/me");

    assertThat(HelmHome.of(Map.of(), home, "Linux").repositoryCache())
        .isEqualTo(Path.of("/home/me/.cache/helm/repository"));
    assertThat(HelmHome.of(Map.of(), home, "Mac OS X").repositoryConfig())
        .isEqualTo(Path.of("/home/me/Library/Preferences/helm/repositories.yaml"));
    assertThat(HelmHome.of(Map.of("XDG_CACHE_HOME", "/x"), home, "Linux").repositoryCache())
        .isEqualTo(Path.of("/x/helm/repository"));
    assertThat(
            HelmHome.of(Map.of("HELM_CACHE_HOME", "/h", "XDG_CACHE_HOME", "/x"), home, "Linux")
                .repositoryCache())
        .isEqualTo(Path.of("/h/repository"));
    assertThat(HelmHome.of(Map.of("HELM_REPOSITORY_CACHE", "/r"), home, "Linux").repositoryCache())
        .isEqualTo(Path.of("/r"));
    assertThat(HelmHome.of(Map.of(), home, "Linux").registryConfig())
        .isEqualTo(Path.of("/home/me/.config/helm/registry/config.json"));
    assertThat(HelmHome.of(Map.of("HELM_REGISTRY_CONFIG", "/c"), home, "Linux").registryConfig())
        .isEqualTo(Path.of("/c"));
  }

  @Test
  void passesOverWhatIsNoPath() {
    Path home = Path.of("/home/me");

    HelmHome found = HelmHome.of(Map.of("HELM_CACHE_HOME", "a\0b"), home, "Linux");

    assertThat(found).isEqualTo(HelmHome.of(Map.of(), home, "Linux"));
  }
}
