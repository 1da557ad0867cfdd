package io.oscstudio.core.console.customer;

import io.oscstudio.core.console.Control;
import io.oscstudio.core.console.ControlSet;
import io.oscstudio.core.console.FieldDescriptor;
import io.oscstudio.core.console.FieldNode;
import io.oscstudio.core.console.FieldTree;
import io.oscstudio.core.console.Part;
import io.oscstudio.core.console.ServiceForms;
import io.oscstudio.core.console.XDescriptor;
import io.oscstudio.core.model.Csd;
import io.oscstudio.core.model.LogConfig;
import io.oscstudio.core.model.MonitorConfig;
import io.oscstudio.core.model.Value;
import io.oscstudio.core.yaml.YamlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The console's page of an installed instance (section 15.1): what status descriptors show, and the
 * tabs the package earns.
 *
 * @param status what the instance tells of itself, in the order of the descriptors
 * @param tabs the tabs besides the general ones, in the console's order
 * @param upgrade what the button "upgrade" offers, where there is a version definition
 */
public record InstancePage(List<Status> status, List<Tab> tabs, Optional<Upgrade> upgrade) {
  public InstancePage {
    status = List.copyOf(status);
    tabs = List.copyOf(tabs);
  }

  /**
   * A line of what the instance tells of itself.
   *
   * @param path the path below {@code status}
   * @param label what it is called
   * @param help what it is; empty when nobody says
   * @param sample a value it might have
   * @param link whether the value can be opened
   * @param scenes the platforms it is shown on; none means all
   */
  public record Status(
      String path, String label, String help, String sample, boolean link, List<String> scenes) {
    public Status {
      scenes = List.copyOf(scenes);
    }

    /** Whether it is shown on a platform. */
    public boolean isShown(DeployScene scene) {
      return scene.isAmong(scenes);
    }
  }

  /** What a tab is for. */
  public enum Kind {
    /** Changes the configuration; every instance has it. */
    CONFIGURATION,

    /** Shows logs; its items are the paths that are collected. */
    LOGS,

    /** Shows metrics; its items are the levels. */
    MONITORING,

    /** Lists and creates the operations; its items are their names. */
    OPERATIONS,

    /** Shows what the service depends on; its items are those services. */
    DEPENDENCIES;

    /** Logs and metrics exist on CCE only. */
    public boolean isShown(DeployScene scene) {
      return scene == DeployScene.CCE || this != LOGS && this != MONITORING;
    }
  }

  /**
   * A tab.
   *
   * @param kind what it is for
   * @param items what it is divided into
   */
  public record Tab(Kind kind, List<String> items) {
    public Tab {
      items = List.copyOf(items);
    }
  }

  /**
   * What an upgrade offers (section 4.5).
   *
   * @param hint the text shown before it; empty when there is none
   * @param tags the versions to choose from
   */
  public record Upgrade(String hint, List<String> tags) {
    public Upgrade {
      tags = List.copyOf(tags);
    }
  }

  /**
   * The page of a CSD's instances.
   *
   * @param forms all of the package, whose operations get a tab
   * @param form the CSD
   * @param tree its fields
   * @param files reads a file of the package, as capability configurations are
   */
  public static InstancePage of(
      ServiceForms forms,
      ServiceForms.Form form,
      FieldTree tree,
      Function<String, Optional<YamlText>> files) {
    List<Tab> tabs = new ArrayList<>();
    tabs.add(new Tab(Kind.CONFIGURATION, List.of()));
    for (Csd.Reference reference : form.csd().capabilityRequirements()) {
      Optional<YamlText> config =
          reference.defaultPath().map(path -> "manifests/" + path.value()).flatMap(files);
      switch (reference.kind().map(Value::value).orElse("")) {
        case "MonitorConfig" -> tabs.add(new Tab(Kind.MONITORING, levels(config)));
        case "LogConfig" -> tabs.add(new Tab(Kind.LOGS, logPaths(config)));
        default -> {}
      }
    }
    List<String> operations =
        forms.forms().stream()
            .filter(other -> !other.csd().isServiceEntity())
            .map(other -> title(other))
            .toList();
    if (form.csd().isServiceEntity() && !operations.isEmpty()) {
      tabs.add(new Tab(Kind.OPERATIONS, operations));
    }
    List<String> services =
        form.csd().dependencies().stream()
            .flatMap(dependency -> dependency.service().stream())
            .map(Value::value)
            .toList();
    if (!services.isEmpty()) {
      tabs.add(new Tab(Kind.DEPENDENCIES, services));
    }
    return new InstancePage(status(tree), tabs, upgrade(form.csd()));
  }

  private static String title(ServiceForms.Form form) {
    return form.csd().displayName().map(Value::value).orElseGet(form::kind);
  }

  private static List<String> levels(Optional<YamlText> config) {
    return config.map(text -> MonitorConfig.of(text.first())).stream()
        .flatMap(monitor -> monitor.monitorConfigItems().stream())
        .flatMap(item -> item.levels().stream())
        .flatMap(level -> level.name().stream())
        .map(Value::value)
        .distinct()
        .toList();
  }

  private static List<String> logPaths(Optional<YamlText> config) {
    return config.map(text -> LogConfig.of(text.first())).stream()
        .flatMap(logs -> logs.logConfigItems().stream())
        .flatMap(item -> item.logPaths().stream())
        .map(Value::value)
        .distinct()
        .toList();
  }

  private static Optional<Upgrade> upgrade(Csd csd) {
    return csd.versionDefinition()
        .map(version ->
            new Upgrade(
                version.description().map(Value::value).orElse(""),
                version.tags().stream().map(Value::value).toList()));
  }

  /** Descriptors without a field count too: what is in the status need not be in the schema. */
  private static List<Status> status(FieldTree tree) {
    List<FieldNode> described =
        tree.all(Part.STATUS).stream().filter(node -> node.descriptor().isPresent()).toList();
    return described.stream()
        .sorted(Comparator.comparingInt(n -> n.descriptor().orElseThrow().index()))
        .map(InstancePage::status)
        .toList();
  }

  private static Status status(FieldNode node) {
    FieldDescriptor descriptor = node.descriptor().orElseThrow();
    List<String> urns = descriptor.controls().stream().map(XDescriptor::urn).toList();
    Optional<Control> control = new ControlSet(urns).control();
    return new Status(
        node.path(),
        node.label(),
        descriptor.description(),
        sample(node, control),
        control.filter(c -> c == Control.LINK).isPresent(),
        descriptor.scenes());
  }

  private static String sample(FieldNode node, Optional<Control> control) {
    if (control.filter(c -> c == Control.LINK).isPresent()) {
      return "https://demo.example.com";
    }
    Optional<String> known =
        node.facts().allowed().stream().findFirst().or(() -> node.facts().standard());
    return known.orElseGet(() ->
        switch (node.facts().type()) {
          case INTEGER, NUMBER -> "3";
          case BOOLEAN -> "true";
          case ARRAY -> "[…]";
          case OBJECT, MAP -> "{…}";
          case STRING, INT_OR_STRING, ANY ->
              control.filter(c -> c == Control.POD_COUNT).isPresent()
                  ? "3"
                  : isAddress(node.name()) ? "http://demo.default.svc.cluster.local" : "Running";
        });
  }

  private static boolean isAddress(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return List.of("address", "endpoint", "url", "host").stream().anyMatch(lower::contains);
  }
}
