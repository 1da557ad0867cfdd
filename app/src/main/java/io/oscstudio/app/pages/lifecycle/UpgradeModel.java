package io.oscstudio.app.pages.lifecycle;

import io.oscstudio.app.fields.FieldModel;
import io.oscstudio.app.fields.FieldPath;
import io.oscstudio.app.fields.FieldScope;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.schema.DocumentKind;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Which versions may go to this one (section 6, reading D10). */
final class UpgradeModel {
  /** How many skipped versions get a sentence of their own. */
  private static final int SAID = 6;

  private final Runnable all;
  private final FieldModel whole;
  private final FieldModel replaces;
  private final FieldModel skips;
  private final FieldModel skipRange;
  private final ReadOnlyBooleanWrapper present = new ReadOnlyBooleanWrapper();
  private final ObjectBinding<List<Message>> meaning;

  /** Whether the block is on its way out; a change made before may still show it once. */
  private boolean removing;

  UpgradeModel(FieldScope scope, Runnable all) {
    this.all = all;
    this.whole = field(scope, "upgrade");
    this.replaces = field(scope, "upgrade", "replaces");
    this.skips = field(scope, "upgrade", "skips");
    this.skipRange = field(scope, "upgrade", "skipRange");
    this.meaning =
        Bindings.createObjectBinding(
            this::inWords,
            replaces.valueProperty(),
            skips.valueProperty(),
            skipRange.valueProperty());
    whole
        .valueProperty()
        .subscribe(now -> {
          removing &= !now.entries().isEmpty();
          if (!now.entries().isEmpty() && !removing) {
            present.set(true);
          }
        });
  }

  private static FieldModel field(FieldScope scope, Object... keys) {
    return scope.only(DocumentKind.LIFECYCLE.field(keys), FieldPath.of(keys));
  }

  /**
   * Whether the fields are shown: something is written, or a person asked for them. Emptying the
   * last field takes the block out of the text, but not the form away from under the hands.
   */
  ReadOnlyBooleanProperty presentProperty() {
    return present.getReadOnlyProperty();
  }

  FieldModel replaces() {
    return replaces;
  }

  FieldModel skips() {
    return skips;
  }

  FieldModel skipRange() {
    return skipRange;
  }

  /** What the fields mean, in sentences. */
  ObjectBinding<List<Message>> meaning() {
    return meaning;
  }

  /** Shows this and other versions. */
  void showAll() {
    all.run();
  }

  /** Shows the fields. */
  void add() {
    removing = false;
    present.set(true);
  }

  /** Takes the block out of the text. */
  void remove() {
    present.set(false);
    if (!whole.value().isNothing()) {
      removing = true;
      whole.clear();
    }
  }

  private List<Message> inWords() {
    String base = replaces.value().text().strip();
    List<String> skipped = skips.value().texts().stream().filter(v -> !v.isBlank()).toList();
    List<Message> said = new ArrayList<>();
    if (base.isEmpty()) {
      said.add(Message.of("lifecycle.upgrade.nobody"));
    } else if (skipped.contains(base)) {
      said.add(Message.of("lifecycle.upgrade.contradiction", base));
    } else {
      said.add(Message.of("lifecycle.upgrade.may", base));
    }
    List<String> blocked = skipped.stream().filter(v -> !v.equals(base)).distinct().toList();
    blocked.stream()
        .limit(SAID)
        .forEach(version -> said.add(Message.of("lifecycle.upgrade.may-not", version)));
    if (blocked.size() > SAID) {
      said.add(Message.of("lifecycle.upgrade.more", blocked.size() - SAID));
    }
    if (!skipRange.value().text().isBlank()) {
      said.add(Message.of("lifecycle.upgrade.range", skipRange.value().text()));
    }
    return said;
  }
}
