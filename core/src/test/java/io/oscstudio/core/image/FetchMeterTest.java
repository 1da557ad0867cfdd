package io.oscstudio.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.ImageReference;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is told of a run whose rows end in different ways. */
class FetchMeterTest {
  private final List<FetchRow> rows =
      FetchRow.all(
          List.of(
              ImageReference.parse("a:1").orElseThrow(), ImageReference.parse("b:1").orElseThrow()),
          Set.of(Platform.X86_64));
  private final FetchMeter meter = new FetchMeter(rows);

  @Test
  void bytesThatARowDidNotGetAreNotDone() {
    rows.forEach(row -> meter.size(row, 1_000));
    fetch(rows.getFirst(), 500);
    fetch(rows.getLast(), 100);
    FetchProgress before = meter.snapshot(false);

    meter.end(rows.getFirst(), FetchPhase.FAILED);
    FetchProgress failed = meter.snapshot(false);

    assertThat(failed.done()).isEqualTo(before.done()).isEqualTo(300 + 60);
    assertThat(failed.fraction()).isGreaterThan(before.fraction());

    meter.end(rows.getLast(), FetchPhase.SAVED);
    FetchProgress over = meter.snapshot(false);
    assertThat(over.fraction()).isEqualTo(1);
    assertThat(over.done()).isEqualTo(over.total()).isEqualTo(300 + 1_000);
  }

  private void fetch(FetchRow row, long bytes) {
    meter.progress(row, meter.begin(row, FetchPhase.FETCHING, 600), bytes, 1_000);
  }
}
