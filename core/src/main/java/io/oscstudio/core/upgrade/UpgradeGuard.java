package io.oscstudio.core.upgrade;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.model.Csd;
import io.oscstudio.core.model.Lifecycle;
import io.oscstudio.core.model.Value;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What OSC decides when a new package is uploaded while instances run (section 4.5): with an {@code
 * upgrade} block in lifecycle.yaml, every version that runs must be among the new {@code
 * versionDefinition.tags}.
 */
public final class UpgradeGuard {
  private static final int NAMED = 20;

  /** What OSC does with the package. */
  public sealed interface Decision {
    /** Why, and what to do. */
    Message reason();
  }

  /** It is taken. */
  public record Allowed(Message reason) implements Decision {}

  /**
   * Upload or upgrade is refused.
   *
   * @param versions the running versions that the package does not list, in the order given
   */
  public record Refused(List<String> versions, Message reason) implements Decision {
    public Refused {
      versions = List.copyOf(versions);
    }
  }

  private UpgradeGuard() {}

  /**
   * What happens to a new package.
   *
   * @param running the versions of the instances the operator manages now, in any order
   * @param lifecycle of the new package
   * @param service the CSD of the new package that the instances belong to
   */
  public static Decision decide(Collection<String> running, Lifecycle lifecycle, Csd service) {
    if (!lifecycle.hasUpgrade()) {
      return new Allowed(Message.of("upgrade.guard-off"));
    }
    List<String> tags =
        service.versionDefinition().stream()
            .flatMap(definition -> definition.tags().stream())
            .map(Value::value)
            .toList();
    return decide(running, tags);
  }

  /** What happens to a package that has an {@code upgrade} block and lists these tags. */
  public static Decision decide(Collection<String> running, Collection<String> tags) {
    Set<String> missing = new LinkedHashSet<>(running);
    missing.removeAll(new HashSet<>(tags));
    return missing.isEmpty()
        ? new Allowed(Message.of("upgrade.guard-passed"))
        : new Refused(List.copyOf(missing), Message.of("upgrade.guard-refused", named(missing)));
  }

  private static String named(Set<String> versions) {
    String first = String.join(", ", versions.stream().limit(NAMED).toList());
    return versions.size() > NAMED ? first + ", …" : first;
  }
}
