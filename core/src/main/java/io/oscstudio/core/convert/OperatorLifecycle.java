package io.oscstudio.core.convert;

import io.oscstudio.core.base.SemVer;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The lifecycle.yaml of an operator: how it is installed, and what it replaces (section 6). */
final class OperatorLifecycle {
  private final Csv csv;
  private final Notes notes;

  OperatorLifecycle(Csv csv, Notes notes) {
    this.csv = csv;
    this.notes = notes;
  }

  Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("install", install());
    Map<String, Object> upgrade = upgrade();
    if (!upgrade.isEmpty()) {
      document.put("upgrade", upgrade);
    }
    return document;
  }

  private Map<String, Object> install() {
    Map<String, Object> install = new LinkedHashMap<>();
    String strategy = csv.text("spec", "install", "strategy").orElse("deployment");
    if (!strategy.equals("deployment")) {
      notes.error(csv.place("spec", "install", "strategy"), "convert.carried-strategy", strategy);
    }
    install.put("strategy", strategy);
    for (String permissions : List.of("clusterPermissions", "permissions")) {
      List<Object> carried = carried(permissions);
      if (!carried.isEmpty()) {
        install.put(permissions, carried);
      }
    }
    List<Object> deployments = deployments();
    if (deployments.isEmpty()) {
      notes.error(csv.place("spec", "install"), "convert.uncarried-no-deployments");
    }
    install.put("deployments", deployments);
    noteUnusedAccounts();
    return install;
  }

  private List<Object> carried(String list) {
    List<Object> carried = new ArrayList<>();
    for (Node item : csv.items("spec", "install", "spec", list)) {
      if (item instanceof MapNode) {
        carried.add(Objects.requireNonNull(item.toData()));
      }
    }
    return carried;
  }

  private List<Object> deployments() {
    List<Object> deployments = new ArrayList<>();
    for (Node item : csv.items("spec", "install", "spec", "deployments")) {
      if (item instanceof MapNode map) {
        Map<String, Object> deployment = new LinkedHashMap<>();
        for (MapNode.Entry entry : map.entries()) {
          if (entry.name().equals("name") || entry.name().equals("spec")) {
            deployment.put(entry.name(), Objects.requireNonNull(entry.value().toData()));
          } else {
            notes.info(entry.key().place(), "convert.uncarried-deployment-key", entry.name());
          }
        }
        deployments.add(deployment);
      }
    }
    return deployments;
  }

  /** The accounts that pods run as. */
  Set<String> podAccounts() {
    Set<String> accounts = new LinkedHashSet<>();
    for (Node item : csv.items("spec", "install", "spec", "deployments")) {
      accounts.add(
          Scalars.at(item, "spec", "template", "spec", "serviceAccountName")
              .or(() -> Scalars.at(item, "spec", "template", "spec", "serviceAccount"))
              .orElse("default"));
    }
    return accounts;
  }

  private void noteUnusedAccounts() {
    Set<String> used = podAccounts();
    for (String list : List.of("clusterPermissions", "permissions")) {
      for (Node item : csv.items("spec", "install", "spec", list)) {
        String account = Scalars.at(item, "serviceAccountName").orElse("");
        if (!account.isEmpty() && !used.contains(account)) {
          notes.warning(item.place(), "convert.carried-unused-account", account);
        }
      }
    }
  }

  private Map<String, Object> upgrade() {
    Map<String, Object> upgrade = new LinkedHashMap<>();
    csv.text("spec", "replaces").map(this::version).ifPresent(v -> upgrade.put("replaces", v));
    List<String> skips =
        Scalars.strings(csv.root(), "spec", "skips").stream().map(this::version).toList();
    if (!skips.isEmpty()) {
      upgrade.put("skips", skips);
    }
    Optional<String> range = csv.annotation("olm.skipRange");
    range.ifPresent(r -> upgrade.put("skipRange", r));
    if (!skips.isEmpty()) {
      notes.info(csv.place("spec", "skips"), "convert.carried-skips");
    }
    return upgrade;
  }

  /** The version behind a CSV's name: {@code etcdoperator.v0.9.2} is 0.9.2. */
  private String version(String csvName) {
    String own = csv.stem() + ".";
    String rest = csvName.startsWith(own) ? csvName.substring(own.length()) : csvName;
    String plain = rest.replaceFirst("^v(?=\\d)", "");
    if (SemVer.parse(plain).isPresent()) {
      return plain;
    }
    String afterName = csvName.replaceFirst("^.*?\\.v?(?=\\d)", "");
    if (SemVer.parse(afterName).isPresent()) {
      return afterName;
    }
    notes.warning(csv.place("spec"), "convert.carried-odd-replaces", csvName);
    return csvName;
  }
}
