package io.oscstudio.app.cli;

import io.oscstudio.core.registry.RegistryLogin;
import io.oscstudio.core.registry.settings.RegistrySettings;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code studio logout}: forgets the account for a registry. */
@Command(name = "logout", mixinStandardHelpOptions = true)
final class LogoutCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(index = "0", paramLabel = "REGISTRY")
  private String registry = "";

  LogoutCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    boolean known = new RegistryLogin(RegistrySettings.NONE).logout(registry);
    if (common.json()) {
      console.json(Map.of("registry", registry, "forgotten", known));
    } else {
      console.say(known ? "cli.logout.done" : "cli.logout.unknown", registry);
    }
    return ExitCode.FINE;
  }
}
