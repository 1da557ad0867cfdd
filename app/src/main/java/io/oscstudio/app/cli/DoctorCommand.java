package io.oscstudio.app.cli;

import io.oscstudio.app.doctor.Diagnosis;
import io.oscstudio.app.doctor.Diagnosis.State;
import io.oscstudio.app.doctor.Doctor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code studio doctor}: says of every part of the studio whether it works on this machine. */
@Command(name = "doctor", mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CommonOptions common = new CommonOptions();

  DoctorCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Diagnosis> found = new Doctor().examine();
    if (common.json()) {
      console.json(found.stream().map(this::toData).toList());
    } else {
      found.forEach(this::print);
    }
    return found.stream().anyMatch(d -> d.state() == State.BROKEN)
        ? ExitCode.FAILED
        : ExitCode.FINE;
  }

  private void print(Diagnosis diagnosis) {
    String state = console.text("doctor.state." + diagnosis.state());
    console.out().printf("%-8s%-8s%s%n", diagnosis.part(), state, console.text(diagnosis.words()));
  }

  private Map<String, String> toData(Diagnosis diagnosis) {
    return Map.of(
        "part", diagnosis.part(),
        "state", diagnosis.state().toString(),
        "words", console.text(diagnosis.words()));
  }
}
