package io.oscstudio.app.shipping;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.shipping.ExportDesk.Written;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.export.sheet.ChecklistItem;
import io.oscstudio.core.export.sheet.ChecklistItem.State;
import io.oscstudio.core.export.sheet.SheetField;
import io.oscstudio.core.export.sheet.SheetMarkdown;
import io.oscstudio.core.export.sheet.SheetStep;
import io.oscstudio.core.export.sheet.SheetValue;
import io.oscstudio.core.export.sheet.UploadSheet;
import io.oscstudio.core.pack.Sizes;
import io.oscstudio.resources.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The upload sheet of what was written, as it is shown, and what can be taken from both. */
public final class SheetModel {
  /**
   * One field of the console.
   *
   * @param copied what the copy button takes; empty where nothing is to be pasted
   * @param said what is shown where nothing is to be pasted
   * @param own whether the person decides it
   * @param section of the specification that says so
   */
  record Row(
      Message label,
      Optional<String> copied,
      Optional<Message> said,
      boolean own,
      Optional<Message> note,
      String section) {}

  /** One place of the console with its fields. */
  record Place(Message where, Optional<Message> note, List<Row> rows) {}

  /**
   * A file that was written.
   *
   * @param inside whether it lies in the delivery package
   * @param size its size as people write it
   * @param checksum the digits of its SHA-256
   */
  record File(String path, boolean inside, String size, Optional<String> checksum) {}

  /** A thing to see to. */
  record Item(Message text, Optional<Message> detail, String section) {}

  /**
   * The things that stand alike.
   *
   * @param kind {@code not-met}, {@code for-person} or {@code met}
   * @param title how they stand and how many they are
   */
  record Group(String kind, Message title, List<Item> items) {}

  /** The whole sheet. */
  record Sheet(Message title, List<Place> places, List<File> files, List<Group> groups) {}

  private static final List<State> ORDER = List.of(State.NOT_MET, State.FOR_PERSON, State.MET);

  private final Kit kit;
  private final ExportDesk desk;
  private final ReadOnlyObjectWrapper<Optional<Sheet>> sheet =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Written> written = Optional.empty();

  SheetModel(Kit kit, ExportDesk desk) {
    this.kit = kit;
    this.desk = desk;
  }

  /** What is shown; empty until something was written. */
  ReadOnlyObjectProperty<Optional<Sheet>> sheetProperty() {
    return sheet.getReadOnlyProperty();
  }

  /** Shows the sheet of what was written. */
  void show(Written what) {
    written = Optional.of(what);
    sheet.set(Optional.of(shown(what.sheet())));
  }

  /** Shows none. */
  void forget() {
    written = Optional.empty();
    sheet.set(Optional.empty());
  }

  /** Shows the folder of what was written. */
  public void showFolder() {
    written
        .flatMap(w -> Optional.ofNullable(w.file().toAbsolutePath().getParent()))
        .ifPresent(kit.dialogs()::showFolder);
  }

  /** Copies the checksum of what was written. */
  public void copyChecksum() {
    written.ifPresent(w -> {
      kit.dialogs().copy(w.digest().replaceFirst("^sha256:", ""));
      kit.notices().info(Message.of("shipping.copied"));
    });
  }

  /** Copies one value. */
  void copy(String text) {
    kit.dialogs().copy(text);
    kit.notices().info(Message.of("shipping.sheet.copied"));
  }

  /** Copies the whole sheet as Markdown. */
  public void copyAll() {
    written.ifPresent(w -> {
      kit.dialogs().copy(SheetMarkdown.write(w.sheet(), kit.language().texts()));
      kit.notices().info(Message.of("shipping.sheet.copied-all"));
    });
  }

  /** Lets the person save the whole sheet as Markdown. */
  public void saveAs() {
    written.ifPresent(w -> {
      String name = w.sheet().name() + "-" + w.sheet().version() + "-upload.md";
      Texts texts = kit.language().texts();
      kit.dialogs()
          .chooseTarget(
              "shipping.sheet.choose",
              name,
              Optional.ofNullable(w.file().toAbsolutePath().getParent()))
          .ifPresent(target -> save(w.sheet(), texts, target));
    });
  }

  private void save(UploadSheet what, Texts texts, Path target) {
    kit.tasks()
        .startQuietly(
            job -> {
              desk.save(what, texts, target);
              return true;
            },
            done -> kit.notices().info(Message.of("shipping.sheet.saved", target.toString())),
            kit.notices()::failed);
  }

  private static Sheet shown(UploadSheet sheet) {
    return new Sheet(
        sheet.title(),
        sheet.steps().stream().map(SheetModel::place).toList(),
        sheet.files().stream()
            .map(f ->
                new File(f.path(), f.inside(), Sizes.text(f.bytes()), f.digest().map(Digest::hex)))
            .toList(),
        ORDER.stream()
            .filter(state -> sheet.count(state) > 0)
            .map(state -> group(state, sheet))
            .toList());
  }

  private static Place place(SheetStep step) {
    return new Place(
        step.where(), step.note(), step.fields().stream().map(SheetModel::row).toList());
  }

  private static Row row(SheetField field) {
    Optional<String> copied = Optional.empty();
    Optional<Message> said = Optional.empty();
    switch (field.value()) {
      case SheetValue.Text(String text) -> copied = Optional.of(text);
      case SheetValue.Choice(Message what) -> said = Optional.of(what);
      case SheetValue.Own(Message what) -> said = Optional.of(what);
    }
    boolean own = field.value() instanceof SheetValue.Own;
    return new Row(field.label(), copied, said, own, field.note(), field.section());
  }

  private static Group group(State state, UploadSheet sheet) {
    long count = sheet.count(state);
    Message title =
        switch (state) {
          case NOT_MET -> Message.of("shipping.sheet.not-met", count);
          case FOR_PERSON -> Message.of("shipping.sheet.for-person", count);
          case MET -> Message.of("shipping.sheet.met", count);
        };
    return new Group(
        state.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        title,
        sheet.checklist().stream()
            .filter(item -> item.state() == state)
            .map(SheetModel::item)
            .toList());
  }

  private static Item item(ChecklistItem item) {
    return new Item(item.text(), item.detail(), item.section());
  }
}
