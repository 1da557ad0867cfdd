package io.oscstudio.core.base;

/**
 * Bounds on what strangers bring. Reaching one is an error that names it, never a crash.
 *
 * @param entries files and folders in one archive or folder
 * @param entryBytes size of one entry, unpacked
 * @param totalBytes size of all entries together, unpacked
 * @param ratio unpacked bytes for one packed byte, over a whole entry of more than 1 MiB
 * @param pathDepth folders above an entry
 * @param pathLength UTF-16 units of an entry's path
 * @param nesting archives inside archives
 * @param textBytes size of one text file that is parsed
 */
public record Limits(
    int entries,
    long entryBytes,
    long totalBytes,
    int ratio,
    int pathDepth,
    int pathLength,
    int nesting,
    int textBytes) {
  private static final long GIB = 1L << 30;

  /**
   * Wide enough for every real package and delivery zip known to us (20 GB of image tars), narrow
   * enough that nothing within them can exhaust the machine, because entries are streamed.
   */
  public static final Limits DEFAULT =
      new Limits(50_000, 64 * GIB, 256 * GIB, 1_000, 32, 1_024, 3, 32 << 20);

  /** The same with another number of entries. */
  public Limits withEntries(int value) {
    return new Limits(
        value, entryBytes, totalBytes, ratio, pathDepth, pathLength, nesting, textBytes);
  }

  /** The same with other sizes. */
  public Limits withBytes(long entry, long total) {
    return new Limits(entries, entry, total, ratio, pathDepth, pathLength, nesting, textBytes);
  }

  /** The same with another ratio. */
  public Limits withRatio(int value) {
    return new Limits(
        entries, entryBytes, totalBytes, value, pathDepth, pathLength, nesting, textBytes);
  }
}
