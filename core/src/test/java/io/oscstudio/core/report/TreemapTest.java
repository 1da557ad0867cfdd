package io.oscstudio.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.oscstudio.core.report.Treemap.Tile;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreemapTest {
  private static final List<Double> WEIGHTS = List.of(6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0);

  @Test
  void tilesFillTheRoomInProportionToTheirWeights() {
    List<Tile> tiles = Treemap.of(WEIGHTS, 600, 400);

    assertThat(tiles).hasSameSizeAs(WEIGHTS);
    for (int i = 0; i < tiles.size(); i++) {
      Tile tile = tiles.get(i);
      assertThat(tile.width() * tile.height()).isCloseTo(WEIGHTS.get(i) * 10_000, within(0.01));
      assertThat(tile.x() + tile.width()).isLessThanOrEqualTo(600.001);
      assertThat(tile.y() + tile.height()).isLessThanOrEqualTo(400.001);
    }
  }

  @Test
  void tilesAreNearToSquares() {
    assertThat(Treemap.of(WEIGHTS, 600, 400))
        .allSatisfy(tile ->
            assertThat(Math.max(tile.width() / tile.height(), tile.height() / tile.width()))
                .isLessThan(3));
  }

  @Test
  void withoutRoomThereAreNoTiles() {
    assertThat(Treemap.of(WEIGHTS, 0, 400)).isEmpty();
    assertThat(Treemap.of(List.of(), 600, 400)).isEmpty();
  }
}
