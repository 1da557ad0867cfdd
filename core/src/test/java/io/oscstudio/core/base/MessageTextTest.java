package io.oscstudio.core.base;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.resources.Resources;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessageTextTest {
  @Test
  void rendersMessagesInsideMessages() {
    Message inner = Message.of("base.cancelled");
    Message outer = Message.of("base.io", "x.yaml", inner);

    String english = MessageText.of(outer, Resources.texts(Locale.ENGLISH));
    String chinese = MessageText.of(outer, Resources.texts(Locale.SIMPLIFIED_CHINESE));

    assertThat(english).startsWith("Could not read or write x.yaml: Cancelled.");
    assertThat(chinese).startsWith("无法读写 x.yaml：已取消。");
  }

  @Test
  void showsAMissingTextInsteadOfFailing() {
    assertThat(MessageText.of(Message.of("base.nothing"), Resources.texts(Locale.ENGLISH)))
        .isEqualTo("«base.nothing»");
  }
}
