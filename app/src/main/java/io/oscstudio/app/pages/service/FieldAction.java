package io.oscstudio.app.pages.service;

import io.oscstudio.core.console.Coverage;
import io.oscstudio.core.console.FieldNode;
import io.oscstudio.core.console.Part;
import java.util.ArrayList;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with a field. */
enum FieldAction {
  ADD("service.action.add", Feather.PLUS),
  HIDE("service.action.hide", Feather.EYE_OFF),
  UNHIDE("service.action.unhide", Feather.EYE),
  REMOVE("service.action.remove", Feather.TRASH_2);

  private final String key;
  private final Feather icon;

  FieldAction(String key, Feather icon) {
    this.key = key;
    this.icon = icon;
  }

  /** Key of its text. */
  String key() {
    return key;
  }

  Feather icon() {
    return icon;
  }

  /** The actions that make sense for a field, the likeliest first. */
  static List<FieldAction> of(FieldNode field) {
    List<FieldAction> actions = new ArrayList<>();
    boolean own = field.descriptor().isPresent();
    boolean hidesItself = field.descriptor().filter(d -> d.hides()).isPresent();
    if (!own) {
      actions.add(ADD);
    }
    if (hidesItself) {
      actions.add(UNHIDE);
    } else if (field.part() == Part.SPEC
        && field.coverage() != Coverage.HIDDEN
        && field.coverage().isField()) {
      actions.add(HIDE);
    }
    if (own) {
      actions.add(REMOVE);
    }
    return actions;
  }

  void run(FieldsModel model, FieldNode field) {
    switch (this) {
      case ADD -> model.addDescriptor(field);
      case HIDE -> model.hide(field);
      case UNHIDE -> model.unhide(field);
      case REMOVE -> model.remove(field);
    }
  }
}
