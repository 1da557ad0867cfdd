package io.oscstudio.core.upgrade;

import io.oscstudio.core.base.Message;
import java.util.List;
import java.util.Optional;

/** Whether an instance of one version may be upgraded to another. */
public sealed interface Verdict {
  /** The sentence that says so, and why. */
  Message message();

  /**
   * It may.
   *
   * @param path the versions it passes, from the one it has to the one it gets; two or more
   */
  record Reachable(List<String> path) implements Verdict {
    public Reachable {
      path = List.copyOf(path);
    }

    /** Whether it goes there without versions between. */
    public boolean isDirect() {
      return path.size() == 2;
    }

    @Override
    public Message message() {
      return isDirect()
          ? Message.of("upgrade.direct", path.getFirst(), path.getLast())
          : Message.of("upgrade.in-steps", path.getFirst(), path.getLast(), path.size() - 1);
    }
  }

  /**
   * It may not.
   *
   * @param reason which line of which release keeps it from going
   * @param detour the way there over an older version, if there is one
   */
  record Blocked(Message reason, Optional<Detour> detour) implements Verdict {
    @Override
    public Message message() {
      return reason;
    }
  }

  /**
   * A way over an older version.
   *
   * @param path the versions from the one the instance is rolled back to; that one alone when it is
   *     where the instance was to go
   */
  record Detour(List<String> path) {
    public Detour {
      path = List.copyOf(path);
    }

    /** The version the instance is rolled back to. */
    public String rollBackTo() {
      return path.getFirst();
    }

    /** What a person does. */
    public Message message() {
      return path.size() == 1
          ? Message.of("upgrade.roll-back", rollBackTo())
          : Message.of("upgrade.roll-back-first", rollBackTo(), path.getLast());
    }
  }
}
