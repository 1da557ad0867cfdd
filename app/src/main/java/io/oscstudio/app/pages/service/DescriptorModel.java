package io.oscstudio.app.pages.service;

import io.oscstudio.app.fields.DocumentModel;
import io.oscstudio.app.fields.FieldModel;
import io.oscstudio.app.fields.FieldPath;
import io.oscstudio.app.fields.FieldScope;
import io.oscstudio.app.fields.FieldValue;
import io.oscstudio.core.console.Control;
import io.oscstudio.core.console.ControlSet;
import io.oscstudio.core.schema.DocumentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/** The descriptor of one field. */
public final class DescriptorModel {
  private final DescriptorEdits.Key key;
  private final FieldScope scope;
  private final FieldModel displayName;
  private final FieldModel description;
  private final FieldModel urns;
  private final FieldModel scenes;

  DescriptorModel(DocumentModel document, DescriptorEdits.Key key) {
    this.key = key;
    this.scope = new FieldScope(document);
    this.displayName = field("displayName");
    this.description = field("description");
    this.urns = field("x-descriptors");
    this.scenes = field("restriction", "scenes");
  }

  private FieldModel field(String... keys) {
    List<Object> steps =
        new ArrayList<>(List.of("spec", "descriptors", key.part().key(), key.index()));
    steps.addAll(List.of(keys));
    return scope.field(DocumentKind.CSD.field(steps.toArray()), FieldPath.of(steps.toArray()));
  }

  /** Which descriptor it is. */
  DescriptorEdits.Key key() {
    return key;
  }

  /** Where its fields live. */
  FieldScope scope() {
    return scope;
  }

  /** What the field is called. */
  public FieldModel displayName() {
    return displayName;
  }

  /** What the field is for. */
  public FieldModel description() {
    return description;
  }

  /** Its URNs. */
  public FieldModel urns() {
    return urns;
  }

  /** The platforms it is shown on. */
  public FieldModel scenes() {
    return scenes;
  }

  /** What its URNs say together. */
  public ObservableValue<ControlSet> controls() {
    return urns.valueProperty().map(DescriptorModel::read);
  }

  /** What its URNs say together now. */
  public ControlSet controlsNow() {
    return read(urns.value());
  }

  private static ControlSet read(FieldValue value) {
    return new ControlSet(value.texts());
  }

  /**
   * Shows the field with another control; its options or kind begin with what is there or usual.
   *
   * @param allowed the values the schema allows
   */
  public void setControl(Optional<Control> control, List<String> allowed) {
    if (control.equals(controlsNow().control())) {
      return;
    }
    List<String> arguments =
        control
            .map(c ->
                switch (c.parameters()) {
                  case OPTION -> allowed.isEmpty() ? List.of("") : allowed;
                  case KIND -> Control.KINDS;
                  case NONE, CONDITION -> List.<String>of();
                })
            .orElse(List.of());
    write(controlsNow().withControl(control, arguments));
  }

  /** The values to choose from, or the kind of object. */
  public void setArguments(List<String> arguments) {
    List<String> wanted = arguments.isEmpty() ? List.of("") : arguments;
    write(controlsNow().withControl(controlsNow().control(), wanted));
  }

  /** When the field is shown. */
  public void setCondition(Optional<ControlSet.Condition> condition) {
    write(controlsNow().withCondition(condition));
  }

  /** Says a URN in OSC's words. */
  public void rewrite(String urn, String by) {
    write(controlsNow().rewritten(urn, by));
  }

  /** Takes a URN away. */
  public void drop(String urn) {
    write(controlsNow().without(urn));
  }

  private void write(ControlSet set) {
    urns.setTexts(set.urns());
  }

  void dispose() {
    scope.dispose();
  }
}
