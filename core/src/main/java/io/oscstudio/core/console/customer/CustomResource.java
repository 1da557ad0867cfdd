package io.oscstudio.core.console.customer;

import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.YamlPath;
import io.oscstudio.core.yaml.YamlText;
import io.oscstudio.core.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The custom resource that a filled form submits: its identity, and the values that are set.
 *
 * @param text its YAML, read again, so that findings have places in it
 */
public record CustomResource(YamlText text) {
  /** What a form submits. */
  public static CustomResource of(CustomerForm form, FormState state) {
    return new CustomResource(written(form, state));
  }

  /** The same as Kubernetes stores it: with the defaults of the CRD's schema put in. */
  public static CustomResource stored(CustomerForm form, FormState state) {
    Map<String, @Nullable Object> data = data(form, state);
    if (form.schema().isPresent()
        && Defaulting.apply(data, form.schema().get()) instanceof Map<?, ?> full) {
      return new CustomResource(parsed(full));
    }
    return new CustomResource(parsed(data));
  }

  /** Its YAML. */
  public String yaml() {
    return text.text();
  }

  private static YamlText written(CustomerForm form, FormState state) {
    return parsed(data(form, state));
  }

  private static YamlText parsed(Map<?, ?> data) {
    return YamlText.parse(YamlWriter.write(data), Dialect.OSC);
  }

  /** In the order people write custom resources. */
  private static Map<String, @Nullable Object> data(CustomerForm form, FormState state) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("apiVersion", form.apiVersion());
    data.put("kind", form.kind());
    Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
    if (state.data().get("metadata") instanceof Map<?, ?> given) {
      given.forEach((key, value) -> metadata.put((String) key, value));
    }
    if (!form.isNamespaced()) {
      metadata.remove("namespace");
    }
    data.put("metadata", metadata);
    Object spec = state.data().get("spec");
    boolean knows = form.schema().map(schema -> schema.property("spec").isPresent()).orElse(true);
    if (spec != null || knows) {
      data.put("spec", spec == null ? Map.of() : spec);
    }
    state
        .data()
        .forEach((key, value) -> {
          if (FilledIn.isOutside(YamlPath.of(key))) {
            data.put(key, value);
          }
        });
    return data;
  }
}
