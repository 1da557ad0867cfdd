package io.oscstudio.core.project;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import java.nio.file.Path;
import java.util.Map;

/** Edits a package until it is killed, and says of each edit what the files were after it. */
final class KilledEditsChild {
  /** Short, so that many rounds meet a journal that is being begun anew. */
  private static final long LONGEST = 20_000;

  private KilledEditsChild() {}

  static Restored keep(Project project, Path folder) {
    Path sidecar = Sidecar.beside(folder).folder();
    Journal journal = new Journal(sidecar, LONGEST);
    return Keeping.keep(project, Workplace.enter(sidecar, journal, false).orElseThrow());
  }

  /** Takes the folder and the seed. */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    Project project = Project.open(folder, Limits.DEFAULT);
    keep(project, folder);
    RandomEdits edits =
        new RandomEdits(
            project, Long.parseLong(arguments[1]), () -> project.save(Map.of(), Job.none()));
    System.out.println("ready");
    for (int i = 1; ; i++) {
      System.out.println(i + " " + edits.next().hex());
    }
  }
}
