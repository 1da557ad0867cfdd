package io.oscstudio.helmchild;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;

/**
 * Ends this process when it holds more memory than it may.
 *
 * <p>Only the resident size tells the truth: the engine's Go heap knows nothing of {@code -Xmx},
 * takes GOMEMLIMIT as a wish, and reserves too much address space for {@code ulimit -v}. Looking
 * every few milliseconds costs nothing and leaves a template no time to take the machine's memory.
 */
final class MemoryWatchdog {
  /** The exit code that tells the studio the limit was passed. */
  static final int EXIT_CODE = 86;

  private static final long INTERVAL_MILLIS = 4;
  private static final long PAGE_BYTES = 4096;
  private static volatile long resident;

  private MemoryWatchdog() {}

  /** Starts watching; {@code limit} is in bytes of resident memory. */
  static void start(long limit) throws IOException {
    // One open file read again and again: opening it 250 times a second would make garbage.
    RandomAccessFile statm = new RandomAccessFile("/proc/self/statm", "r");
    resident = read(statm);
    Thread thread = new Thread(() -> watch(statm, limit), "memory watchdog");
    thread.setDaemon(true);
    thread.setPriority(Thread.MAX_PRIORITY);
    thread.start();
  }

  /** Bytes of memory this process held when last looked at. */
  static long resident() {
    return resident;
  }

  private static void watch(RandomAccessFile statm, long limit) {
    try {
      while (true) {
        resident = read(statm);
        if (resident > limit) {
          Runtime.getRuntime().halt(EXIT_CODE);
        }
        Thread.sleep(INTERVAL_MILLIS);
      }
    } catch (IOException | InterruptedException unwatched) {
      // Without a watch nothing may be rendered.
      Runtime.getRuntime().halt(1);
    }
  }

  private static long read(RandomAccessFile statm) throws IOException {
    byte[] line = new byte[128];
    statm.seek(0);
    int length = statm.read(line);
    String[] pages = new String(line, 0, length, StandardCharsets.US_ASCII).split(" ", 3);
    return Long.parseLong(pages[1]) * PAGE_BYTES;
  }
}
