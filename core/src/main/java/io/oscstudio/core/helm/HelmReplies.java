package io.oscstudio.core.helm;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads what a child says, so that its pipes never fill: answers are queued, its end explained. */
final class HelmReplies {
  private static final int LONGEST_WORDS = 300;

  private final BlockingQueue<HelmReply> queue = new LinkedBlockingQueue<>();
  private volatile String lastWords = "";

  private HelmReplies() {}

  static HelmReplies of(Process process, String mark) {
    HelmReplies replies = new HelmReplies();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    BufferedReader err = process.errorReader(StandardCharsets.UTF_8);
    Thread.ofPlatform().daemon().name("helm answers").start(() -> replies.read(out, mark));
    Thread.ofPlatform().daemon().name("helm complaints").start(() -> replies.keep(err));
    return replies;
  }

  /** The next answer, or null when none came in time. */
  @Nullable HelmReply poll(long millis) throws InterruptedException {
    return queue.poll(millis, TimeUnit.MILLISECONDS);
  }

  /** One line that says why the child ended, or nothing when it did not say. */
  String lastWords() {
    return lastWords;
  }

  private void read(BufferedReader out, String mark) {
    try (out) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.startsWith(mark)) {
          queue.add(HelmReply.parse(line.substring(mark.length())));
        }
      }
    } catch (IOException pipeClosed) {
      // The process was killed; that it ended is all there is to say.
    }
    queue.add(HelmReply.ended());
  }

  /** A crash says why in one line; thousands of lines of stack may follow, for nobody's eyes. */
  private void keep(BufferedReader err) {
    try (err) {
      boolean crashed = false;
      for (String line = err.readLine(); line != null; line = err.readLine()) {
        if (!crashed && !line.isBlank()) {
          crashed = HelmWords.tellsOfACrash(line);
          lastWords = line.substring(0, Math.min(line.length(), LONGEST_WORDS)).strip();
        }
      }
    } catch (IOException pipeClosed) {
      // As above.
    }
  }
}
