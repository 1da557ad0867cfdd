package io.oscstudio.core.console.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.oscstudio.core.console.ServiceForms;
import io.oscstudio.core.model.Crd;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.YamlText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The customer's form of every CRD of the corpus. */
@Tag("corpus")
class CustomerCorpusTest {
  private static final Path CORPUS =
      Path.of(Optional.ofNullable(System.getenv("OSC_CORPUS")).orElse("../../shared/corpus"));

  private final Map<String, Object> wrong = new TreeMap<>();
  private final List<String> unfilled = new ArrayList<>();
  private int forms;

  @Test
  void everyFormOpensSaysWhatIsMissingAndCanBeFilled() throws IOException {
    assumeThat(CORPUS).isDirectory();
    Set<String> seen = new HashSet<>();
    for (Path file : yamlFiles()) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      if (text.contains("CustomResourceDefinition") && seen.add(text)) {
        for (Document document : YamlText.parse(text, Dialect.CHART).documents()) {
          if (Crd.isCrd(document)) {
            look(CORPUS.relativize(file).toString(), Crd.of(document));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(forms).isGreaterThan(700);
    assertThat(unfilled).isEmpty();
  }

  private void look(String file, Crd crd) {
    forms++;
    String shown = file + " " + crd.name().map(v -> v.value()).orElse("");
    try {
      CustomerForm form = CustomerForm.of(new ServiceForms.Resource(file, crd));
      form.fields().forEach(form::fields);
      unfilledFormNamesWhatIsMissing(shown, form);
      SampleValues.Result filled = SampleValues.of(form, 7);
      if (!filled.unfilled().isEmpty()) {
        unfilled.add(shown + " " + filled.unfilled());
      } else {
        check(shown, form, filled.state(), problem -> false);
      }
    } catch (RuntimeException | StackOverflowError e) {
      wrong.put(shown, e.toString());
    }
  }

  /** Defaults that break their own schema are the CRD's fault, and the API server says the same. */
  private void unfilledFormNamesWhatIsMissing(String shown, CustomerForm form) {
    check(shown, form, form.empty(), problem -> problem.kind() == CrProblem.Kind.MISSING);
  }

  private void check(
      String shown, CustomerForm form, FormState state, Predicate<CrProblem> expected) {
    CrValidator.Result result = CrValidator.check(form, CustomResource.stored(form, state));
    List<String> unexpected =
        result.problems().stream()
            .filter(expected.negate())
            .map(p -> p.path() + " " + p.why().key() + p.why().arguments())
            .toList();
    if (!unexpected.isEmpty()) {
      wrong.put(shown, unexpected);
    }
  }

  private static List<Path> yamlFiles() throws IOException {
    try (Stream<Path> walk = Files.walk(CORPUS)) {
      return walk.filter(p -> p.toString().matches(".*\\.ya?ml"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }
}
