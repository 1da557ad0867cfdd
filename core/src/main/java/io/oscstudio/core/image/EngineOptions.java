package io.oscstudio.core.image;

import io.oscstudio.core.base.UserCache;
import io.oscstudio.core.registry.RegistryBlobs;
import java.nio.file.Path;

/**
 * How images come straight from registries.
 *
 * @param store folder in which what was fetched is kept between runs
 * @param storeBytes how large it may grow
 * @param atOnce blobs on their way from one registry at a time
 */
public record EngineOptions(Path store, long storeBytes, int atOnce) {
  /** How large the cache may grow when nobody says otherwise. */
  public static final long STORE_BYTES = 10L << 30;

  /** The user's cache with the usual bounds. */
  public static EngineOptions usual() {
    return in(UserCache.folder().resolve("blobs"));
  }

  /** A cache in another folder with the usual bounds. */
  public static EngineOptions in(Path store) {
    return new EngineOptions(store, STORE_BYTES, RegistryBlobs.AT_ONCE);
  }

  /** The same with another bound. */
  public EngineOptions withStoreBytes(long bytes) {
    return new EngineOptions(store, bytes, atOnce);
  }

  /** The same with another number of blobs. */
  public EngineOptions withAtOnce(int blobs) {
    return new EngineOptions(store, storeBytes, blobs);
  }
}
