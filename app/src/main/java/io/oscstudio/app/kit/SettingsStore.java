package io.oscstudio.app.kit;

import io.oscstudio.core.project.UnsavedPackages;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tools.jackson.core.JacksonException;

/**
 * The settings file: JSON, written through a temporary file and not on the thread that changes it.
 * A file that cannot be read is worth nothing more than the defaults; one that cannot be written is
 * logged and does not stop anybody.
 */
public final class SettingsStore {
  private static final System.Logger LOG = System.getLogger(SettingsStore.class.getName());
  private static final long MAX_FILE = 1 << 20;
  private static final int PATIENCE_SECONDS = 5;
  private static final Executor AFTER_A_PAUSE =
      CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS);

  private final Path file;
  private final ReadOnlyObjectWrapper<Settings> settings;
  private final AtomicReference<Optional<Settings>> unwritten =
      new AtomicReference<>(Optional.empty());

  /** Reads the settings of {@code folder}. */
  public SettingsStore(Path folder) {
    this.file = folder.resolve("settings.json");
    this.settings = new ReadOnlyObjectWrapper<>(read());
  }

  /** The packages that are edited and in no folder yet, which lie beside the settings. */
  public UnsavedPackages unsaved() {
    return new UnsavedPackages(file.resolveSibling("unsaved"));
  }

  /** The settings now. */
  public Settings get() {
    return settings.get();
  }

  /** The settings, for those who follow them. */
  public ReadOnlyObjectProperty<Settings> settingsProperty() {
    return settings.getReadOnlyProperty();
  }

  /** Changes the settings; they are written after a pause, on a thread of its own. */
  public void update(UnaryOperator<Settings> change) {
    Settings before = settings.get();
    Settings after = change.apply(before);
    if (after.equals(before)) {
      return;
    }
    settings.set(after);
    if (unwritten.getAndSet(Optional.of(after)).isEmpty()) {
      CompletableFuture.runAsync(this::write, AFTER_A_PAUSE);
    }
  }

  /** Writes at once what was not written yet, and waits for it, though not for ever. */
  public void flush() {
    try {
      CompletableFuture.runAsync(this::write).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      LOG.log(Level.WARNING, "Settings were not written in time: " + file, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Settings read() {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MAX_FILE) {
        return Settings.DEFAULT;
      }
      return SettingsJson.read(Files.readAllBytes(file));
    } catch (IOException | JacksonException e) {
      LOG.log(Level.WARNING, "Settings cannot be read, starting with the defaults: " + file, e);
      return Settings.DEFAULT;
    }
  }

  private synchronized void write() {
    unwritten.getAndSet(Optional.empty()).ifPresent(this::write);
  }

  private void write(Settings now) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path temporary = file.resolveSibling("settings.json.new");
      Files.write(temporary, SettingsJson.write(now));
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "Settings cannot be written: " + file, e);
    }
  }
}
