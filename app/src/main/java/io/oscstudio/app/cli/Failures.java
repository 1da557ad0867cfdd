package io.oscstudio.app.cli;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells a person why the work could not be done; no stack trace reaches them. */
record Failures(Console console) implements IExecutionExceptionHandler {
  private static final System.Logger LOG = System.getLogger(Failures.class.getName());

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    String sentence = console.text(message(e));
    if (parsed.expandedArgs().contains(CommonOptions.JSON)) {
      console.json(Map.of("error", sentence));
    }
    console.err().println(console.text("cli.error", sentence));
    return ExitCode.FAILED;
  }

  private static Message message(Exception e) {
    return switch (e) {
      case StudioException known -> known.text();
      case UncheckedIOException io when io.getCause() instanceof IOException cause -> io(cause);
      case IOException io -> io(io);
      default -> {
        LOG.log(System.Logger.Level.DEBUG, "Unexpected", e);
        yield Message.of("cli.unexpected", e.getClass().getSimpleName(), where(e));
      }
    };
  }

  private static Message io(IOException e) {
    String file = e instanceof java.nio.file.FileSystemException f ? f.getFile() : null;
    return Message.of("base.io", file == null ? "?" : file, reason(e));
  }

  private static Object reason(IOException e) {
    return switch (e) {
      case java.nio.file.NoSuchFileException _ -> Message.of("base.no-such-file");
      case java.nio.file.AccessDeniedException _ -> Message.of("base.access-denied");
      default -> String.valueOf(e.getMessage());
    };
  }

  /** The innermost of our own frames, which is what a bug report needs first. */
  private static String where(Exception e) {
    for (StackTraceElement frame : e.getStackTrace()) {
      if (frame.getClassName().startsWith("io.oscstudio")) {
        return frame.getClassName() + ":" + frame.getLineNumber();
      }
    }
    return "?";
  }
}
