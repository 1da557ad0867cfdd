package io.oscstudio.core.report;

import static io.oscstudio.core.report.Samples.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class JUnitReportTest {
  @Test
  void isWellFormedWhateverStrangersWrote() throws Exception {
    Element suite = elements(parsed(FailOn.ERROR), "testsuite").get(1);

    assertThat(suite.getAttribute("name"))
        .isEqualTo("shop/<script>alert('x')</script>\\u001B[31m\\u202E\"&.zip");
  }

  @Test
  void failsTheRuleThatWasBroken() throws Exception {
    Element broken = test(parsed(FailOn.ERROR), "OSC-META-004");

    Element failure = (Element) broken.getElementsByTagName("failure").item(0);
    assertThat(failure.getAttribute("message")).contains("1.1.0+b1");
    assertThat(failure.getTextContent()).startsWith("metadata.yaml:2:10: error: ");
  }

  @Test
  void skipsTheRuleWhoseFindingsDoNotCount() throws Exception {
    Element silenced = test(parsed(FailOn.ERROR), "OSC-PKG-011");

    assertThat(silenced.getElementsByTagName("skipped").getLength()).isEqualTo(1);
    assertThat(silenced.getElementsByTagName("failure").getLength()).isZero();
  }

  @Test
  void failsOnWhatItIsToldTo() throws Exception {
    String note = "OSC-DESC-001";

    assertThat(test(parsed(FailOn.INFO), note).getElementsByTagName("failure").getLength()).isOne();
    assertThat(test(parsed(FailOn.WARNING), note).getElementsByTagName("failure").getLength())
        .isZero();
    assertThat(elements(parsed(FailOn.NEVER), "failure")).isEmpty();
  }

  @Test
  void countsWhatItHolds() throws Exception {
    Document xml = parsed(FailOn.ERROR);

    for (Element suite : elements(xml, "testsuite")) {
      assertThat(suite.getAttribute("tests")).isEqualTo(count(suite, "testcase"));
      assertThat(suite.getAttribute("failures")).isEqualTo(count(suite, "failure"));
      assertThat(suite.getAttribute("skipped")).isEqualTo(count(suite, "skipped"));
      assertThat(suite.getAttribute("errors")).isEqualTo(count(suite, "error"));
    }
    assertThat(elements(xml, "error")).hasSize(1);
  }

  private static String count(Element suite, String name) {
    return String.valueOf(suite.getElementsByTagName(name).getLength());
  }

  private static Document parsed(FailOn failOn) throws Exception {
    String xml = Samples.written(ReportFormat.JUNIT, Samples.report(failOn), ENGLISH);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private static Element test(Document xml, String code) {
    return elements(xml, "testcase").stream()
        .filter(t -> t.getAttribute("name").startsWith(code + " "))
        .findFirst()
        .orElseThrow();
  }

  private static List<Element> elements(Document xml, String name) {
    NodeList nodes = xml.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
