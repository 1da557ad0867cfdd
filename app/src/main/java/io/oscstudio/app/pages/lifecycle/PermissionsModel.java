package io.oscstudio.app.pages.lifecycle;

import io.oscstudio.app.fields.DocumentModel;
import io.oscstudio.app.fields.FieldModel;
import io.oscstudio.app.fields.FieldPath;
import io.oscstudio.app.fields.FieldScope;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.model.Lifecycle;
import io.oscstudio.core.model.Permission;
import io.oscstudio.core.model.Value;
import io.oscstudio.core.rights.PolicyRule;
import io.oscstudio.core.rights.Reach;
import io.oscstudio.core.schema.DocumentKind;
import io.oscstudio.core.yaml.ListNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;

/** The permissions: rules by service account, for the cluster and for the namespace. */
final class PermissionsModel {
  /**
   * How many rules there are.
   *
   * @param rules all of them
   * @param high those of high risk
   */
  record Count(int rules, int high) {
    Count and(Count other) {
      return new Count(rules + other.rules, high + other.high);
    }

    /** In words. */
    Message message() {
      return rules == 0
          ? Message.of("lifecycle.permissions.none")
          : Message.of("lifecycle.permissions.summary", rules, high);
    }
  }

  private final DocumentModel document;
  private final FieldScope scope;
  private final ObjectBinding<Count> count;
  private final ObjectBinding<List<String>> accounts;

  PermissionsModel(DocumentModel document, FieldScope scope) {
    this.document = document;
    this.scope = scope;
    this.count = Bindings.createObjectBinding(this::countAll, document.readingProperty());
    this.accounts = Bindings.createObjectBinding(this::namedAccounts, document.readingProperty());
  }

  /** The permissions of a reach. */
  FieldModel list(Reach reach) {
    String key = key(reach);
    return scope.only(DocumentKind.LIFECYCLE.field("install", key), FieldPath.of("install", key));
  }

  /** How many rules there are. */
  ObjectBinding<Count> count() {
    return count;
  }

  /** The service accounts that are given permissions, in the order of the text. */
  ObjectBinding<List<String>> accounts() {
    return accounts;
  }

  /** The rules of a permission. */
  FieldModel rules(FieldScope own, FieldPath permission, Reach reach) {
    return own.field(
        DocumentKind.LIFECYCLE.field("install", key(reach), 0, "rules"), permission.key("rules"));
  }

  /** The account of a permission. */
  FieldModel account(FieldScope own, FieldPath permission, Reach reach) {
    return own.field(
        DocumentKind.LIFECYCLE.field("install", key(reach), 0, "serviceAccountName"),
        permission.key("serviceAccountName"));
  }

  /** A rule. */
  RuleModel rule(FieldPath rule, Reach reach) {
    return new RuleModel(document, rule, reach);
  }

  /** How many rules a permission has. */
  ObjectBinding<Count> count(FieldPath permission, Reach reach) {
    return Bindings.createObjectBinding(
        () ->
            document
                .reading()
                .at(permission.key("rules"))
                .map(rules ->
                    count(
                        rules instanceof ListNode list
                            ? list.items().stream().map(PolicyRule::of)
                            : Stream.of(),
                        reach))
                .orElse(new Count(0, 0)),
        document.readingProperty());
  }

  /** A new permission, for the account of the first deployment that has none yet. */
  Map<String, Object> fresh() {
    List<String> named = accounts.get();
    return RuleFields.freshPermission(
        deployedAccounts().filter(a -> !named.contains(a)).findFirst().orElse(""));
  }

  /** The service accounts of the deployments. */
  List<String> used() {
    return deployedAccounts().toList();
  }

  private Stream<String> deployedAccounts() {
    return lifecycle().deployments().stream()
        .flatMap(d -> d.serviceAccountName().stream())
        .map(Value::value)
        .distinct();
  }

  private Lifecycle lifecycle() {
    return Lifecycle.of(document.reading().text().first());
  }

  private List<String> namedAccounts() {
    Lifecycle now = lifecycle();
    return Stream.of(now.clusterPermissions(), now.permissions())
        .flatMap(List::stream)
        .map(Permission::serviceAccountName)
        .flatMap(Optional::stream)
        .map(Value::value)
        .filter(name -> !name.isBlank())
        .distinct()
        .toList();
  }

  private Count countAll() {
    Lifecycle now = lifecycle();
    return count(rules(now.clusterPermissions()), Reach.CLUSTER)
        .and(count(rules(now.permissions()), Reach.NAMESPACE));
  }

  private static Stream<PolicyRule> rules(List<Permission> permissions) {
    return permissions.stream()
        .flatMap(permission -> permission.rules().stream())
        .map(rule -> PolicyRule.of(rule.value()));
  }

  private static Count count(Stream<PolicyRule> rules, Reach reach) {
    return rules
        .map(rule -> new Count(1, RuleModel.isHigh(rule, reach) ? 1 : 0))
        .reduce(new Count(0, 0), Count::and);
  }

  private static String key(Reach reach) {
    return reach == Reach.CLUSTER ? "clusterPermissions" : "permissions";
  }
}
