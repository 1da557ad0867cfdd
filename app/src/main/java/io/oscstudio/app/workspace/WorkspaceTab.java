package io.oscstudio.app.workspace;

import java.util.Optional;

/**
 * A tab of the workspace.
 *
 * @param kind what it shows
 * @param name the file's path in the package, or the tool's id
 */
public record WorkspaceTab(Kind kind, String name) {
  /** What a tab shows. */
  public enum Kind {
    FILE,
    TOOL
  }

  private static final String TOOL_PREFIX = "tool:";
  private static final String FILE_PREFIX = "file:";

  /** The tab of a file of the package. */
  public static WorkspaceTab file(String path) {
    return new WorkspaceTab(Kind.FILE, path);
  }

  /** The tab of a tool. */
  public static WorkspaceTab tool(String id) {
    return new WorkspaceTab(Kind.TOOL, id);
  }

  /** The tab that {@link #id} named. */
  static Optional<WorkspaceTab> named(String id) {
    if (id.startsWith(FILE_PREFIX)) {
      return Optional.of(file(id.substring(FILE_PREFIX.length())));
    }
    return id.startsWith(TOOL_PREFIX)
        ? Optional.of(tool(id.substring(TOOL_PREFIX.length())))
        : Optional.empty();
  }

  /** Its name for what is remembered. */
  String id() {
    return (kind == Kind.FILE ? FILE_PREFIX : TOOL_PREFIX) + name;
  }

  /** The file it shows, if it shows one. */
  public Optional<String> file() {
    return kind == Kind.FILE ? Optional.of(name) : Optional.empty();
  }
}
