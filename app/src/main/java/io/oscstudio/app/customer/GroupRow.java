package io.oscstudio.app.customer;

import io.oscstudio.core.console.customer.FormField;
import java.util.Optional;

/** A field with fields of its own. */
final class GroupRow extends FoldedRow {
  private static final int DEEPEST_OPENED = 3;

  private Optional<FieldRows> rows = Optional.empty();

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
              FieldRows made = new FieldRows(model, id(field), fields, open);
              rows = Optional.of(made);
              body.getChildren()
                  .setAll(fields.isEmpty() ? ui.label("customer.nothing", "secondary") : made);
            });
  }

  @Override
  void refreshBody() {
    rows.ifPresent(FieldRows::refresh);
  }
}
