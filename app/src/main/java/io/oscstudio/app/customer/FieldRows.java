package io.oscstudio.app.customer;

import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.console.customer.FormField;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;

/** The rows of fields below one another; of very many the first ones, and more when asked for. */
final class FieldRows extends VBox {
  private final CustomerModel model;
  private final List<FormField> fields;
  private final boolean open;
  private final List<FieldRow> rows = new ArrayList<>();
  private final MoreRows more;

  /**
   * Rows of {@code fields}.
   *
   * @param id what the button for more is called by those who look for it
   * @param open whether groups that somebody cared for are unfolded
   */
  FieldRows(CustomerModel model, String id, List<FormField> fields, boolean open) {
    super(16);
    this.model = model;
    this.fields = fields;
    this.open = open;
    more = new MoreRows(new Ui(model.language()), id + "-more", this::grow);
    getChildren().add(more.button());
    grow();
  }

  private void grow() {
    int shown = more.of(fields.size());
    for (FormField field : fields.subList(rows.size(), shown)) {
      FieldRow row = FieldRow.of(model, field, open);
      getChildren().add(rows.size(), row);
      rows.add(row);
    }
  }

  /** Shows what is filled in now. */
  void refresh() {
    rows.forEach(FieldRow::refresh);
  }
}
