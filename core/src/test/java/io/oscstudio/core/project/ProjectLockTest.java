package io.oscstudio.core.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.TestJvm;
import io.oscstudio.core.base.StudioException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two studios on one package know of one another. */
class ProjectLockTest {
  @TempDir private Path temp;

  @Test
  void oneOfTwoWindowsHasThePackage() {
    Path folder = temp.resolve("demo");
    assertThat(Workplace.holder(folder)).isEmpty();
    try (Workplace first = Workplace.beside(folder).orElseThrow()) {
      assertThat(Workplace.beside(folder)).isEmpty();
      assertThat(Workplace.holder(folder)).hasValueSatisfying(ProjectLockTest::isThisProcess);
      assertThat(first.folder()).exists();
    }
    assertThat(Workplace.holder(folder)).isEmpty();
    assertThat(Sidecar.beside(folder).folder()).doesNotExist();
    Workplace.beside(folder).orElseThrow().close();
  }

  @Test
  void anotherProcessIsNamedAndForgottenWhenItEnds() throws Exception {
    Path folder = temp.resolve("demo");
    Process child = TestJvm.start(Child.class, "-Xmx64m", folder.toString());
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(out.readLine()).isEqualTo("has it");

      assertThat(Workplace.beside(folder)).isEmpty();
      Holder holder = Workplace.holder(folder).orElseThrow();
      assertThat(holder.process()).isEqualTo(Long.toString(child.pid()));
      assertThat(holder.user()).isEqualTo(System.getProperty("user.name"));
      assertThat(holder.since()).isPresent();
    } finally {
      child.destroyForcibly().waitFor();
    }

    assertThat(Sidecar.beside(folder).folder().resolve("lock")).exists();
    assertThat(Workplace.holder(folder)).isEmpty();
    Workplace.beside(folder).orElseThrow().close();
  }

  @Test
  void whatALockSaysIsBounded() throws IOException {
    Path folder = temp.resolve("demo");
    try (Workplace first = Workplace.beside(folder).orElseThrow()) {
      Path lock = first.folder().resolve("lock");
      Files.writeString(lock, "a".repeat(100_000) + "\n\u0000\u001bhost\n\nnever");
      Holder holder = ProjectLock.read(lock);
      assertThat(holder.user()).hasSize(64);
      assertThat(holder.since()).isEmpty();
      Files.writeString(lock, "me\n\u0000\u001bhost\n1\nnever");
      assertThat(ProjectLock.read(lock)).isEqualTo(new Holder("me", "host", "1", Optional.empty()));
    }
  }

  @Test
  void aLinkInThePlaceOfTheLockIsNotFollowed() throws IOException {
    Path folder = temp.resolve("demo");
    Path sidecar = Files.createDirectories(Sidecar.beside(folder).folder());
    Path target = Files.writeString(temp.resolve("precious"), "mine");
    Files.createSymbolicLink(sidecar.resolve("lock"), target);

    assertThat(Workplace.holder(folder)).isEmpty();
    assertThatThrownBy(() -> Workplace.beside(folder)).isInstanceOf(StudioException.class);
    assertThat(target).hasContent("mine");
  }

  private static void isThisProcess(Holder holder) {
    assertThat(holder.process()).isEqualTo(Long.toString(ProcessHandle.current().pid()));
  }

  /** Has a package open until it is killed. */
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) throws Exception {
      try (Workplace place = Workplace.beside(Path.of(arguments[0])).orElseThrow()) {
        System.out.println("has it");
        Thread.currentThread().join();
      }
    }
  }
}
