package io.oscstudio.core.check.objects;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Rule;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.kubernetes.ObjectProblem;
import java.util.List;

/** The rules about Kubernetes objects: one for each kind of problem. */
public final class ObjectRules {
  private static final String SECTION = "6";

  private ObjectRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        warning("OSC-K8S-001", ObjectProblem.RemovedApiVersion.class),
        error("OSC-K8S-002", ObjectProblem.UnknownKind.class),
        error("OSC-K8S-003", ObjectProblem.WrongType.class),
        warning("OSC-K8S-004", ObjectProblem.UnknownField.class),
        error("OSC-K8S-005", ObjectProblem.MissingField.class),
        error("OSC-K8S-006", ObjectProblem.NotAllowed.class),
        error("OSC-K8S-007", ObjectProblem.BadQuantity.class),
        error("OSC-K8S-008", ObjectProblem.BadName.class),
        error("OSC-K8S-009", ObjectProblem.BadLabel.class),
        error("OSC-K8S-010", ObjectProblem.UnmatchedSelector.class),
        error("OSC-K8S-011", ObjectProblem.DuplicateName.class));
  }

  private static Rule warning(String code, Class<? extends ObjectProblem> problem) {
    return new ObjectRule(RuleInfo.warning(code, SECTION).resting(Basis.KUBERNETES), problem);
  }

  private static Rule error(String code, Class<? extends ObjectProblem> problem) {
    return new ObjectRule(RuleInfo.error(code, SECTION).resting(Basis.KUBERNETES), problem);
  }
}
