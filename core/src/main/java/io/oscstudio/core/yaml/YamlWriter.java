package io.oscstudio.core.yaml;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/**
 * Writes YAML files that did not exist before. What exists is edited, see {@link YamlText#edit}.
 *
 * <p>Keys keep the order of their maps, so give {@code LinkedHashMap}s. Strings are quoted only
 * where a reader of YAML 1.1 or 1.2 could take them for something else, and where people expect it
 * (versions); texts of several lines become {@code |} blocks. The same data gives the same text.
 */
public final class YamlWriter {
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder(
              YAMLFactory.builder()
                  .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                  .disable(YAMLWriteFeature.SPLIT_LINES)
                  .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                  .enable(YAMLWriteFeature.LITERAL_BLOCK_STYLE)
                  .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
                  .enable(YAMLWriteFeature.ALLOW_LONG_KEYS)
                  .stringQuotingChecker(new Checker())
                  .build())
          .disable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private YamlWriter() {}

  /**
   * The text of one document, ended by a line feed.
   *
   * @param data maps, lists, strings, booleans, numbers and nulls
   */
  public static String write(@Nullable Object data) {
    return MAPPER.writeValueAsString(data);
  }

  private static final class Checker extends StringQuotingChecker {
    private static final long serialVersionUID = 1;

    @Override
    public boolean needToQuoteName(String name) {
      return !PlainText.isSafe(name, true);
    }

    @Override
    public boolean needToQuoteValue(String value) {
      return !PlainText.isSafe(value, false) || PlainText.isVersionLike(value);
    }
  }
}
