package io.oscstudio.app.images;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.shipping.ShippedImages;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.image.Platform;
import io.oscstudio.core.image.ledger.Decisions;
import io.oscstudio.core.project.RenderingMemory;
import io.oscstudio.core.project.Sidecar;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** State and actions of the images of a package. */
public final class ImagesModel {
  /** What the page shows. */
  public enum Tab {
    /** The ledger. */
    LEDGER,
    /** The addresses before and after. */
    ADDRESSES
  }

  /**
   * What a person chose for the images.
   *
   * @param inputs what the chart is rendered with
   * @param decisions what was decided about images
   */
  public record Chosen(Inputs inputs, Decisions decisions) {}

  private static final String CHART = "raw/Chart.yaml";

  private final Kit kit;
  private final ImageDesk desk;
  private final Runnable onChange;
  private final LedgerModel ledger;
  private final FetchModel fetching;
  private final InputsModel inputs;
  private final FileModel file;
  private final InspectModel inspect;
  private final SignInModel signIn;
  private final AdoptModel adopting;
  private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.LEDGER);
  private Optional<FileTree> tree = Optional.empty();
  private Optional<Sidecar> sidecar = Optional.empty();
  private List<Platform> platforms = List.of();
  private long turn;
  private long started;

  /**
   * Without images yet.
   *
   * @param onChange told when a need of the step may be another one
   * @param remembering told what is to be remembered of the package: a name, and what puts it into
   *     the sidecar
   */
  public ImagesModel(
      Kit kit,
      ImageDesk desk,
      Runnable onChange,
      BiConsumer<String, Consumer<Sidecar>> remembering) {
    this.kit = kit;
    this.desk = desk;
    this.onChange = onChange;
    this.ledger =
        new LedgerModel(
            kit,
            desk,
            new LedgerModel.Listener() {
              @Override
              public void changed() {
                rowsChanged();
              }

              @Override
              public void decided(Decisions decisions) {
                remembering.accept("images", decisions::putInto);
              }
            });
    this.fetching = new FetchModel(kit, desk, ledger.rows(), onChange);
    this.inputs =
        new InputsModel(
            kit,
            now -> {
              remembering.accept("rendering", now.memory()::putInto);
              look();
            });
    this.file = new FileModel(kit);
    this.inspect = new InspectModel(kit, desk);
    this.signIn = new SignInModel(kit, desk, fetching::fetch);
    this.adopting = new AdoptModel(kit, desk, fetching);
    // a file is shown below the ledger, wherever the way to it began
    file.fileProperty().subscribe(now -> now.ifPresent(f -> tab.set(Tab.LEDGER)));
  }

  private void rowsChanged() {
    fetching.recognise();
    onChange.run();
  }

  /** The ledger. */
  public LedgerModel ledger() {
    return ledger;
  }

  /** Saving images. */
  public FetchModel fetching() {
    return fetching;
  }

  /** What the chart is rendered with. */
  public InputsModel inputs() {
    return inputs;
  }

  /** The file that is shown. */
  public FileModel file() {
    return file;
  }

  /** The saved image that is looked into. */
  public InspectModel inspect() {
    return inspect;
  }

  /** Signing in where a registry wants an account. */
  public SignInModel signIn() {
    return signIn;
  }

  /** Taking tars from the disk. */
  public AdoptModel adopting() {
    return adopting;
  }

  /** What the page shows. */
  public ObjectProperty<Tab> tabProperty() {
    return tab;
  }

  /** Begins with another package; {@code remembered} is where decisions of earlier lie. */
  public void begin(Optional<Sidecar> remembered) {
    forget();
    sidecar = remembered;
    long mine = started;
    remembered.ifPresent(place ->
        kit.tasks()
            .startQuietly(
                job -> Inputs.of(RenderingMemory.in(place)),
                found -> {
                  if (mine == started && !found.equals(Inputs.NONE)) {
                    inputs.restore(found);
                    look(); // what was begun without them
                  }
                },
                kit.notices()::failed));
  }

  /** Lets go of the package; what runs for it counts no more. */
  public void forget() {
    turn++;
    started++;
    sidecar = Optional.empty();
    tree = Optional.empty();
    ledger.forget();
    fetching.forget();
    inputs.forget();
    file.use(Optional.empty());
    file.close();
    inspect.close();
    signIn.forget();
    adopting.forget();
    tab.set(Tab.LEDGER);
  }

  /** Looks which images a package names; what is known of images that stay is kept. */
  public void scan(FileTree now, List<String> architectures) {
    tree = Optional.of(now);
    platforms = architectures.stream().flatMap(a -> Platform.parse(a).stream()).toList();
    file.use(tree);
    look();
    long mine = ++turn;
    kit.tasks()
        .startQuietly(
            job -> desk.chart(now),
            found -> {
              if (mine == turn) {
                inputs.setChart(found);
              }
            },
            kit.notices()::failed);
  }

  /** What a person chose, as far as it is known. */
  public Chosen chosen() {
    return new Chosen(inputs.inputsProperty().get(), ledger.decisions());
  }

  /** What is known now, for a check or an export. */
  public ShippedImages shipped() {
    return new FoundImages(
        desk,
        fetching.folderProperty().get(),
        ledger.needed(),
        inputs.inputsProperty().get(),
        ledger.decisions());
  }

  /** Renders the chart once more. */
  public void look() {
    Optional<Sidecar> place = sidecar;
    tree.ifPresent(now ->
        ledger.look(
            now,
            inputs.inputsProperty().get(),
            platforms,
            now.contains(CHART),
            () -> place.map(Decisions::in).orElse(Decisions.NONE)));
  }

  /** Ends what runs. */
  public void close() {
    forget();
    kit.tasks()
        .startQuietly(
            job -> {
              desk.close();
              return true;
            },
            done -> {},
            kit.notices()::failed);
  }
}
