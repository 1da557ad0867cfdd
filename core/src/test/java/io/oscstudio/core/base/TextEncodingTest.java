package io.oscstudio.core.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextEncodingTest {
  @Test
  void aByteOrderMarkTells() {
    byte[] little = "\uFEFFname: 名\n".getBytes(StandardCharsets.UTF_16LE);
    byte[] big = "\uFEFFname: 名\n".getBytes(StandardCharsets.UTF_16BE);

    assertThat(TextEncoding.of(little)).contains(TextEncoding.UTF_16LE);
    assertThat(TextEncoding.of(big)).contains(TextEncoding.UTF_16BE);
    assertThat(TextEncoding.UTF_16LE.decode(little)).contains("name: 名\n");
    assertThat(TextEncoding.UTF_16BE.decode(big)).contains("name: 名\n");
  }

  @Test
  void chineseAndLatinTextsAreGuessedApart() {
    byte[] chinese = "name: 分布式缓存服务\n# 说明：测试\n".getBytes(Charset.forName("GBK"));
    byte[] latin = "name: Müller\n# Größe für Café, naïve\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(TextEncoding.of(chinese)).contains(TextEncoding.GB18030);
    assertThat(TextEncoding.of(latin)).contains(TextEncoding.ISO_8859_1);
    assertThat(TextEncoding.ISO_8859_1.decode(latin).orElseThrow()).contains("Größe für Café");
  }

  @Test
  void quotationMarksAndDashesAreThoseOfWindows() {
    String text = "title: “Größe” – 5 €\n";
    byte[] windows = text.getBytes(Charset.forName("windows-1252"));
    byte[] control = {'a', (byte) 0x81, (byte) 0xE9, ' ', (byte) 0xE9};

    assertThat(TextEncoding.of(windows)).contains(TextEncoding.WINDOWS_1252);
    assertThat(TextEncoding.WINDOWS_1252.decode(windows)).contains(text);
    assertThat(TextEncoding.of(control)).contains(TextEncoding.ISO_8859_1);
  }

  @Test
  void whatUtf8AllowsIsUtf8() {
    assertThat(TextEncoding.of(new byte[0])).contains(TextEncoding.UTF_8);
    assertThat(TextEncoding.of("\uFEFFa: 名 é\r\n".getBytes(StandardCharsets.UTF_8)))
        .contains(TextEncoding.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "89504e470d0a1a0a0000000d", // a picture
        "1f8b0800000000000003", // packed
        "fffe0000610000", // UTF-32
        "fffe61", // half a character
        "fffe00d8", // half a pair
        "61620063", // zero in a text
        "c3280108" // neither UTF-8 nor a text
      })
  void whatIsNoTextIsNotTakenForOne(String hex) {
    assertThat(TextEncoding.of(HexFormat.of().parseHex(hex))).isEmpty();
  }

  @Test
  void whatIsCutOffIsNotChinese() {
    byte[] cut = {'a', (byte) 0xB7};

    assertThat(TextEncoding.of(cut)).contains(TextEncoding.ISO_8859_1);
    assertThat(TextEncoding.GB18030.decode(cut)).isEmpty();
  }
}
