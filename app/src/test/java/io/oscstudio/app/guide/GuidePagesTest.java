package io.oscstudio.app.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.kit.Guide;
import io.oscstudio.resources.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GuidePagesTest {
  private static final List<String> PAGES =
      List.of(
          "overview",
          "source",
          "metadata",
          "service-form",
          "descriptors",
          "lifecycle",
          "permissions",
          "capabilities",
          "images",
          "check",
          "export",
          "upload",
          "workspace");

  @Test
  void bothLanguagesHaveTheSamePlacesInTheSameOrder() throws IOException {
    for (String page : PAGES) {
      assertThat(anchors("zh", page)).as(page).containsExactlyElementsOf(anchors("en", page));
    }
  }

  @Test
  void everyPlaceOfAPageIsNamedOnce() throws IOException {
    for (String page : PAGES) {
      assertThat(anchors("en", page)).as(page).contains("top").doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void everyLinkLeadsToAPlaceThatIsThere(String language) throws IOException {
    for (String page : PAGES) {
      for (String link : links(language, page)) {
        String target = link.startsWith("#") ? page + link : link;
        assertThat(isThere(language, target)).as(page + " → " + link).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"metadata", "csd", "lifecycle", "log-config", "monitor-config"})
  void everyFieldOfASchemaHasItsParagraph(String schema) throws IOException {
    Set<String> paths = new LinkedHashSet<>();
    try (InputStream in = Resources.open("schemas/" + schema + ".schema.json")) {
      collect(JsonMapper.shared().readTree(in), "", paths);
    }

    assertThat(paths).hasSizeGreaterThan(5);
    for (String path : paths) {
      assertThat(isThere("en", Guide.topicOfField(schema, path))).as(path).isTrue();
    }
  }

  @Test
  void noPageIsLongerThanWhatIsShown() throws IOException {
    for (String page : PAGES) {
      assertThat(text("en", page)).hasSizeLessThan(Markdown.MAX_LENGTH / 2);
      assertThat(text("zh", page)).containsPattern("\\p{IsHan}");
    }
  }

  private static void collect(JsonNode schema, String path, Set<String> paths) {
    for (var property : schema.path("properties").properties()) {
      String inner = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
      paths.add(inner);
      collect(property.getValue(), inner, paths);
    }
    if (schema.path("items").isObject()) {
      collect(schema.path("items"), path, paths);
    }
  }

  private static boolean isThere(String language, String topic) throws IOException {
    int sign = topic.indexOf('#');
    String page = sign < 0 ? topic : topic.substring(0, sign);
    return PAGES.contains(page)
        && (sign < 0 || anchors(language, page).contains(topic.substring(sign + 1)));
  }

  private static List<String> anchors(String language, String page) throws IOException {
    List<String> anchors = new ArrayList<>();
    Markdown.parse(text(language, page))
        .root()
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Heading heading) {
                anchors.addAll(Markdown.anchors(heading));
              }
            });
    return anchors;
  }

  private static List<String> links(String language, String page) throws IOException {
    List<String> links = new ArrayList<>();
    Markdown.parse(text(language, page))
        .root()
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Link link) {
                links.add(link.getDestination());
              }
            });
    return links;
  }

  private static String text(String language, String page) throws IOException {
    try (InputStream in = Resources.open("guide/" + language + "/" + page + ".md")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
