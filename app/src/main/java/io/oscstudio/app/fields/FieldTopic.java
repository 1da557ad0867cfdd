package io.oscstudio.app.fields;

import io.oscstudio.app.kit.Guide;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which paragraph of the guide explains a field: the one its title's key names. */
final class FieldTopic {
  private static final Pattern KEY = Pattern.compile("schema\\.([a-z-]+)\\.(?:(.+)\\.)?title");

  private FieldTopic() {}

  static Optional<String> of(FieldModel field) {
    Matcher key = KEY.matcher(field.title());
    return key.matches()
        ? Optional.of(Guide.topicOfField(key.group(1), key.group(2) == null ? "" : key.group(2)))
        : Optional.empty();
  }
}
