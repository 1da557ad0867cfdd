package io.oscstudio.app.workspace;

import io.oscstudio.app.kit.Kit;
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
    others.keySet().removeIf(tab -> tab.file().isPresent() && !open.contains(tab));
  }

  /** Lets go of the documents. */
  void close() {
    keepOnly(List.of());
  }

  private Region file(WorkspaceTab tab, String path) {
    FileRole role = FileRole.of(path);
    if (!role.hasForm()) {
      return others.computeIfAbsent(tab, t -> text(t, path));
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

  private Region text(WorkspaceTab tab, String path) {
    if (!FileRole.of(path).isText()) {
      return new FactsPane(new FactsModel(kit, session.documents().files(), path), kit).build();
    }
    TextPane pane = new TextPane(session.documents().of(path), kit);
    texts.put(tab, pane);
    return pane.build();
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
