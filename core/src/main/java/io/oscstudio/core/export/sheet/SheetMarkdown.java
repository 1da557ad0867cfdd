package io.oscstudio.core.export.sheet;

import io.oscstudio.core.archive.AtomicFile;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.MessageText;
import io.oscstudio.resources.Texts;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes an upload sheet down as Markdown, in the language of its texts. */
public final class SheetMarkdown {
  private final UploadSheet sheet;
  private final Texts texts;
  private final StringBuilder out = new StringBuilder();

  private SheetMarkdown(UploadSheet sheet, Texts texts) {
    this.sheet = sheet;
    this.texts = texts;
  }

  /** The whole sheet, ending with a line break. */
  public static String write(UploadSheet sheet, Texts texts) {
    return new SheetMarkdown(sheet, texts).all();
  }

  /**
   * Writes the whole sheet into a file, which is there as a whole or not at all.
   *
   * @throws io.oscstudio.core.base.StudioException when it cannot be written
   */
  public static void save(UploadSheet sheet, Texts texts, Path target) {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(write(sheet, texts));
    AtomicFile.write(
        target,
        channel -> {
          while (bytes.hasRemaining()) {
            channel.write(bytes);
          }
        });
  }

  private String all() {
    line("# " + plain(sheet.title()));
    sheet.steps().forEach(this::step);
    files();
    checklist();
    line("");
    line(texts.text("export.sheet.section"));
    return out.toString();
  }

  private void step(SheetStep step) {
    heading(text(step.where()));
    step.note().ifPresent(note -> line(plain(note) + "\n"));
    for (SheetField field : step.fields()) {
      String note = field.note().map(n -> " – " + plain(n)).orElse("");
      line(
          "- **"
              + plain(field.label())
              + "**:"
              + value(field.value())
              + note
              + section(field.section()));
    }
  }

  private String value(SheetValue value) {
    return switch (value) {
      case SheetValue.Text(String text) when text.indexOf('\n') >= 0 ->
          "\n\n" + fenced(text) + "\n\n ";
      case SheetValue.Text(String text) -> " " + code(text);
      case SheetValue.Choice(Message what) -> " " + plain(what);
      case SheetValue.Own(Message what) -> " *" + plain(what) + "*";
    };
  }

  private static String section(String section) {
    return " (§" + section + ")";
  }

  private void files() {
    heading(texts.text("export.sheet.files"));
    line("| " + texts.text("export.sheet.files.columns") + " |");
    line("| --- | ---: | --- |");
    for (SheetFile file : sheet.files()) {
      String digest = file.digest().map(Digest::hex).map(SheetMarkdown::code).orElse("–");
      line("| " + code(file.path()) + " | " + number(file.bytes()) + " | " + digest + " |");
    }
  }

  private String number(long bytes) {
    return texts.text("export.sheet.bytes", bytes);
  }

  private void checklist() {
    heading(texts.text("export.sheet.checklist"));
    for (ChecklistItem item : sheet.checklist()) {
      String state =
          switch (item.state()) {
            case MET -> "[x] ";
            case NOT_MET -> "[ ] **" + texts.text("export.sheet.state.not-met") + "** ";
            case FOR_PERSON -> "[ ] ";
          };
      String detail = item.detail().map(d -> " " + plain(d)).orElse("");
      line("- " + state + plain(item.text()) + detail + section(item.section()));
    }
  }

  private void heading(String text) {
    line("\n## " + escaped(text) + "\n");
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private String text(Message message) {
    return MessageText.of(message, texts);
  }

  private String plain(Message message) {
    return escaped(text(message));
  }

  /** What comes from a package must not become a heading, a link or HTML. */
  private static String escaped(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1").replaceAll("\\s+", " ");
  }

  private static String code(String text) {
    String line = text.replaceAll("\\s+", " ").replace("|", "\\|");
    String ticks = ticks(line, 1);
    return line.isEmpty() ? "–" : ticks + line + ticks;
  }

  private static String fenced(String text) {
    String ticks = ticks(text, 3);
    return "  " + ticks + "\n  " + text.replace("\n", "\n  ") + "\n  " + ticks;
  }

  /** As many backticks as end what the text itself cannot end. */
  private static String ticks(String text, int fewest) {
    String ticks = "`".repeat(fewest);
    while (text.contains(ticks)) {
      ticks += "`";
    }
    return ticks;
  }
}
