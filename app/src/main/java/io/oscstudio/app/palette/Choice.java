package io.oscstudio.app.palette;

import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/**
 * One of the things that can be picked.
 *
 * @param id names it for whoever takes it
 * @param icon before its name
 * @param title its name
 * @param marks where the letters that were looked for stand in the name
 * @param detail what tells it from others, or empty
 * @param hint at the end of its line, such as its key, or empty
 * @param possible whether it can be taken at the moment
 */
public record Choice(
    String id,
    Feather icon,
    String title,
    List<Integer> marks,
    String detail,
    String hint,
    boolean possible) {
  public Choice {
    marks = List.copyOf(marks);
  }
}
