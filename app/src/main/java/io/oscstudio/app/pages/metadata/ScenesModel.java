package io.oscstudio.app.pages.metadata;

import io.oscstudio.app.fields.DocumentEdit;
import io.oscstudio.app.fields.FieldModel;
import io.oscstudio.app.fields.FieldValue;
import io.oscstudio.core.schema.SchemaField;
import io.oscstudio.core.schema.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code deployScenes}: for each platform whether the service is offered there, and on which
 * cluster types; none chosen means on all of them (section 3).
 */
public final class ScenesModel {
  private final FieldModel whole;
  private final List<FieldModel> platforms;

  ScenesModel(FieldModel whole, FieldModel... platforms) {
    this.whole = whole;
    this.platforms = List.of(platforms);
  }

  /** The whole of it. */
  FieldModel field() {
    return whole;
  }

  /** The platforms, CCE and UCS. */
  List<FieldModel> platforms() {
    return platforms;
  }

  /** Every cluster type any platform knows, in the order of the schema. */
  List<String> types() {
    List<String> all = new ArrayList<>();
    platforms.forEach(p -> types(p).stream().filter(t -> !all.contains(t)).forEach(all::add));
    return all;
  }

  /** The cluster types a platform knows. */
  static List<String> types(FieldModel platform) {
    return platform.schema().shape() instanceof Shape.Items(SchemaField item, boolean unique)
            && item.shape() instanceof Shape.Choice choice
        ? choice.values()
        : List.of();
  }

  /** Whether the platform is named; without a list it is offered on every cluster type. */
  boolean offered(FieldModel platform) {
    return whole.value().entries().containsKey(platform.schema().key());
  }

  /** Whether a cluster type is chosen. */
  boolean chosen(FieldModel platform, String type) {
    return platform.value().texts().contains(type);
  }

  /** Whether the platform is offered without restriction. */
  boolean unrestricted(FieldModel platform) {
    return offered(platform) && platform.value().texts().isEmpty();
  }

  /** Offers the platform or not; what was chosen for it goes with it. */
  void offer(FieldModel platform, boolean wanted) {
    if (wanted) {
      write(platform, types(platform).subList(0, 1));
    } else {
      platform.clear();
    }
  }

  /** Chooses a cluster type or not; without the last one the platform is not restricted. */
  void choose(FieldModel platform, String type, boolean wanted) {
    FieldValue now = platform.value();
    List<String> after = new ArrayList<>();
    for (String known : types(platform)) {
      if (known.equals(type) ? wanted : now.texts().contains(known)) {
        after.add(known);
      }
    }
    now.texts().stream().filter(t -> !types(platform).contains(t)).forEach(after::add);
    write(platform, after);
  }

  private void write(FieldModel platform, List<String> types) {
    platform.document().endGroup();
    platform
        .document()
        .edit(
            platform.path().toString(),
            types.isEmpty()
                ? DocumentEdit.set(platform.path(), types)
                : DocumentEdit.texts(platform.path(), types));
    platform.document().endGroup();
  }
}
