package io.oscstudio.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineStatesTest {
  private static final String[] LINES = {"a: 1", "b: |", "  text", "", "- c: >-", "{{/* x", "*/}}"};

  private final List<String> lines = new ArrayList<>();
  private int looked;
  private final LineLexer lexer = new TemplateLexer();
  private final LineStates states =
      new LineStates(
          (line, open, spans) -> {
            looked++;
            return lexer.line(line, open, spans);
          },
          lines::get,
          lines::size);

  @Test
  void aChangeIsFollowedOnlyAsFarAsItReaches() {
    for (int i = 0; i < 1_000; i++) {
      lines.add("key: value");
    }
    states.reach(999, 10_000);
    looked = 0;

    lines.set(500, "key: other");
    states.replaced(500, 0, 0);
    states.reach(999, 10_000);

    assertThat(looked).isLessThan(5);
  }

  @Test
  void noMoreLinesAreLookedAtThanAllowed() {
    for (int i = 0; i < 1_000; i++) {
      lines.add("key: value");
    }

    assertThat(states.reach(999, 100)).isFalse();
    assertThat(looked).isEqualTo(100);
    assertThat(states.reach(150, 100)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whateverChangesItKnowsWhatAFreshLookWouldTell(long seed) {
    Random random = new Random(seed);
    lines.add("");
    for (int i = 0; i < 500; i++) {
      int line = random.nextInt(lines.size());
      int removed = random.nextInt(Math.min(3, lines.size() - line));
      int added = random.nextInt(4);
      lines.subList(line, line + removed + 1).clear();
      for (int k = 0; k <= added; k++) {
        lines.add(line, LINES[random.nextInt(LINES.length)]);
      }
      states.replaced(line, removed, added);
      int wanted = random.nextInt(lines.size());
      states.reach(wanted, 10_000);

      assertThat(states.before(wanted)).as("step %d", i).isEqualTo(fresh(wanted));
    }
  }

  private int fresh(int line) {
    int open = LineLexer.START;
    for (int i = 0; i < line; i++) {
      open = lexer.line(lines.get(i), open, new ArrayList<>());
    }
    return open;
  }
}
