package io.oscstudio.core.check.image;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.core.check.rule.Subject;
import io.oscstudio.core.image.ledger.Basis;
import io.oscstudio.core.image.ledger.Decisions;
import io.oscstudio.core.image.ledger.ImageLedger;
import io.oscstudio.core.image.ledger.Ledger;
import io.oscstudio.core.yaml.YamlText;
import java.util.List;
import java.util.Optional;

/**
 * The images of what is checked: as the ledger has them that is known already; else, for
 * publishing, proved by rendering; else as the files say.
 *
 * @param ledger the images; its places are those of the subject
 * @param top what stands before the paths of the ledger that are not the subject's own
 */
record Images(Ledger ledger, String top) {
  private static final String RAW = "raw/";

  /** Those of a chart, looked for once in a check. */
  static Images of(ChartPackage chart) {
    return chart.once(Images.class, Images::find);
  }

  /** Those of an OSC package. */
  static Images of(OscPackage pkg) {
    return pkg.once(Images.class, Images::find);
  }

  /** Those of each version of an operator, which OSC installs each by itself. */
  static List<Images> of(OperatorPackage operator) {
    return operator.once(OfVersions.class, OfVersions::find).versions();
  }

  private record OfVersions(List<Images> versions) {
    static OfVersions find(OperatorPackage operator) {
      return new OfVersions(
          operator.bundles().stream()
              .map(bundle -> bundle.manifests().stream().flatMap(f -> f.text().stream()).toList())
              .map(manifests -> new Images(ImageLedger.ofOperator(manifests), operator.path("")))
              .toList());
    }
  }

  private static Images find(Subject subject) {
    boolean packaged = subject instanceof ChartPackage chart && chart.isInPackage();
    Optional<Ledger> known = subject.images();
    if (known.isPresent()) {
      return new Images(known.get(), packaged ? RAW : "");
    }
    FileTree tree = subject.tree();
    boolean proved =
        subject.profile() == Profile.PUBLISH
            && subject instanceof ChartPackage
            && subject.context().renderer().isPresent();
    return new Images(
        proved
            ? ImageLedger.make(
                tree,
                subject.context().inputs(),
                Decisions.NONE,
                subject.context().renderer(),
                subject.job())
            : ImageLedger.read(tree, Decisions.NONE, path -> parsed(subject, path)),
        "");
  }

  /** What the rules parsed too; in a folder of the tree its places are others. */
  private static Optional<YamlText> parsed(Subject subject, String path) {
    return subject instanceof OscPackage && subject.path("").isEmpty()
        ? subject.yaml(path).text()
        : Optional.empty();
  }

  /** Whether rendering showed which addresses can be replaced. */
  boolean isProved() {
    return ledger.basis() instanceof Basis.Rendered;
  }

  /** Where in the tree that is checked. */
  Place place(Subject subject, Place inLedger) {
    String file = inLedger.file();
    String own = file.startsWith(top) ? file.substring(top.length()) : file;
    return new Place(subject.path(own), inLedger.range());
  }

  /** The path in the subject of a place in the ledger. */
  String file(Place inLedger) {
    String file = inLedger.file();
    return file.startsWith(top) ? file.substring(top.length()) : file;
  }
}
