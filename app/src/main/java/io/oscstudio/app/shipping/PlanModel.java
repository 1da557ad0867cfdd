package io.oscstudio.app.shipping;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.RunningJob;
import io.oscstudio.app.shipping.ExportDesk.Plan;
import io.oscstudio.core.archive.FileTree;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What would be written: measured after every change, the newest result counts. */
final class PlanModel {
  private record Measured(FileTree tree, String name, String version) {}

  private final Kit kit;
  private final ExportDesk desk;
  private final ExportHost host;
  private final ReadOnlyLongWrapper size = new ReadOnlyLongWrapper(-1);
  private final ReadOnlyObjectWrapper<Optional<Plan>> plan =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Measured> measured = Optional.empty();
  private Optional<RunningJob> measuring = Optional.empty();
  private long turn;

  PlanModel(Kit kit, ExportDesk desk, ExportHost host) {
    this.kit = kit;
    this.desk = desk;
    this.host = host;
  }

  ReadOnlyLongProperty sizeProperty() {
    return size.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Plan>> planProperty() {
    return plan.getReadOnlyProperty();
  }

  boolean isEmpty() {
    return measured.isEmpty();
  }

  String name() {
    return measured.map(Measured::name).orElse("");
  }

  String version() {
    return measured.map(Measured::version).orElse("");
  }

  void forget() {
    turn++;
    measuring.ifPresent(RunningJob::cancel);
    measured = Optional.empty();
  }

  void measure(FileTree tree, String name, String version) {
    measured = Optional.of(new Measured(tree, name, version));
    again();
  }

  void again() {
    measured.ifPresent(this::start);
  }

  private void start(Measured what) {
    long mine = ++turn;
    measuring.ifPresent(RunningJob::cancel);
    ShippedImages images = host.images();
    measuring =
        Optional.of(
            kit.tasks()
                .startQuietly(
                    job -> desk.plan(what.tree(), what.name(), what.version(), images, job),
                    found -> {
                      if (mine == turn) {
                        plan.set(Optional.of(found));
                        size.set(found.bytes());
                      }
                    },
                    problem -> {
                      if (mine == turn) {
                        kit.notices().failed(problem);
                      }
                    }));
  }
}
