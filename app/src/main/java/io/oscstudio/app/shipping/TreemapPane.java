package io.oscstudio.app.shipping;

import io.oscstudio.app.kit.Ui;
import io.oscstudio.app.shipping.ExportDesk.Part;
import io.oscstudio.core.pack.Sizes;
import io.oscstudio.core.report.Treemap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Shows what takes the room in a package, a tile for each of the bigger files. */
public final class TreemapPane extends Pane {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final int TILES = 40;
  private static final double GAP = 2;
  private static final double LEAST_WIDTH = 72; // for a name that can be read
  private static final double LEAST_HEIGHT = 24;

  private List<Part> parts = List.of();
  private Consumer<String> onClick = path -> {};

  /** Shows nothing yet. */
  public TreemapPane() {
    getStyleClass().add("treemap");
  }

  /** Shows other parts, the biggest first. */
  public void show(List<Part> all) {
    long total = all.stream().mapToLong(Part::packed).sum();
    parts = all.stream().filter(p -> p.packed() > 0).limit(TILES).toList();
    List<StackPane> tiles = new ArrayList<>();
    parts.forEach(part -> tiles.add(tile(part, total)));
    getChildren().setAll(tiles);
  }

  /** Who is told the path of a tile that was clicked. */
  public void setOnClick(Consumer<String> listener) {
    onClick = listener;
  }

  /** Marks the tiles of some files. */
  public void choose(Set<String> paths) {
    for (int i = 0; i < parts.size(); i++) {
      getChildren().get(i).pseudoClassStateChanged(CHOSEN, paths.contains(parts.get(i).path()));
    }
  }

  private StackPane tile(Part part, long total) {
    Label name = new Label(part.path().substring(part.path().lastIndexOf('/') + 1));
    name.setTextOverrun(OverrunStyle.ELLIPSIS);
    name.setMinWidth(0);
    name.getStyleClass().add("tile-name");
    StackPane tile = new StackPane(name);
    tile.getStyleClass().addAll("tile", folder(part.path()));
    String share = String.format(Locale.ROOT, "%.1f %%", 100.0 * part.packed() / total);
    Tooltip.install(
        tile,
        Ui.tooltip(
            new ReadOnlyStringWrapper(
                part.path() + "  " + Sizes.text(part.packed()) + "  " + share)));
    tile.setOnMouseClicked(e -> onClick.accept(part.path()));
    return tile;
  }

  /** A small tile in the colour of a file's. */
  static Region sample(String path) {
    Region sample = new Region();
    sample.getStyleClass().addAll("tile-sample", folder(path));
    return sample;
  }

  /** What colours a tile: files of the package itself, of its manifests, of the chart inside. */
  private static String folder(String path) {
    int slash = path.indexOf('/');
    return switch (slash < 0 ? "" : path.substring(0, slash)) {
      case "manifests" -> "manifests";
      case "raw" -> "raw";
      default -> "top";
    };
  }

  @Override
  protected void layoutChildren() {
    List<Treemap.Tile> tiles =
        Treemap.of(
            parts.stream().map(p -> (double) p.packed()).toList(),
            getWidth() + GAP,
            getHeight() + GAP);
    for (int i = 0; i < tiles.size(); i++) {
      Treemap.Tile tile = tiles.get(i);
      StackPane node = (StackPane) getChildren().get(i);
      double x = snapPositionX(tile.x());
      double y = snapPositionY(tile.y());
      double width = Math.max(0, snapPositionX(tile.x() + tile.width()) - x - GAP);
      double height = Math.max(0, snapPositionY(tile.y() + tile.height()) - y - GAP);
      node.resizeRelocate(x, y, width, height);
      node.getChildren().getFirst().setVisible(width >= LEAST_WIDTH && height >= LEAST_HEIGHT);
    }
  }
}
