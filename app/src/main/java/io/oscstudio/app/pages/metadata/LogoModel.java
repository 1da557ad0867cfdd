package io.oscstudio.app.pages.metadata;

import io.oscstudio.app.fields.FieldModel;
import io.oscstudio.app.fields.FieldValue;
import io.oscstudio.app.kit.DialogService.FileKind;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The service's picture: a PNG, JPEG or SVG kept in metadata.yaml in base64. */
public final class LogoModel {
  /** A quarter of a deployment package; bigger pictures would leave no room for the service. */
  static final int MOST_BYTES = 1 << 20;

  /**
   * A picture.
   *
   * @param small a PNG of it to show
   * @param size bytes of the picture, not of its base64
   * @param mediaType such as {@code image/png}
   */
  record Picture(byte[] small, int size, String mediaType) {}

  private record Chosen(byte[] bytes, String mediaType) {}

  private final Kit kit;
  private final FieldModel field;
  private final ReadOnlyObjectWrapper<Optional<Picture>> picture =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private long turn;

  LogoModel(Kit kit, FieldModel field) {
    this.kit = kit;
    this.field = field;
    field.valueProperty().subscribe(this::decode);
  }

  /** The field {@code logo}. */
  FieldModel field() {
    return field;
  }

  /** The picture, if there is one that can be read. */
  ReadOnlyObjectProperty<Optional<Picture>> picture() {
    return picture.getReadOnlyProperty();
  }

  /** Lets the person choose a picture. */
  void choose() {
    kit.dialogs()
        .chooseFile(
            "fields.logo.choose",
            List.of(
                new FileKind("fields.logo.pictures", List.of("*.png", "*.jpg", "*.jpeg", "*.svg"))),
            Optional.empty())
        .ifPresent(this::use);
  }

  /** Takes the picture in a file. */
  public void use(Path file) {
    kit.tasks()
        .startQuietly(
            job -> read(file),
            read -> {
              Map<String, Object> data = new LinkedHashMap<>();
              data.put("base64data", Base64.getEncoder().encodeToString(read.bytes()));
              data.put("mediatype", read.mediaType());
              field.setData(data);
            },
            kit.notices()::failed);
  }

  /** Takes the picture away. */
  void remove() {
    field.clear();
  }

  private void decode(FieldValue now) {
    String data = now.get("base64data").text();
    String type = now.get("mediatype").text();
    long mine = ++turn;
    if (data.isBlank() || data.length() > 2 * MOST_BYTES) {
      picture.set(Optional.empty());
      return;
    }
    kit.tasks()
        .startQuietly(
            job -> decode(data, type),
            found -> {
              if (mine == turn) {
                picture.set(found);
              }
            },
            problem -> {
              if (mine == turn) {
                picture.set(Optional.empty());
              }
            });
  }

  static Optional<Picture> decode(String data, String type) {
    byte[] bytes;
    try {
      bytes = Base64.getMimeDecoder().decode(data);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    boolean svg = mediaType(bytes).filter(t -> t.contains("svg")).isPresent();
    return Thumbnail.of(bytes, svg).map(small -> new Picture(small, bytes.length, type));
  }

  private static Chosen read(Path file) {
    String name = String.valueOf(file.getFileName());
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        long size = Files.size(file);
        throw new StudioException(Message.of("fields.logo.too-big", name, size, MOST_BYTES));
      }
      return new Chosen(
          bytes,
          mediaType(bytes)
              .orElseThrow(() -> new StudioException(Message.of("fields.logo.unknown", name))));
    } catch (IOException e) {
      throw new StudioException(
          Message.of("fields.logo.unreadable", name, String.valueOf(e.getMessage())), e);
    }
  }

  /** The type by the first bytes; a name may say anything. */
  static Optional<String> mediaType(byte[] bytes) {
    if (bytes.length > 8 && bytes[0] == (byte) 0x89 && bytes[1] == 'P' && bytes[2] == 'N') {
      return Optional.of("image/png");
    }
    if (bytes.length > 3 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8) {
      return Optional.of("image/jpeg");
    }
    String head =
        new String(
                Arrays.copyOf(bytes, Math.min(bytes.length, 4096)),
                java.nio.charset.StandardCharsets.UTF_8)
            .toLowerCase(Locale.ROOT);
    return head.contains("<svg") ? Optional.of("image/svg+xml") : Optional.empty();
  }
}
