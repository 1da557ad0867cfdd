package io.oscstudio.core.report;

import static io.oscstudio.core.report.Samples.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {
  @Test
  void isWrittenWithTheFieldsOfItsSchema() {
    CheckReport one =
        new CheckReport(
            "1.0.0",
            Samples.report().profile(),
            FailOn.ERROR,
            false,
            List.of(Samples.checked("shop/demo", false, List.of(Samples.version()))));

    String json = Samples.written(ReportFormat.JSON, one, ENGLISH);

    assertThat(json)
        .isEqualTo(
            """
            {
              "schema" : "oscstudio-check/1",
              "studio" : "1.0.0",
              "profile" : "private",
              "failOn" : "error",
              "packages" : [
                {
                  "package" : "shop/demo",
                  "kind" : "osc-package",
                  "name" : "demo",
                  "version" : "1.1.0+b1",
                  "profile" : "private",
                  "errors" : 1,
                  "warnings" : 0,
                  "notices" : 0,
                  "known" : 0,
                  "failed" : true,
                  "findings" : [
                    {
                      "code" : "OSC-META-004",
                      "severity" : "ERROR",
                      "file" : "metadata.yaml",
                      "line" : 2,
                      "column" : 10,
                      "endLine" : 2,
                      "endColumn" : 20,
                      "message" : "The version “1.1.0+b1” has build metadata, which OSC does not publish. Use “1.1.0”.",
                      "known" : false,
                      "fingerprint" : "v:1",
                      "fix" : {
                        "title" : "Did you mean “1.1.0”?",
                        "safe" : true
                      }
                    }
                  ],
                  "silenced" : [ ]
                }
              ]
            }
            """);
  }

  @Test
  void keepsApartWhatCountsWhatIsSilencedAndWhatCouldNotBeRead() {
    JsonNode packages =
        JsonMapper.shared()
            .readTree(Samples.written(ReportFormat.JSON, Samples.report(), ENGLISH))
            .get("packages");

    assertThat(packages.at("/0/findings")).hasSize(3);
    assertThat(packages.at("/0/warnings").intValue()).isZero();
    assertThat(packages.at("/0/known").intValue()).isOne();
    assertThat(packages.at("/0/silenced/0/reason").stringValue()).isEqualTo("We need it <here>");
    assertThat(packages.at("/2/error").stringValue()).contains("shop/none");
  }
}
