package io.oscstudio.resources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResourcesModuleTest {
  @Test
  void isANamedModule() {
    assertThat(ModuleLayer.boot().findModule("io.oscstudio.resources")).isPresent();
  }
}
