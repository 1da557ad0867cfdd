package io.oscstudio.app.pages.lifecycle;

import io.oscstudio.app.fields.Card;
import io.oscstudio.app.fields.Controls;
import io.oscstudio.app.fields.FieldFrame;
import io.oscstudio.app.fields.FieldModel;
import io.oscstudio.app.fields.FieldPath;
import io.oscstudio.app.fields.ListRows.NewItem;
import io.oscstudio.app.kit.Guide;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.rights.Reach;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Draws the permissions: by reach, then by service account, a line for each rule. */
final class PermissionSection {
  /** More rules than this start folded, so that what follows is not far away. */
  private static final int SHOWN_AT_ONCE = 40;

  private final Ui ui;
  private final Controls controls;
  private final PermissionsModel model;

  PermissionSection(Controls controls, PermissionsModel model) {
    this.ui = controls.ui();
    this.controls = controls;
    this.model = model;
  }

  Node build() {
    ObjectBinding<PermissionsModel.Count> count = model.count();
    Language language = ui.language();
    Label summary =
        Ui.label(language.compute(() -> language.text(count.get().message()), count), "secondary");
    summary.setId("permission-summary");
    HBox head = Ui.row(12, ui.label("lifecycle.permissions", "section-title"), summary);
    head.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
    VBox section = new VBox(16, head, list(Reach.CLUSTER), list(Reach.NAMESPACE));
    return Guide.topic(section, "permissions");
  }

  private Node list(Reach reach) {
    return controls.list(
        model.list(reach),
        (own, item, path) -> permission(own, path, reach),
        new NewItem("lifecycle.add.permission", model::fresh));
  }

  private Node permission(Controls own, FieldPath path, Reach reach) {
    FieldModel account = model.account(own.scope(), path, reach);
    FieldFrame name = own.suggested(account, model.used());
    ObjectBinding<PermissionsModel.Count> count = model.count(path, reach);
    Language language = ui.language();
    StringBinding title = language.compute(() -> language.text(count.get().message()), count);
    Label line = ui.label("lifecycle.permission.rules", "fold-title");
    line.setMaxWidth(Double.MAX_VALUE);
    Fold rules =
        new Fold(ui, line.textProperty(), line, () -> rules(own, path, reach))
            .named(Controls.id(account) + "-rules");
    if (count.get().rules() <= SHOWN_AT_ONCE) {
      rules.unfold();
    }
    return new Card(title, name, rules);
  }

  private Node rules(Controls own, FieldPath permission, Reach reach) {
    FieldModel rules = model.rules(own.scope(), permission, reach);
    FieldFrame list =
        own.list(
            rules,
            (inner, item, path) -> new RuleLine(inner, model.rule(path, reach), path).build(),
            new NewItem("lifecycle.add.rule", RuleFields::fresh));
    list.bare().getStyleClass().add("rule-list");
    return list;
  }
}
