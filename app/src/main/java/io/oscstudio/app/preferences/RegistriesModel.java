package io.oscstudio.app.preferences;

import io.oscstudio.app.kit.TaskRunner;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.registry.settings.RegistryForm;
import io.oscstudio.core.registry.settings.RegistryForm.ProxyForm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/**
 * The file of how registries are reached, as a form: lists have one entry a line. What was typed is
 * written after a pause, unless something in it cannot be understood.
 */
public final class RegistriesModel {
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final TaskRunner tasks;
  private final Path file;
  private final StringProperty mirrors = new SimpleStringProperty("");
  private final StringProperty plainHttp = new SimpleStringProperty("");
  private final StringProperty authorities = new SimpleStringProperty("");
  private final BooleanProperty ownProxy = new SimpleBooleanProperty();
  private final StringProperty proxyHttp = new SimpleStringProperty("");
  private final StringProperty proxyHttps = new SimpleStringProperty("");
  private final StringProperty proxyNone = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<Message>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper editable = new ReadOnlyBooleanWrapper();
  private Optional<RegistryForm> written = Optional.empty();
  private boolean reading;
  private boolean writing;
  private boolean waiting;
  private long turn;

  RegistriesModel(TaskRunner tasks, Path file) {
    this.tasks = tasks;
    this.file = file;
    List<ObservableValue<?>> all =
        List.of(mirrors, plainHttp, authorities, ownProxy, proxyHttp, proxyHttps, proxyNone);
    all.forEach(value -> value.subscribe((old, now) -> changed()));
    read();
  }

  /** Mirrors, each {@code docker.io=mirror.example/path}. */
  public StringProperty mirrorsProperty() {
    return mirrors;
  }

  /** Hosts that are spoken to without TLS. */
  public StringProperty plainHttpProperty() {
    return plainHttp;
  }

  /** Files of certificates of authorities. */
  public StringProperty authoritiesProperty() {
    return authorities;
  }

  /** Whether proxies are those below, and not those of the environment. */
  public BooleanProperty ownProxyProperty() {
    return ownProxy;
  }

  /** The proxy for addresses of plain HTTP. */
  public StringProperty proxyHttpProperty() {
    return proxyHttp;
  }

  /** The proxy for addresses of HTTPS. */
  public StringProperty proxyHttpsProperty() {
    return proxyHttps;
  }

  /** Hosts that are asked without a proxy. */
  public StringProperty proxyNoneProperty() {
    return proxyNone;
  }

  /** Why what was typed is not written, or the file could not be read. */
  public ReadOnlyObjectProperty<Optional<Message>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Whether the file was read, so that nothing in it gets lost. */
  public ReadOnlyBooleanProperty editableProperty() {
    return editable.getReadOnlyProperty();
  }

  private void read() {
    tasks.startQuietly(
        job -> RegistryForm.read(file),
        this::show,
        failed -> problem.set(Optional.of(failed.text())));
  }

  private void show(RegistryForm form) {
    reading = true;
    written = Optional.of(form);
    mirrors.set(String.join("\n", form.mirrors()));
    plainHttp.set(String.join("\n", form.plainHttp()));
    authorities.set(String.join("\n", form.authorities()));
    ownProxy.set(form.proxy().isPresent());
    proxyHttp.set(form.proxy().map(ProxyForm::http).orElse(""));
    proxyHttps.set(form.proxy().map(ProxyForm::https).orElse(""));
    proxyNone.set(form.proxy().map(ProxyForm::none).orElse(""));
    reading = false;
    editable.set(true);
  }

  private void changed() {
    if (reading || !editable.get()) {
      return;
    }
    long mine = ++turn;
    tasks.after(
        PAUSE,
        () -> {
          if (mine == turn) {
            write();
          }
        });
  }

  /** Writes at once what was typed and not written yet. */
  void close() {
    turn++;
    if (editable.get()) {
      write();
    }
  }

  private void write() {
    RegistryForm form = form();
    try {
      form.check();
    } catch (StudioException wrong) {
      problem.set(Optional.of(wrong.text()));
      return;
    }
    problem.set(Optional.empty());
    if (written.filter(form::equals).isPresent()) {
      return;
    }
    written = Optional.of(form);
    if (writing) {
      waiting = true;
    } else {
      put(form);
    }
  }

  /** Puts one state into the file after another; while one is put only the newest waits. */
  private void put(RegistryForm form) {
    writing = true;
    tasks.startQuietly(
        job -> {
          form.write(file);
          return form;
        },
        done -> ended(),
        failed -> {
          problem.set(Optional.of(failed.text()));
          ended();
        });
  }

  private void ended() {
    writing = false;
    if (waiting) {
      waiting = false;
      written.ifPresent(this::put);
    }
  }

  private RegistryForm form() {
    return new RegistryForm(
        lines(mirrors.get()),
        lines(plainHttp.get()),
        lines(authorities.get()),
        ownProxy.get()
            ? Optional.of(
                new ProxyForm(
                    proxyHttp.get().strip(), proxyHttps.get().strip(), proxyNone.get().strip()))
            : Optional.empty());
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
