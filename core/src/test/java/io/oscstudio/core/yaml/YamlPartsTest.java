package io.oscstudio.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text cut while it is read has the documents it has as a whole. */
class YamlPartsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a: 1",
        "---\na: 1\n---\nb: 2\n",
        "# before\na: 1\n---\n---\nb: 2\n...\nc: 3\n",
        "a: 1\r\n---\r\nb: 2\r\n",
        "a: 1\r---\rb: 2\r",
        "\uFEFFa: 1\n---\nb: 2",
        "%YAML 1.1\n---\na: 1\n",
        "a: |\n  ---\n  x\n---\nb: [\n---\nc: '\n---\n'\n",
        "---a: 1\n---\tb\n... # end\n--- c\n"
      })
  void findsTheDocumentsOfTheWholeText(String text) throws IOException {
    YamlText whole = YamlText.parse("f.yaml", text, Dialect.KUBERNETES);
    List<String> expected = new ArrayList<>();
    whole.documents().forEach(document -> expected.add(told(document)));
    whole.findings().forEach(finding -> expected.add(finding.toString()));

    List<String> documents = new ArrayList<>();
    List<String> findings = new ArrayList<>();
    for (YamlPart part : parts(new Slow(new StringReader(text)), 1_000)) {
      YamlText parsed = part.parse(Dialect.KUBERNETES);
      documents.add(told(parsed.first()));
      parsed.findings().forEach(finding -> findings.add(finding.toString()));
    }

    documents.addAll(findings);
    assertThat(documents).isEqualTo(expected);
  }

  @Test
  void passesOverADocumentThatIsTooLong() throws IOException {
    String text = "a: 1\n---\nb: " + "x".repeat(500) + "\nc: 2\n---\nd: 3\n";

    List<YamlPart> parts = parts(new StringReader(text), 100);

    assertThat(parts).extracting(YamlPart::isTooLong).containsExactly(false, true, false);
    YamlText parsed = parts.get(1).parse(Dialect.KUBERNETES);
    assertThat(parsed.isReadable()).isFalse();
    assertThat(parsed.findings().getFirst().code()).isEqualTo("yaml.too-large");
    assertThat(parts.get(2).parse(Dialect.KUBERNETES).first().root().place())
        .hasToString("f.yaml:6:1");
  }

  private static String told(Document document) {
    return document.number()
        + " "
        + document.isBroken()
        + " "
        + document.root().range()
        + " "
        + (document.isBroken() ? "" : document.root().toData());
  }

  private static List<YamlPart> parts(Reader reader, int longest) throws IOException {
    YamlParts parts = new YamlParts("f.yaml", reader, longest);
    List<YamlPart> found = new ArrayList<>();
    for (Optional<YamlPart> part = parts.next(); part.isPresent(); part = parts.next()) {
      found.add(part.get());
    }
    return found;
  }

  /** Gives one character at a time, so that every line break falls between two readings. */
  private static final class Slow extends FilterReader {
    Slow(Reader in) {
      super(in);
    }

    @Override
    public int read(char[] into, int from, int count) throws IOException {
      return super.read(into, from, 1);
    }
  }
}
