package io.oscstudio.app.cli;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.registry.Account;
import io.oscstudio.core.registry.RegistryLogin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code studio login}: keeps an account for a registry where Docker keeps it. A password comes
 * from the terminal or the standard input, never from the arguments, which others can see.
 */
@Command(name = "login", mixinStandardHelpOptions = true)
final class LoginCommand implements Callable<Integer> {
  private static final int LONGEST_PASSWORD = 64 << 10;

  private final Console console;

  @Spec private CommandSpec command = CommandSpec.create();
  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final RegistryOptions registries = new RegistryOptions();

  @Parameters(index = "0", paramLabel = "REGISTRY")
  private String registry = "";

  @Option(
      names = {"-u", "--username"},
      required = true,
      paramLabel = "USER")
  private String user = "";

  @Option(names = "--password-stdin")
  private boolean fromInput;

  LoginCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Account account = new Account(user, password());
    new RegistryLogin(registries.settings()).login(registry, account, Job.none());
    if (common.json()) {
      console.json(Map.of("registry", registry, "user", user));
    } else {
      console.say("cli.login.done", registry, user);
    }
    return ExitCode.FINE;
  }

  private String password() throws IOException {
    if (fromInput) {
      byte[] bytes = System.in.readNBytes(LONGEST_PASSWORD);
      return new String(bytes, StandardCharsets.UTF_8).replaceFirst("\\R$", "");
    }
    java.io.@Nullable Console terminal = System.console();
    char @Nullable [] typed =
        terminal != null && terminal.isTerminal()
            ? terminal.readPassword("%s ", console.text("cli.login.password", user, registry))
            : null;
    return Optional.ofNullable(typed)
        .map(String::new)
        .orElseThrow(() ->
            new ParameterException(command.commandLine(), console.text("cli.usage.password")));
  }
}
