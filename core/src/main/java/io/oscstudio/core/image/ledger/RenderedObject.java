package io.oscstudio.core.image.ledger;

/**
 * A Kubernetes object that Helm rendered.
 *
 * @param kind its kind, such as {@code Deployment}
 * @param name its name
 * @param template the template's file in the package: {@code raw/templates/web.yaml}
 * @param hook whether it is a hook, which Helm runs on its own at certain moments
 */
public record RenderedObject(String kind, String name, String template, boolean hook) {
  @Override
  public String toString() {
    return kind + "/" + name;
  }
}
