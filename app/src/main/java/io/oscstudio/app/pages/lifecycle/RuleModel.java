package io.oscstudio.app.pages.lifecycle;

import io.oscstudio.app.fields.DocumentModel;
import io.oscstudio.app.fields.FieldModel;
import io.oscstudio.app.fields.FieldPath;
import io.oscstudio.app.fields.FieldScope;
import io.oscstudio.app.fields.Reading;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.rights.PolicyRule;
import io.oscstudio.core.rights.Reach;
import io.oscstudio.core.rights.Right;
import io.oscstudio.core.rights.Risk;
import io.oscstudio.core.rights.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;

/** A rule of a permission: what it allows, how risky that is, and its lists of words. */
final class RuleModel {
  /**
   * What a rule allows, said for people.
   *
   * @param sentence what it allows
   * @param risk {@code low}, {@code elevated} or {@code high}
   * @param riskLabel the name of the risk
   * @param remarks reasons of the risk and what is odd
   */
  record Said(Message sentence, String risk, Message riskLabel, List<Message> remarks) {}

  private static final PolicyRule NOTHING = PolicyRule.of(List.of(), List.of(), List.of());

  private final DocumentModel document;
  private final FieldPath path;
  private final Reach reach;
  private final ObjectBinding<Said> said;
  private PolicyRule judged = NOTHING;
  private Optional<Said> judgement = Optional.empty();

  RuleModel(DocumentModel document, FieldPath path, Reach reach) {
    this.document = document;
    this.path = path;
    this.reach = reach;
    this.said = Bindings.createObjectBinding(this::judge, document.readingProperty());
  }

  /** What it allows now. */
  ObjectBinding<Said> said() {
    return said;
  }

  /** Whether it names nothing yet that it could be about. */
  boolean isBlank() {
    PolicyRule rule = rule(document.reading(), path);
    return rule.resources().isEmpty() && rule.nonResourceUrls().isEmpty();
  }

  /** Whether it is about paths of the API server. */
  boolean hasPaths() {
    return !rule(document.reading(), path).nonResourceUrls().isEmpty();
  }

  FieldModel apiGroups(FieldScope scope) {
    return scope.field(RuleFields.API_GROUPS, path.key("apiGroups"));
  }

  FieldModel resources(FieldScope scope) {
    return scope.field(RuleFields.RESOURCES, path.key("resources"));
  }

  FieldModel verbs(FieldScope scope) {
    return scope.field(RuleFields.VERBS, path.key("verbs"));
  }

  FieldModel names(FieldScope scope) {
    return scope.field(RuleFields.NAMES, path.key("resourceNames"));
  }

  FieldModel paths(FieldScope scope) {
    return scope.field(RuleFields.PATHS, path.key("nonResourceURLs"));
  }

  /** API groups to suggest. */
  List<String> suggestedGroups() {
    return withAll(Vocabulary.apiGroups());
  }

  /** Resources of the rule's API groups to suggest. */
  List<String> suggestedResources() {
    return withAll(Vocabulary.resources(rule(document.reading(), path).apiGroups()));
  }

  /** Verbs to suggest. */
  List<String> suggestedVerbs() {
    return withAll(Vocabulary.VERBS);
  }

  private static List<String> withAll(List<String> words) {
    List<String> all = new ArrayList<>(words);
    all.add("*");
    return all;
  }

  /** The rule at a place of a text; one that allows nothing if there is none. */
  static PolicyRule rule(Reading reading, FieldPath path) {
    return reading.at(path).map(PolicyRule::of).orElse(NOTHING);
  }

  /** Whether a rule is of high risk. */
  static boolean isHigh(PolicyRule rule, Reach reach) {
    return Right.of(rule, reach).risk() == Risk.HIGH;
  }

  private Said judge() {
    PolicyRule now = rule(document.reading(), path);
    if (judgement.isEmpty() || !now.equals(judged)) {
      judged = now;
      Right right = Right.of(now, reach);
      String risk = right.risk().name().toLowerCase(Locale.ROOT);
      judgement =
          Optional.of(new Said(right.sentence(), risk, right.risk().label(), right.remarks()));
    }
    return judgement.orElseThrow();
  }
}
