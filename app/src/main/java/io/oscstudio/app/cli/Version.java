package io.oscstudio.app.cli;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version the build wrote into the module. */
final class Version implements IVersionProvider {
  /** The version, such as {@code 0.1.0}. */
  static String number() {
    return Optional.ofNullable(Version.class.getModule().getDescriptor())
        .flatMap(ModuleDescriptor::rawVersion)
        .orElse("development build");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"OSC Package Studio " + number(), "Java " + Runtime.version()};
  }
}
