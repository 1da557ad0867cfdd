package io.oscstudio.app.cli;

import io.oscstudio.core.base.Quantity;
import io.oscstudio.core.image.EngineOptions;
import io.oscstudio.core.image.FetchRequest;
import io.oscstudio.core.image.ImageEngine;
import io.oscstudio.core.image.TarForm;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** How images are fetched: from where, how many at a time, in which form, through which cache. */
final class FetchOptions {
  private static final int MOST_JOBS = 32;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Mixin private final EngineOption engines = new EngineOption();

  private int jobs = FetchRequest.JOBS;

  @Option(names = "--compressed", descriptionKey = "compressed")
  private boolean compressed;

  @Option(
      names = "--cache-size",
      paramLabel = "SIZE",
      converter = Size.class,
      descriptionKey = "cache-size")
  private long cacheBytes = EngineOptions.STORE_BYTES;

  @Option(names = "--plan", descriptionKey = "plan")
  private boolean plan;

  @Option(names = "--jobs", paramLabel = "N", descriptionKey = "jobs")
  void jobs(int number) {
    if (number < 1 || number > MOST_JOBS) {
      throw new ParameterException(command.commandLine(), "--jobs: 1 - " + MOST_JOBS);
    }
    jobs = number;
  }

  /** Whether only to tell what it would take. */
  boolean plan() {
    return plan;
  }

  /** The engine, which connects when it is needed. */
  ImageEngine open() {
    return engines.open(EngineOptions.usual().withStoreBytes(cacheBytes).withAtOnce(jobs));
  }

  /** A request with what was chosen. */
  FetchRequest chosen(FetchRequest request) {
    return request.withJobs(jobs).withForm(compressed ? TarForm.GZIPPED : TarForm.PLAIN);
  }

  /** Reads {@code 10GiB}, {@code 500M} or a number of bytes. */
  static final class Size implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      String plain = text.endsWith("B") ? text.substring(0, text.length() - 1) : text;
      return Quantity.parse(plain)
          .map(quantity -> quantity.amount().longValue())
          .filter(bytes -> bytes >= 0)
          .orElseThrow(() -> new TypeConversionException("10GiB | 500MB, not \"" + text + "\""));
    }
  }
}
