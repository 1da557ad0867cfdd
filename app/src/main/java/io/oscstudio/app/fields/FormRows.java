package io.oscstudio.app.fields;

import io.oscstudio.app.kit.EvenRow;
import io.oscstudio.core.schema.SchemaField;
import io.oscstudio.core.schema.Shape;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Lays the fields of a map out in rows: short ones in pairs, the others alone. */
final class FormRows {
  private FormRows() {}

  static Region of(Controls controls, FieldModel field) {
    VBox rows = new VBox(12);
    rows.getStyleClass().add("form-rows");
    if (!field.schema().title().isEmpty()) {
      rows.getChildren().add(controls.ui().label(field.schema().title(), "field-label"));
    }
    List<SchemaField> fields =
        field.schema().shape() instanceof Shape.Group group
            ? group.fields().stream().filter(f -> !f.deprecated()).toList()
            : List.of();
    List<Node> waiting = new ArrayList<>();
    for (SchemaField each : fields) {
      Node control = controls.of(each, field.path().key(each.key()));
      if (isShort(each)) {
        waiting.add(control);
      }
      if (waiting.size() == 2 || !isShort(each)) {
        flush(rows, waiting);
      }
      if (!isShort(each)) {
        rows.getChildren().add(control);
      }
    }
    flush(rows, waiting);
    return rows;
  }

  private static void flush(VBox rows, List<Node> waiting) {
    if (!waiting.isEmpty()) {
      rows.getChildren().add(beside(waiting.toArray(Node[]::new)));
      waiting.clear();
    }
  }

  /** Fields that share a row evenly. */
  static Region beside(Node... fields) {
    return new EvenRow(fields);
  }

  private static boolean isShort(SchemaField field) {
    return switch (field.shape()) {
      case Shape.Text text -> text.lines() == 1;
      case Shape.Number n -> true;
      case Shape.Switch s -> true;
      case Shape.Choice c -> true;
      default -> false;
    };
  }
}
