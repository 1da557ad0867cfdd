package io.oscstudio.app.images;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.export.PackageBuild;
import io.oscstudio.core.image.inspect.InspectedImage;
import io.oscstudio.core.image.ledger.Decisions;
import io.oscstudio.core.image.ledger.Ledger;
import io.oscstudio.core.registry.Account;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The real desk, for tests that change a part of it. */
class PassingDesk implements ImageDesk {
  private final ImageDesk core = new CoreImageDesk();

  @Override
  public boolean containerEngine() {
    return core.containerEngine();
  }

  @Override
  public Optional<ChartFacts> chart(FileTree tree) {
    return core.chart(tree);
  }

  @Override
  public Ledger read(FileTree tree) {
    return core.read(tree);
  }

  @Override
  public Ledger prove(FileTree tree, Inputs inputs, Job job) {
    return core.prove(tree, inputs, job);
  }

  @Override
  public PackageBuild.Proving proving(FileTree tree, Inputs inputs, Decisions decisions, Job job) {
    return core.proving(tree, inputs, decisions, job);
  }

  @Override
  public Map<Wanted, Tar> present(List<Wanted> wanted, Path path) {
    return core.present(wanted, path);
  }

  @Override
  public FetchWork fetching(FetchOrder order) {
    return core.fetching(order);
  }

  @Override
  public List<InspectedImage> inspect(Path tar, Job job) {
    return core.inspect(tar, job);
  }

  @Override
  public void signIn(String registry, Account account, Job job) {
    core.signIn(registry, account, job);
  }

  @Override
  public Tar adopt(AdoptOrder order, Job job) {
    return core.adopt(order, job);
  }

  @Override
  public void close() {
    core.close();
  }
}
