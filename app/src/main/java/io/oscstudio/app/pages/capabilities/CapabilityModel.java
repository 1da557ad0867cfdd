package io.oscstudio.app.pages.capabilities;

import io.oscstudio.app.fields.DocumentEdit;
import io.oscstudio.app.fields.DocumentModel;
import io.oscstudio.app.fields.FieldModel;
import io.oscstudio.app.fields.FieldPath;
import io.oscstudio.app.fields.FieldScope;
import io.oscstudio.app.kit.DialogService.Question;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.pages.Documents;
import io.oscstudio.app.pages.PackageFiles;
import io.oscstudio.app.pages.capabilities.CsdReferences.Referrer;
import io.oscstudio.app.pages.capabilities.Workloads.Workload;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.yaml.TextPatch;
import io.oscstudio.core.yaml.YamlText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** One capability of the package: whether it has a configuration, and which CSDs refer to it. */
public final class CapabilityModel {
  /**
   * A CSD as the page offers it.
   *
   * @param file its path
   * @param name what people call it
   * @param chosen whether it refers to the configuration, or will when that is made
   */
  public record Choice(String file, String name, boolean chosen) {}

  /** What a change of several files came to, and the texts it was worked out for. */
  private record Worked(
      Map<String, String> written, Map<String, TextPatch> patches, Map<String, String> texts) {}

  private final Kit kit;
  private final Documents documents;
  private final Capability capability;
  private final CsdReferences csds;
  private final Workloads workloads;
  private final Map<String, FieldScope> scopes = new HashMap<>();
  private final Set<String> unwanted = new HashSet<>();
  private final Set<String> wanted = new HashSet<>();
  private final ReadOnlyObjectWrapper<Optional<DocumentModel>> document =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<Choice>> choices =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();

  CapabilityModel(
      Kit kit,
      Documents documents,
      Capability capability,
      CsdReferences csds,
      Workloads workloads) {
    this.kit = kit;
    this.documents = documents;
    this.capability = capability;
    this.csds = csds;
    this.workloads = workloads;
    documents.pathsProperty().subscribe(paths -> look());
    csds.referrersProperty().subscribe((old, now) -> choose());
  }

  /** Which capability it is. */
  public Capability capability() {
    return capability;
  }

  /** Its configuration; empty while the package has none. */
  public ReadOnlyObjectProperty<Optional<DocumentModel>> documentProperty() {
    return document.getReadOnlyProperty();
  }

  /** The CSDs; those chosen refer to the configuration, or will when it is made. */
  public ReadOnlyObjectProperty<List<Choice>> choicesProperty() {
    return choices.getReadOnlyProperty();
  }

  /** Whether there is a configuration that no CSD refers to, so that it has no effect. */
  public ObservableValue<Boolean> useless() {
    return choices.map(now -> document.get().isPresent() && now.stream().noneMatch(Choice::chosen));
  }

  /** Whether there is none only because it was taken away or because making it was undone. */
  public ReadOnlyBooleanProperty undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  /** Where the fields of the configuration live. */
  FieldScope scope() {
    return scopes.computeIfAbsent(file(), f -> new FieldScope(documents.of(f)));
  }

  /** A field of the configuration; the same keys give the same field. */
  public FieldModel field(Object... keys) {
    return scope().only(capability.document().field(keys), FieldPath.of(keys));
  }

  /** The workloads whose labels are probably meant. */
  ReadOnlyObjectProperty<List<Workload>> workloadsProperty() {
    return workloads.allProperty();
  }

  /** The keys a selector probably has. */
  List<String> labelKeys() {
    return workloads.keys();
  }

  /** Makes the configuration and the references of the chosen CSDs to it, as one change. */
  public void collect() {
    List<String> referring =
        choices.get().stream().filter(Choice::chosen).map(Choice::file).toList();
    if (document.get().isPresent() || referring.isEmpty()) {
      return;
    }
    String file = capability.file();
    Workload workload = workload();
    change(
        Message.of("capabilities.change.collect", file),
        referring,
        CsdReferences.add(capability, file),
        Map.of(file, workload),
        Set.of());
  }

  private Workload workload() {
    List<Workload> all = workloads.allProperty().get();
    return all.isEmpty() ? new Workload("service", Map.of("app", "service")) : all.getFirst();
  }

  /** Takes the configuration away with all references to it, after asking. */
  public void remove() {
    if (document.get().isEmpty()) {
      return;
    }
    List<Choice> referring = choices.get().stream().filter(Choice::chosen).toList();
    String names = String.join(", ", referring.stream().map(Choice::name).toList());
    String key = "capabilities." + capability.key() + ".remove";
    kit.dialogs()
        .ask(
            new Question(
                key + ".question",
                referring.isEmpty() ? "capabilities.remove.alone" : "capabilities.remove.detail",
                referring.isEmpty() ? file() : names,
                List.of(key),
                "capabilities.remove.stay"))
        .filter(key::equals)
        .ifPresent(yes ->
            change(
                Message.of("capabilities.change.remove", file()),
                referring.stream().map(Choice::file).toList(),
                CsdReferences.remove(file()),
                Map.of(),
                Set.of(file())));
  }

  /** Makes a CSD refer to the configuration or not; while there is none, that is only a plan. */
  public void refer(String csd, boolean refers) {
    if (document.get().isEmpty()) {
      (refers ? wanted : unwanted).add(csd);
      (refers ? unwanted : wanted).remove(csd);
      choose();
      return;
    }
    DocumentModel model = documents.of(csd);
    model.endGroup();
    model.edit(
        "spec.capabilityRequirements",
        refers ? CsdReferences.add(capability, file()) : CsdReferences.remove(file()));
    model.endGroup();
  }

  /** Takes back what took the configuration away. */
  public void undo() {
    documents.of(file()).undo();
  }

  /** The configuration's path, or the one a new one would get. */
  private String file() {
    return capability.files().stream()
        .filter(documents::contains)
        .findFirst()
        .orElseGet(capability::file);
  }

  private void look() {
    Optional<DocumentModel> now =
        capability.files().stream().filter(documents::contains).findFirst().map(documents::of);
    document.set(now);
    undoable.set(now.isEmpty() && documents.files().document(file()).undoable());
    choose();
  }

  private void choose() {
    choices.set(
        csds.referrersProperty().get().stream()
            .map(csd -> new Choice(csd.file(), csd.name(), isChosen(csd)))
            .toList());
  }

  private boolean isChosen(Referrer csd) {
    if (document.get().isPresent()) {
      return csd.refersToFile(file());
    }
    return wanted.contains(csd.file()) || csd.service() && !unwanted.contains(csd.file());
  }

  /** Works out a change of several files on a job, and makes it if none was changed meanwhile. */
  private void change(
      Message what,
      List<String> referring,
      DocumentEdit edit,
      Map<String, Workload> made,
      Set<String> deleted) {
    PackageFiles files = documents.files();
    kit.tasks()
        .startQuietly(
            job -> work(referring, edit, made),
            worked -> {
              if (worked.texts().entrySet().stream()
                  .allMatch(e -> files.document(e.getKey()).text().equals(e.getValue()))) {
                files.replace(what, worked.written(), deleted, worked.patches());
              } else {
                change(what, referring, edit, made, deleted);
              }
            },
            kit.notices()::failed);
  }

  private Worked work(List<String> referring, DocumentEdit edit, Map<String, Workload> made) {
    Map<String, String> texts = new HashMap<>();
    Map<String, TextPatch> patches = new HashMap<>();
    for (String csd : referring) {
      YamlText now = documents.files().document(csd).parse();
      texts.put(csd, now.text());
      patches.put(csd, edit.on(now));
    }
    Map<String, String> written = new HashMap<>();
    made.forEach((file, workload) ->
        written.put(file, Starter.of(capability, workload.name(), workload.labels())));
    return new Worked(written, patches, texts);
  }
}
