package io.oscstudio.app.pages.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.fields.FieldModel;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Notices;
import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.app.pages.Documents;
import io.oscstudio.app.pages.LiveFiles;
import io.oscstudio.app.shell.ScriptedDialogs;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of metadata.yaml without a window: scenes, logo, and what the market asks for. */
class MetadataModelTest {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0};

  @TempDir Path folder;

  private final Notices notices = new Notices();
  private LiveFiles files;
  private MetadataModel model;
  private SettingsStore settings;

  @AfterEach
  void close() {
    files.close();
    settings.flush();
  }

  @Test
  void theMarketAsksForWhatIsNotWritten() throws Exception {
    open("name: demo\nversion: 1.0.0\nmaintainers:\n  - name: A\n    email: a@x.example\n");

    assertThat(unmet())
        .containsExactly(
            "briefDescription", "source", "type", "architecture", "categories", "deployScenes");

    model.field("source").setText("demo");
    model.field("categories").setTexts(List.of("Database"));
    files.settle();
    assertThat(unmet()).containsExactly("briefDescription", "type", "architecture", "deployScenes");
  }

  @Test
  void theOlderScenesAndAProviderAreEnough() throws Exception {
    open("name: demo\nscenes: [CCE]\nprovider:\n  name: Demo Ltd\n");

    assertThat(unmet()).doesNotContain("deployScenes", "maintainers", "provider");
  }

  @Test
  void aPlatformIsOfferedRestrictedAndTakenBack() throws Exception {
    open("name: demo # kept\n");
    ScenesModel scenes = model.scenes();
    FieldModel ucs = scenes.platforms().getLast();
    List<String> types = ScenesModel.types(ucs);

    scenes.offer(ucs, true);
    files.settle();
    assertThat(scenes.offered(ucs)).isTrue();
    assertThat(scenes.chosen(ucs, types.getFirst())).isTrue();

    scenes.choose(ucs, types.getLast(), true);
    files.settle();
    assertThat(ucs.value().texts()).containsExactly(types.getFirst(), types.getLast());

    for (String type : types) {
      scenes.choose(ucs, type, false);
      files.settle();
    }
    assertThat(scenes.unrestricted(ucs)).isTrue();

    scenes.offer(ucs, false);
    files.settle();
    assertThat(scenes.offered(ucs)).isFalse();
    assertThat(text()).isEqualTo("name: demo # kept\n");
  }

  @Test
  void aTypeNobodyKnowsStaysWhenOthersAreChosen() throws Exception {
    open("deployScenes:\n  CCE: [Moon]\n");
    FieldModel cce = model.scenes().platforms().getFirst();
    String first = ScenesModel.types(cce).getFirst();

    model.scenes().choose(cce, first, true);
    files.settle();

    assertThat(cce.value().texts()).containsExactlyInAnyOrder("Moon", first);
  }

  @Test
  void aPictureIsTakenAsItIsAndShownSmall() throws Exception {
    open("name: demo\n");
    byte[] picture = png(300, 100);

    model.logo().use(Files.write(folder.resolve("logo.jpg"), picture));
    files.settle();

    assertThat(model.field("logo", "mediatype").value().text()).isEqualTo("image/png");
    assertThat(Base64.getDecoder().decode(model.field("logo", "base64data").value().text()))
        .isEqualTo(picture);
    LogoModel.Picture shown = model.logo().picture().get().orElseThrow();
    assertThat(shown.size()).isEqualTo(picture.length);
    assertThat(ImageIO.read(new ByteArrayInputStream(shown.small())).getWidth())
        .isEqualTo(Thumbnail.SIDE);

    model.logo().remove();
    files.settle();
    assertThat(model.logo().picture().get()).isEmpty();
    assertThat(text()).isEqualTo("name: demo\n");
  }

  @Test
  void aFileThatIsNoPictureOrTooBigIsRefused() throws Exception {
    open("name: demo\n");

    model.logo().use(Files.writeString(folder.resolve("logo.png"), "no picture"));
    files.settle();
    assertThat(notices.currentProperty().get())
        .hasValueSatisfying(n -> assertThat(n.text().key()).isEqualTo("fields.logo.unknown"));

    model
        .logo()
        .use(Files.write(folder.resolve("big.png"), Arrays.copyOf(PNG, LogoModel.MOST_BYTES + 1)));
    files.settle();
    assertThat(notices.currentProperty().get())
        .hasValueSatisfying(n -> assertThat(n.text().key()).isEqualTo("fields.logo.too-big"));
    assertThat(text()).isEqualTo("name: demo\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "iVBORw0KGgoAAAANSUhEUg==", "PHN2Zz4=", "PHN2ZyB4PSI=", "////"})
  void aTextThatIsNoPictureShowsNone(String data) throws Exception {
    open("name: demo\n");

    assertThat(LogoModel.decode(data, "image/png")).isEmpty();
  }

  @Test
  void aPictureWithBrokenPartsIsNotDrawn() throws Exception {
    open("name: demo\n");
    byte[] picture = png(64, 64);

    for (int i = 8; i < picture.length; i++) {
      byte[] broken = picture.clone();
      broken[i] ^= (byte) 0xFF;
      Thumbnail.of(broken, false);
      Thumbnail.of(Arrays.copyOf(picture, i), false);
    }
    byte[] endless = ("<svg>" + "<g>".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
    assertThat(Thumbnail.of(endless, true)).isEmpty();
    byte[] nonsense =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='a b'><path d='M NaN'/><circle r='1e999'/></svg>"
            .getBytes(StandardCharsets.UTF_8);
    Thumbnail.of(nonsense, true);
  }

  @Test
  void aPictureWithTooManyPixelsIsNotDecoded() throws Exception {
    open("name: demo\n");
    byte[] picture = png(16, 16);
    // the width in the header; nobody looks at the sum of it before
    picture[16] = 0x7F;

    assertThat(Thumbnail.of(picture, false)).isEmpty();
  }

  private void open(String metadata) throws Exception {
    files = new LiveFiles(folder, Map.of(Documents.METADATA, metadata, "lifecycle.yaml", ""));
    settings = new SettingsStore(folder.resolve("settings"));
    Kit kit =
        new Kit(
            new Language(Locale.ENGLISH), files.tasks(), new ScriptedDialogs(), notices, settings);
    model = new MetadataModel(kit, files.documents(), new SimpleStringProperty("publish"));
    files.settle();
  }

  private List<String> unmet() {
    return model.needs().getValue().stream()
        .filter(need -> !need.met())
        .map(need -> need.field().schema().key())
        .toList();
  }

  private String text() {
    return model.document().textProperty().get();
  }

  private static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", out);
    return out.toByteArray();
  }
}
