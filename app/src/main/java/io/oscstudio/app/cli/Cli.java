package io.oscstudio.app.cli;

import io.oscstudio.resources.Resources;
import io.oscstudio.resources.Texts;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/**
 * The root of the command line. {@link #run} is the way in; commands are listed in {@link
 * #commands}.
 */
@Command(name = "studio", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class Cli implements Runnable {
  private final Console console;
  private CommandLine line = new CommandLine(this);

  private Cli(Console console) {
    this.console = console;
  }

  /**
   * Does what the arguments say.
   *
   * @return 0 fine, 1 findings that are errors, 2 bad use, 3 could not be done
   */
  public static int run(String... arguments) {
    boolean terminal = System.console() != null && System.console().isTerminal();
    return run(List.of(arguments), utf8(System.out), utf8(System.err), terminal);
  }

  static int run(List<String> arguments, PrintStream out, PrintStream err, boolean terminal) {
    Texts texts = Resources.texts(CommonOptions.language(arguments, Locale.getDefault()));
    CommandLine line = line(new Console(out, err, texts, terminal));
    return line.execute(arguments.toArray(String[]::new));
  }

  /** All commands, with help and errors in the language of the console. */
  static CommandLine line(Console console) {
    Cli cli = new Cli(console);
    CommandLine line = new CommandLine(cli);
    cli.line = line;
    commands(console).forEach(line::addSubcommand);
    line.addSubcommand(
        new CommandLine(new RulesCommand(console))
            .addSubcommand(new RulesListCommand(console))
            .addSubcommand(new RulesExplainCommand(console)));
    Ansi ansi = console.terminal() ? Ansi.AUTO : Ansi.OFF;
    return line.setResourceBundle(new TextsBundle(console.texts()))
        .setOut(new PrintWriter(console.out(), true, console.out().charset()))
        .setErr(new PrintWriter(console.err(), true, console.err().charset()))
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setAbbreviatedOptionsAllowed(false)
        .setUsageHelpAutoWidth(true)
        .setParameterExceptionHandler(new UsageErrors(console))
        .setExecutionExceptionHandler(new Failures(console));
  }

  /** Every command, in the order in which the help lists them. */
  private static List<Object> commands(Console console) {
    return List.of(
        new BuildCommand(console),
        new CreateCommand(console),
        new ConvertCommand(console),
        new CheckCommand(console),
        new ImagesCommand(console),
        new InspectCommand(console),
        new AdoptCommand(console),
        new ExportCommand(console),
        new PushCommand(console),
        new LoginCommand(console),
        new LogoutCommand(console),
        new DemoCommand(console),
        new DoctorCommand(console));
  }

  /** Without a command: the help, as bad use. */
  @Override
  public void run() {
    throw new CommandLine.ParameterException(line, console.text("cli.no-command"));
  }

  /** Texts are written as UTF-8 wherever the platform does not insist on something else. */
  private static PrintStream utf8(PrintStream stream) {
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    return new PrintStream(stream, true, windows ? stream.charset() : StandardCharsets.UTF_8);
  }
}
