package io.oscstudio.core.image;

import io.oscstudio.core.base.UserCache;
import io.oscstudio.core.registry.RegistryBlobs;
import java.nio.file.Path;

/**
 * How images are brought: straight from registries, or through a container engine.
 *
 * @param store folder in which what was fetched is kept between runs
 * @param storeBytes how large it may grow
 * @param atOnce blobs on their way from one registry at a time
 * @param removePulled whether what a container engine pulled for us goes away again; else it stays
 *     there, as after its own pull
 */
public record EngineOptions(Path store, long storeBytes, int atOnce, boolean removePulled) {
  /** How large the cache may grow when nobody says otherwise. */
  public static final long STORE_BYTES = 10L << 30;

  /** The user's cache with the usual bounds. */
  public static EngineOptions usual() {
    return in(UserCache.folder().resolve("blobs"));
  }

  /** A cache in another folder with the usual bounds. */
  public static EngineOptions in(Path store) {
    return new EngineOptions(store, STORE_BYTES, RegistryBlobs.AT_ONCE, false);
  }

  /** The same with another bound. */
  public EngineOptions withStoreBytes(long bytes) {
    return new EngineOptions(store, bytes, atOnce, removePulled);
  }

  /** The same with another number of blobs. */
  public EngineOptions withAtOnce(int blobs) {
    return new EngineOptions(store, storeBytes, blobs, removePulled);
  }

  /** The same with what a container engine pulled removed again, or kept. */
  public EngineOptions withRemovePulled(boolean remove) {
    return new EngineOptions(store, storeBytes, atOnce, remove);
  }
}
