package io.oscstudio.core.console.customer;

import io.oscstudio.core.model.Schema;
import io.oscstudio.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Fills a form with values that its schema allows, the same ones for the same seed. What it cannot
 * find a value for stays empty if it may, else it is named.
 */
public final class SampleValues {
  /** How often a whole custom resource is looked at and what does not fit is taken out. */
  private static final int MOST_ROUNDS = 8;

  private SampleValues() {}

  /**
   * A filled form.
   *
   * @param state what it holds
   * @param unfilled what no allowed value was found for
   */
  public record Result(FormState state, List<YamlPath> unfilled) {
    public Result {
      unfilled = List.copyOf(unfilled);
    }
  }

  /** Fills a form; what it begins with keeps its name. */
  public static Result of(CustomerForm form, long seed) {
    FormState state = form.start();
    FormState named =
        form.empty().with(CustomerForm.NAME, state.value(CustomerForm.NAME).orElse("sample"));
    SampleMaker maker = new SampleMaker(new Random(seed));
    Optional<Schema> spec = form.schema().flatMap(s -> s.property("spec"));
    FormState filled = spec.map(s -> named.with(CustomerForm.SPEC, maker.spec(s))).orElse(named);
    for (FormField field : form.outside()) {
      Optional<Object> made = field.required() ? maker.outside(field) : Optional.empty();
      FormState before = filled;
      filled = made.map(value -> before.with(field.path(), value)).orElse(before);
    }
    return mended(form, filled);
  }

  /** Takes out what does not fit after all, innermost first. */
  private static Result mended(CustomerForm form, FormState filled) {
    FormState state = filled;
    List<YamlPath> wrong = wrong(form, state);
    for (int i = 0; i < MOST_ROUNDS && !wrong.isEmpty(); i++) {
      FormState before = state;
      for (YamlPath path : wrong) {
        YamlPath out = i * 2 < MOST_ROUNDS ? path : path.parent().orElse(path);
        state = isMade(out) ? state.without(out) : state;
      }
      if (state.equals(before)) {
        break;
      }
      wrong = wrong(form, state);
    }
    return new Result(state, wrong);
  }

  private static boolean isMade(YamlPath path) {
    return CustomerForm.SPEC.contains(path) || !path.isRoot() && FilledIn.isOutside(path);
  }

  private static List<YamlPath> wrong(CustomerForm form, FormState state) {
    List<YamlPath> paths = new ArrayList<>();
    for (CrProblem problem :
        CrValidator.check(form, CustomResource.stored(form, state)).problems()) {
      YamlPath path = problem.path();
      boolean missing = problem.kind() == CrProblem.Kind.MISSING;
      YamlPath blamed = missing ? path.parent().orElse(path) : path;
      if (isMade(blamed) && blamed.steps().size() > 1) {
        paths.add(blamed);
      } else {
        paths.add(path);
      }
    }
    paths.sort(Comparator.comparing((YamlPath p) -> p.steps().size()).reversed());
    return paths;
  }
}
