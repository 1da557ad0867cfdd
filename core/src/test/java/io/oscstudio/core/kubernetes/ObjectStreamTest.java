package io.oscstudio.core.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many objects, one after another. */
class ObjectStreamTest {
  private final ObjectStream stream = new ObjectStream(new ObjectCheck(KubernetesTypes.bundled()));

  @Test
  void tellsEveryDocumentInOrder() throws IOException {
    StringBuilder text = new StringBuilder();
    SampleObjects.write(1_000, text);
    List<Integer> numbers = new ArrayList<>();

    stream.read(
        "all.yaml",
        new StringReader(text.toString()),
        Job.none(),
        checked -> {
          assertThat(checked.problems()).isEmpty();
          numbers.add(checked.text().first().number());
        });

    assertThat(numbers).hasSize(1_000).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void givesPlacesInTheWholeText() throws IOException {
    List<String> places = new ArrayList<>();
    String text = SampleObjects.object(0) + SampleObjects.object(1) + "---\nkind: Pod\n";

    stream.read(
        "all.yaml",
        new StringReader(text),
        Job.none(),
        checked -> checked.problems().forEach(problem -> places.add(problem.place().toString())));

    assertThat(places).containsExactly("all.yaml:" + text.lines().count() + ":1");
  }

  @Test
  void goesOnBehindABrokenDocument() throws IOException {
    List<Boolean> broken = new ArrayList<>();

    stream.read(
        "a.yaml",
        new StringReader("a: [\n---\nkind: Pod\n"),
        Job.none(),
        checked -> broken.add(checked.text().first().isBroken()));

    assertThat(broken).containsExactly(true, false);
  }

  @Test
  void endsWhenCancelled() {
    Job cancelled =
        new Job() {
          @Override
          public void report(Message what) {}

          @Override
          public void progress(long done, long total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };

    assertThatThrownBy(() -> stream.read("a.yaml", new StringReader("a: b"), cancelled, _ -> {}))
        .isInstanceOf(CancelledException.class);
  }

  @Test
  void saysWhenTheTextCannotBeRead() {
    Reader broken =
        new Reader() {
          @Override
          public int read(char[] into, int from, int count) throws IOException {
            throw new IOException("gone");
          }

          @Override
          public void close() {}
        };

    assertThatThrownBy(() -> stream.read("a.yaml", broken, Job.none(), _ -> {}))
        .isInstanceOf(IOException.class)
        .hasMessage("gone");
  }
}
