package io.oscstudio.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Severity;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SharedReadsTest {
  private static final String LONG = "a: 1\na: 2\n" + "# a comment of some length\n".repeat(2_000);

  @Test
  void aLongTextIsReadOnceWhileItIsInUse() throws Exception {
    String text = LONG + "b: 1\n";
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      Callable<YamlText> reading = () -> read(text);
      List<Future<YamlText>> reads = threads.invokeAll(List.of(reading, reading, reading));
      for (Future<YamlText> read : reads) {
        assertThat(read.get()).isSameAs(reads.getFirst().get());
      }
    }
  }

  @Test
  void anotherFileOrTextIsReadAnew() {
    String text = LONG + "c: 1\n";
    YamlText read = read(text);

    assertThat(YamlText.parse("other.yaml", text, Dialect.OSC).findings())
        .allMatch(f -> f.place().orElseThrow().file().equals("other.yaml"));
    assertThat(read(LONG + "c: 2\n").first().textAt("c")).contains("2");
    assertThat(read.first().textAt("c")).contains("1");
  }

  @Test
  void everyDialectWeighsDuplicateKeysItself() {
    String text = LONG + "d: 1\n";
    YamlText osc = read(text);
    YamlText kubernetes = YamlText.parse("a.yaml", text, Dialect.KUBERNETES);

    assertThat(kubernetes.first()).isSameAs(osc.first());
    assertThat(kubernetes.dialect()).isEqualTo(Dialect.KUBERNETES);
    assertThat(osc.findings()).extracting(Finding::severity).containsExactly(Severity.ERROR);
    assertThat(kubernetes.findings())
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING);
    assertThat(read(text).findings()).isEqualTo(osc.findings());
  }

  @Test
  void whatNobodyUsesIsForgotten() throws Exception {
    WeakReference<YamlText> read = new WeakReference<>(read(LONG + "e: 1\n"));
    for (int i = 0; i < 100 && read.get() != null; i++) {
      System.gc();
      Thread.sleep(10);
    }

    assertThat(read.get()).isNull();
    assertThat(read(LONG + "e: 1\n").first().textAt("e")).contains("1");
  }

  private static YamlText read(String text) {
    return YamlText.parse("a.yaml", text, Dialect.OSC);
  }
}
