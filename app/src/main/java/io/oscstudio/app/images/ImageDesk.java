package io.oscstudio.app.images;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import java.nio.file.Path;
import java.util.List;

/** What the core knows of images. Called on jobs. */
public interface ImageDesk {
  /**
   * An image the package needs.
   *
   * @param origins where the package names it
   * @param sure whether a field that holds images names it, and not only some text
   * @param switchedOff whether nothing uses it unless a value is changed first
   */
  record Need(ImageReference reference, List<String> origins, boolean sure, boolean switchedOff) {
    boolean wanted() {
      return sure && !switchedOff;
    }
  }

  /**
   * How images are fetched.
   *
   * @param container whether a container engine answers; without one the registries are asked
   * @param text which way images come
   */
  record Engine(boolean container, Message text) {}

  /** One image for one architecture, {@code x86_64} or {@code aarch64}. */
  record Wanted(ImageReference reference, String architecture) {}

  /** Is told how fetching goes, from any thread. */
  @FunctionalInterface
  interface Listener {
    /** One image for one architecture stands otherwise now. */
    void now(Wanted wanted, ImageCell cell);
  }

  /** Looks whether a container engine answers. */
  Engine engine();

  /** The images the package names. */
  List<Need> scan(FileTree tree, Job job);

  /** Which of the wanted are in the folder already; those that are not are left out. */
  List<Wanted> present(List<Wanted> wanted, Path folder, Listener listener);

  /** Fetches images into a folder; one that fails does not end the run. */
  void fetch(List<Wanted> wanted, Path folder, Listener listener, Job job);
}
