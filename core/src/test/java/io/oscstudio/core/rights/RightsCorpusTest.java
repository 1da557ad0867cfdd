package io.oscstudio.core.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.oscstudio.core.base.MessageText;
import io.oscstudio.core.model.Csv;
import io.oscstudio.core.model.Permission;
import io.oscstudio.core.model.Value;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.YamlText;
import io.oscstudio.resources.Resources;
import io.oscstudio.resources.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rules of every operator of the corpus, said in both languages. */
@Tag("corpus")
class RightsCorpusTest {
  private static final Path OPERATORS =
      Path.of(Optional.ofNullable(System.getenv("OSC_CORPUS")).orElse("../../shared/corpus"))
          .resolve("operators");

  private static final int LONGEST = 600;

  @Test
  void everyRuleHasASentenceInBothLanguages() throws IOException {
    assumeThat(OPERATORS).isDirectory();
    Set<PolicyRule> rules = rules();
    assertThat(rules).isNotEmpty();
    Set<String> bad = new TreeSet<>();

    for (PolicyRule rule : rules) {
      for (Reach reach : Reach.values()) {
        Right right = Right.of(rule, reach);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
          Texts texts = Resources.texts(locale);
          Stream.concat(Stream.of(right.sentence()), right.remarks().stream())
              .map(message -> MessageText.of(message, texts))
              .filter(text -> text.contains("«") || text.length() > LONGEST || text.contains("{"))
              .forEach(bad::add);
        }
      }
    }

    assertThat(bad).isEmpty();
  }

  private static Set<PolicyRule> rules() throws IOException {
    Set<PolicyRule> rules = new LinkedHashSet<>();
    try (Stream<Path> files = Files.walk(OPERATORS)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.ya?ml")).toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        if (text.contains("clusterPermissions:") || text.contains("permissions:")) {
          for (Document document : YamlText.parse(text, Dialect.KUBERNETES).documents()) {
            add(document, rules);
          }
        }
      }
    }
    return rules;
  }

  private static void add(Document document, Set<PolicyRule> rules) {
    Csv csv = Csv.of(document);
    Stream.of(csv.clusterPermissions(), csv.permissions())
        .flatMap(List::stream)
        .map(Permission::rules)
        .flatMap(List::stream)
        .map(Value<Node>::value)
        .map(PolicyRule::of)
        .forEach(rules::add);
  }
}
