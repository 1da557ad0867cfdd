package io.oscstudio.app.customer;

import io.oscstudio.core.console.customer.FormField;
import java.util.List;

/** A field with fields of its own. */
final class GroupRow extends FoldedRow {
  private static final int DEEPEST_OPENED = 3;

  private List<FieldRow> rows = List.of();

  GroupRow(CustomerModel model, FormField field) {
    super(model, field);
  }

  @Override
  void build() {
    model
        .layout()
        .group(
            field,
            fields -> {
              boolean open = field.path().steps().size() < DEEPEST_OPENED;
              rows = fields.stream().map(each -> FieldRow.of(model, each, open)).toList();
              body.getChildren().setAll(rows);
              if (rows.isEmpty()) {
                body.getChildren().setAll(ui.label("customer.nothing", "secondary"));
              }
            });
  }

  @Override
  void refreshBody() {
    rows.forEach(FieldRow::refresh);
  }
}
