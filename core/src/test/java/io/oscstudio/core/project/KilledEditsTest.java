package io.oscstudio.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.TestJvm;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Limits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that edits is killed at fifty moments: every edit that was committed is there. */
class KilledEditsTest {
  private static final int SESSIONS = 2;
  private static final int KILLS = 25;

  @TempDir private Path temp;

  /** What a child said before it was killed: how many edits it had made, and the last state. */
  private record Said(int edits, Digest state) {}

  @Test
  void everyCommittedEditIsThereWhenThePackageIsOpenedAgain() throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(SESSIONS)) {
      List<Future<Integer>> sessions = new ArrayList<>();
      for (int i = 0; i < SESSIONS; i++) {
        int session = i;
        sessions.add(pool.submit(() -> session(session)));
      }
      int edits = 0;
      for (Future<Integer> session : sessions) {
        edits += session.get();
      }
      assertThat(edits).isGreaterThan(SESSIONS * KILLS);
    }
  }

  /** One package that is edited and killed again and again, each time from where it was. */
  private int session(int number) throws Exception {
    Path folder = Files.createDirectories(temp.resolve("package" + number));
    Files.writeString(folder.resolve("metadata.yaml"), "name: demo\nversion: 1.0.0\n");
    Files.writeString(folder.resolve("lifecycle.yaml"), "");
    Random moments = new Random(number);
    Map<String, byte[]> files = contents(folder);
    int edits = 0;
    for (int round = 0; round < KILLS; round++) {
      long seed = 1_000L * number + round;
      Said said = editAndKill(folder, seed, moments.nextInt(100));
      List<Digest> possible = possible(files, seed, said);
      try (Project again = Project.open(folder, Limits.DEFAULT)) {
        Restored restored = KilledEditsChild.keep(again, folder);
        assertThat(possible)
            .as("session %d, round %d", number, round)
            .contains(RandomEdits.digest(again));
        assertThat(restored.theirs()).isEmpty();
        assertThat(restored.damaged()).isEmpty();
        files = contents(again);
      }
      edits += said.edits();
    }
    return edits;
  }

  private static Said editAndKill(Path folder, long seed, int lines) throws Exception {
    Process child =
        TestJvm.start(KilledEditsChild.class, "-Xmx64m", folder.toString(), Long.toString(seed));
    Said said = new Said(0, Digest.of(new byte[0]));
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(out.readLine()).isEqualTo("ready");
      String line = "";
      for (int i = 0; i < lines && line != null; i++) {
        line = out.readLine();
        said = said(said, line);
      }
      child.toHandle().destroyForcibly(); // the process itself would close what it said
      child.waitFor();
      // what it had said by then was committed too
      for (line = out.readLine(); line != null; line = out.readLine()) {
        said = said(said, line);
      }
    }
    return said;
  }

  /** The last line may have been cut off. */
  private static Said said(Said before, String line) {
    String[] parts = line.split(" ");
    return parts.length == 2 && parts[1].length() == 64
        ? new Said(Integer.parseInt(parts[0]), new Digest(parts[1]))
        : before;
  }

  /** The state after the edit that was said last, and after the one that was perhaps being made. */
  private static List<Digest> possible(Map<String, byte[]> files, long seed, Said said) {
    try (Project same = Project.of("same", FileTrees.of(files))) {
      RandomEdits edits = new RandomEdits(same, seed, () -> {});
      Digest last = RandomEdits.digest(same);
      for (int i = 0; i < said.edits(); i++) {
        last = edits.next();
      }
      if (said.edits() > 0) {
        assertThat(last).isEqualTo(said.state());
      }
      return List.of(last, edits.next());
    }
  }

  private static Map<String, byte[]> contents(Path folder) throws IOException {
    Map<String, byte[]> all = new TreeMap<>();
    for (String name : List.of("metadata.yaml", "lifecycle.yaml")) {
      all.put(name, Files.readAllBytes(folder.resolve(name)));
    }
    return all;
  }

  private static Map<String, byte[]> contents(Project project) {
    Map<String, byte[]> all = new TreeMap<>();
    project.paths().forEach(path -> all.put(path, project.bytes(path)));
    return all;
  }
}
