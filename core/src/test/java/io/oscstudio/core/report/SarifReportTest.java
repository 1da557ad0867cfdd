package io.oscstudio.core.report;

import static io.oscstudio.core.report.Samples.CHINESE;
import static io.oscstudio.core.report.Samples.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReportTest {
  @Test
  void isValidAgainstItsSchema() throws IOException {
    Schema schema = schema();

    for (var texts : List.of(ENGLISH, CHINESE)) {
      String sarif = Samples.written(ReportFormat.SARIF, Samples.report(), texts);

      assertThat(
              schema.validate(
                  sarif,
                  InputFormat.JSON,
                  context -> context.executionConfig(c -> c.formatAssertionsEnabled(true))))
          .isEmpty();
    }
  }

  @Test
  void isHeldToThatSchema() throws IOException {
    String broken =
        Samples.written(ReportFormat.SARIF, Samples.report(), ENGLISH)
            .replace("\"level\" : \"error\"", "\"level\" : \"fatal\"");

    assertThat(schema().validate(broken, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void tellsPlaceFixAndFingerprintOfAFinding() {
    JsonNode result = results().get(0);

    assertThat(result.get("ruleId").stringValue()).isEqualTo("OSC-META-004");
    assertThat(result.get("level").stringValue()).isEqualTo("error");
    JsonNode place = result.at("/locations/0/physicalLocation");
    assertThat(place.at("/artifactLocation/uri").stringValue())
        .isEqualTo("shop/demo/metadata.yaml");
    assertThat(place.at("/region").toString())
        .isEqualTo("{\"startLine\":2,\"startColumn\":10,\"endLine\":2,\"endColumn\":20}");
    JsonNode replacement = result.at("/fixes/0/artifactChanges/0/replacements/0");
    assertThat(replacement.at("/deletedRegion/charOffset").intValue()).isEqualTo(21);
    assertThat(replacement.at("/deletedRegion/charLength").intValue()).isEqualTo(8);
    assertThat(replacement.at("/insertedContent/text").stringValue()).isEqualTo("1.1.0");
    assertThat(result.at("/partialFingerprints").toString())
        .isEqualTo("{\"oscstudioFinding/v1\":\"v:1\"}");
    assertThat(result.get("baselineState").stringValue()).isEqualTo("new");
  }

  @Test
  void namesTheRuleEachResultIsOf() {
    JsonNode run = run();

    for (JsonNode result : run.get("results")) {
      JsonNode rule = run.at("/tool/driver/rules").get(result.get("ruleIndex").intValue());
      assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
      assertThat(rule.at("/properties/section").stringValue()).isNotEmpty();
    }
  }

  @Test
  void showsWhatIsSilencedWithItsReasonAndWhatIsKnown() {
    JsonNode known = results().get(2);
    JsonNode silenced = results().get(3);

    assertThat(known.get("baselineState").stringValue()).isEqualTo("unchanged");
    assertThat(silenced.at("/suppressions/0/justification").stringValue())
        .isEqualTo("We need it <here>");
    assertThat(known.at("/locations/0/physicalLocation/artifactLocation/uri").stringValue())
        .isEqualTo("shop/demo/raw/a%20b.yaml");
  }

  @Test
  void pointsAtTheArchiveForAFileInsideIt() {
    JsonNode location = results().get(4).at("/locations/0");

    assertThat(location.at("/physicalLocation/artifactLocation/uri").stringValue())
        .startsWith("shop/%3Cscript%3E")
        .endsWith("%22&.zip");
    assertThat(location.at("/physicalLocation/region").isMissingNode()).isTrue();
    assertThat(location.at("/logicalLocations/0/fullyQualifiedName").stringValue())
        .endsWith(".zip!/package/a.zip!/metadata.yaml:2:10");
  }

  @Test
  void saysWhatCouldNotBeRead() {
    JsonNode invocation = run().at("/invocations/0");

    assertThat(invocation.get("executionSuccessful").booleanValue()).isFalse();
    assertThat(invocation.at("/toolExecutionNotifications/0/message/text").stringValue())
        .contains("shop/none");
  }

  private static JsonNode results() {
    return run().get("results");
  }

  private static JsonNode run() {
    String sarif = Samples.written(ReportFormat.SARIF, Samples.report(), ENGLISH);
    return JsonMapper.shared().readTree(sarif).at("/runs/0");
  }

  /** The one OASIS published, out of a library's jar. */
  private static Schema schema() throws IOException {
    try (InputStream in =
        SarifReportTest.class
            .getClassLoader()
            .getResourceAsStream("json/sarif-schema-2.1.0.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(Objects.requireNonNull(in));
    }
  }
}
