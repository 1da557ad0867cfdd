package io.oscstudio.app.workspace;

import io.oscstudio.app.fields.DocumentModel;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.app.pages.Sides;
import io.oscstudio.app.pages.capabilities.CapabilitiesView;
import io.oscstudio.app.pages.lifecycle.LifecycleView;
import io.oscstudio.app.pages.metadata.MetadataView;
import io.oscstudio.app.pages.service.ServiceView;
import io.oscstudio.app.wizard.Pages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * What the tabs of one open package show. Forms are drawn once; the CSDs share one, and so do the
 * configurations of capabilities, since their models show one file at a time.
 */
final class Faces {
  private final WorkspaceSession session;
  private final Kit kit;
  private final List<Tool> tools;
  private final Map<String, Region> forms = new HashMap<>();
  private final Map<WorkspaceTab, TextPane> texts = new HashMap<>();
  private final Map<WorkspaceTab, Region> hosts = new HashMap<>();
  private final Map<WorkspaceTab, Region> others = new HashMap<>();

  Faces(WorkspaceSession session, List<Tool> tools) {
    this.session = session;
    this.kit = session.kit();
    this.tools = tools;
  }

  /** The node of a tab, made when it is first asked for. */
  Region of(WorkspaceTab tab) {
    return tab.file().map(path -> file(tab, path)).orElseGet(() -> tool(tab));
  }

  /** Forgets what tabs showed that are closed. */
  void keepOnly(List<WorkspaceTab> open) {
    texts
        .entrySet()
        .removeIf(text -> {
          boolean gone = !open.contains(text.getKey());
          if (gone) {
            text.getValue().close();
          }
          return gone;
        });
    hosts.keySet().removeIf(tab -> !open.contains(tab));
    others.keySet().removeIf(tab -> tab.file().isPresent() && !open.contains(tab));
  }

  /** Lets go of the documents. */
  void close() {
    keepOnly(List.of());
  }

  /** What the file needs: its form or text, or what can be said of one that is no UTF-8 text. */
  private Region file(WorkspaceTab tab, String path) {
    if (!FileRole.isText(path)) {
      return others.computeIfAbsent(tab, t -> facts(path).build());
    }
    return hosts.computeIfAbsent(tab, t -> host(t, path));
  }

  private Region host(WorkspaceTab tab, String path) {
    DocumentModel document = session.documents().of(path);
    StackPane host = new StackPane();
    host.setMinSize(0, 0);
    Ui.whileShown(
        host,
        () ->
            document
                .noTextProperty()
                .subscribe(noText ->
                    host.getChildren()
                        .setAll(noText ? foreign(tab, document) : readable(tab, path))));
    return host;
  }

  private Region foreign(WorkspaceTab tab, DocumentModel document) {
    return others.computeIfAbsent(
        tab,
        t -> {
          ForeignModel model = new ForeignModel(kit, session.documents().files(), t.name());
          return new ForeignPane(model, document, kit, facts(t.name()).build()).build();
        });
  }

  private FactsPane facts(String path) {
    return new FactsPane(new FactsModel(kit, session.documents().files(), path), kit);
  }

  private Region readable(WorkspaceTab tab, String path) {
    FileRole role = FileRole.of(path);
    if (!role.hasForm()) {
      return texts.computeIfAbsent(tab, t -> text(path)).node();
    }
    Pages pages = session.pages();
    if (role == FileRole.CSD) {
      pages.service().select(path);
    } else {
      pages.capabilities().show(path);
    }
    return forms.computeIfAbsent(role.form(), form -> form(role, pages));
  }

  private Region form(FileRole role, Pages pages) {
    Node title = kit.ui().label(role.key(), "section-title");
    ObjectProperty<Sides> sides = session.workspace().panes().sides(role.form());
    return switch (role) {
      case METADATA -> new MetadataView(pages.metadata(), kit).build(title, sides);
      case LIFECYCLE -> new LifecycleView(pages.lifecycle(), kit).build(title, sides);
      case CSD -> new ServiceView(pages.service(), kit).build(title, sides);
      default -> new CapabilitiesView(pages.capabilities(), kit).build(title, sides);
    };
  }

  private TextPane text(String path) {
    DocumentModel document = session.documents().of(path);
    return FileRole.isDrawing(path)
        ? new TextPane(document, kit, new FactsModel(kit, session.documents().files(), path))
        : new TextPane(document, kit);
  }

  private Region tool(WorkspaceTab tab) {
    return others.computeIfAbsent(
        tab,
        t ->
            tools.stream()
                .filter(tool -> tool.id().equals(t.name()))
                .findFirst()
                .map(tool -> tool.build().apply(session))
                .orElseGet(() -> kit.ui().paragraph("workspace.tool.gone", "muted")));
  }
}
