package io.oscstudio.core.helm;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A value a chart asks for when it refuses those it has.
 *
 * @param path its keys from the top of the values given to the whole chart, so that a subchart's
 *     value begins with the subchart's key
 * @param words what Helm says of this value; empty when it says nothing of it alone
 */
public record AskedValue(List<String> path, String words) {
  public AskedValue {
    path = List.copyOf(path);
  }

  /** The path as {@code --set} takes it: dots between keys, those inside a key escaped. */
  public String dotted() {
    return path.stream()
        .map(key -> key.replaceAll("([\\\\.,=\\[{}])", "\\\\$1"))
        .collect(Collectors.joining("."));
  }
}
