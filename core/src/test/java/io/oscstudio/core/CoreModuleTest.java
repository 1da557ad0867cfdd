package io.oscstudio.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoreModuleTest {
  @Test
  void isANamedModule() {
    assertThat(ModuleLayer.boot().findModule("io.oscstudio.core")).isPresent();
  }
}
