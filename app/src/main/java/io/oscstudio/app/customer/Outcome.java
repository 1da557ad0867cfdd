package io.oscstudio.app.customer;

import io.oscstudio.core.console.customer.CrProblem;
import io.oscstudio.core.console.customer.CrValidator;
import io.oscstudio.core.console.customer.CustomResource;
import io.oscstudio.core.console.customer.CustomerForm;
import io.oscstudio.core.console.customer.FormState;
import java.util.List;

/**
 * What comes of a filled form.
 *
 * @param yaml the custom resource as it is shown
 * @param stored the custom resource as Kubernetes stores it, with its defaults
 * @param problems what the cluster would not take, with places in that text
 * @param rules how many rules in CEL apply, which nobody evaluated
 */
record Outcome(String yaml, String stored, List<CrProblem> problems, int rules) {
  static final Outcome NONE = new Outcome("", "", List.of(), 0);

  /**
   * Works it out; on a job.
   *
   * @param withDefaults whether the defaults that Kubernetes puts in are shown
   */
  static Outcome of(CustomerForm form, FormState state, boolean withDefaults) {
    CustomResource full = CustomResource.stored(form, state);
    CrValidator.Result result = CrValidator.check(form, full);
    if (withDefaults) {
      return new Outcome(full.yaml(), full.yaml(), result.problems(), result.rules());
    }
    // what is wrong is wrong with what Kubernetes stores; its places are those of what is shown
    CustomResource submitted = CustomResource.of(form, state);
    List<CrProblem> there = CrValidator.check(form, submitted).problems();
    List<CrProblem> problems =
        result.problems().stream()
            .map(problem ->
                there.stream()
                    .filter(p -> p.path().equals(problem.path()) && p.kind() == problem.kind())
                    .findFirst()
                    .orElse(problem))
            .toList();
    return new Outcome(submitted.yaml(), full.yaml(), problems, result.rules());
  }
}
