package io.oscstudio.app.customer;

import io.oscstudio.app.fields.TextEntry;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.console.customer.CrProblem;
import io.oscstudio.core.console.customer.CustomerForm;
import io.oscstudio.core.console.customer.FormField;
import io.oscstudio.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/** The form as the console draws it: the instance's name, then the service's own fields. */
final class FormPane {
  /** So many fields that nobody described are shown at once; more are folded. */
  private static final int MOST_PLAIN = 6;

  private final CustomerModel model;
  private final Kit kit;
  private final Ui ui;
  private final VBox sheet = new VBox(16);
  private final List<Runnable> general = new ArrayList<>();
  private final List<FieldRows> rows = new ArrayList<>();
  private Drawing shown = Drawing.NONE;

  FormPane(CustomerModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    this.ui = new Ui(model.language());
  }

  Region build() {
    sheet.getStyleClass().add("console-sheet");
    Ui.whileShown(
        sheet,
        () ->
            Subscription.combine(
                model.drawingProperty().subscribe(this::show),
                model.stateProperty().subscribe(now -> refresh()),
                model.outcomeProperty().subscribe((old, now) -> refresh()),
                model.sceneProperty().subscribe((old, now) -> refresh())));
    return sheet;
  }

  private void refresh() {
    general.forEach(Runnable::run);
    rows.forEach(FieldRows::refresh);
  }

  private void show(Drawing now) {
    if (now.form().isPresent() && now.equals(shown)) {
      return;
    }
    shown = now;
    general.clear();
    rows.clear();
    if (now.form().isEmpty()) {
      String key =
          !model.knownProperty().get()
              ? "customer.reading"
              : now.file().isEmpty() ? "customer.empty" : "customer.no-crd";
      Label empty = kit.ui().paragraph(key, "muted");
      empty.setId("customer-empty");
      sheet.getChildren().setAll(empty);
      return;
    }
    CustomerForm form = now.form().get();
    Label title = new Label(form.title());
    title.getStyleClass().add("section-title");
    Label description = new Label(form.description());
    description.getStyleClass().add("secondary");
    description.setWrapText(true);
    description.setManaged(!form.description().isEmpty());
    sheet
        .getChildren()
        .setAll(new VBox(4, title, description), identity(form), configuration(form, now.fields()));
    if (!now.outside().isEmpty()) {
      sheet.getChildren().add(outside(now.outside()));
    }
  }

  private Node identity(CustomerForm form) {
    VBox card = card("customer.general");
    card.getChildren().add(line("customer.name", CustomerForm.NAME));
    if (form.isNamespaced()) {
      card.getChildren().add(line("customer.namespace", CustomerForm.NAMESPACE));
    }
    return card;
  }

  private Node line(String key, YamlPath path) {
    TextField text = new TextField();
    text.setId("customer-" + path);
    text.accessibleTextProperty().bind(model.language().bind(key));
    TextEntry entry =
        TextEntry.of(
            text,
            typed -> {
              if (typed.isEmpty()) {
                model.remove(path);
              } else {
                model.put(path, typed);
              }
            });
    Label label = ui.label(key, "field-label");
    label.setLabelFor(text);
    Label message = new Label();
    message.getStyleClass().addAll("field-message", "error");
    message.setWrapText(true);
    general.add(() -> {
      entry.show(model.stateProperty().get().value(path).map(FormField::show).orElse(""));
      Optional<CrProblem> problem =
          model.outcomeProperty().get().problems().stream()
              .filter(p -> p.path().equals(path))
              .findFirst();
      message.setText(problem.map(p -> model.language().text(p.why())).orElse(""));
      message.setVisible(problem.isPresent());
      message.setManaged(problem.isPresent());
    });
    general.getLast().run();
    return new VBox(4, label, text, message);
  }

  private Node configuration(CustomerForm form, List<FormField> fields) {
    VBox card = card("customer.configuration");
    if (!form.rules().isEmpty()) {
      card.getChildren().add(new RuleLines(ui, form.rules()));
    }
    boolean someDescribed = fields.stream().anyMatch(FormField::described);
    List<FormField> first = new ArrayList<>();
    List<FormField> rest = new ArrayList<>();
    for (FormField field : fields) {
      boolean plain = !field.described() && !field.required();
      (plain && (someDescribed || first.size() >= MOST_PLAIN) && fields.size() > MOST_PLAIN
              ? rest
              : first)
          .add(field);
    }
    card.getChildren().add(rows("customer-" + CustomerForm.SPEC, first, true));
    if (!rest.isEmpty()) {
      card.getChildren().add(others("customer.others", CustomerForm.SPEC, rest));
    }
    return card;
  }

  /** The fields that customers can only write as YAML. */
  private Node outside(List<FormField> fields) {
    VBox card = card("customer.outside");
    card.setId("customer-outside");
    card.getChildren().add(ui.paragraph("customer.outside.about", "secondary"));
    List<FormField> needed = fields.stream().filter(FormField::required).toList();
    if (!needed.isEmpty()) {
      card.getChildren().add(rows("customer-outside", needed, true));
    }
    List<FormField> rest = fields.stream().filter(field -> !field.required()).toList();
    if (!rest.isEmpty()) {
      card.getChildren().add(others("customer.outside.others", YamlPath.ROOT, rest));
    }
    return card;
  }

  private FieldRows rows(String id, List<FormField> fields, boolean open) {
    FieldRows made = new FieldRows(model, id, fields, open);
    rows.add(made);
    return made;
  }

  /**
   * The fields nobody described; the console draws them too, here they are folded.
   *
   * @param above what they lie in
   */
  private Node others(String key, YamlPath above, List<FormField> rest) {
    VBox body = new VBox(12);
    ToggleButton fold = new ToggleButton();
    fold.setId(key.replace('.', '-'));
    fold.textProperty().bind(model.language().bind(key, rest.size()));
    fold.getStyleClass().add("console-fold");
    fold.setOnAction(e -> model.unfold(above, fold.isSelected()));
    fold.selectedProperty()
        .subscribe(open -> {
          if (open && body.getChildren().isEmpty()) {
            body.getChildren().setAll(rows("customer-" + above + "-others", rest, false));
          }
          fold.setGraphic(Icons.of(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
          body.setVisible(open);
          body.setManaged(open);
        });
    fold.setSelected(model.unfolded(above).orElse(false));
    return new VBox(12, fold, body);
  }

  private VBox card(String key) {
    VBox card = new VBox(16, ui.label(key, "group-title"));
    card.getStyleClass().add("console-card");
    return card;
  }
}
