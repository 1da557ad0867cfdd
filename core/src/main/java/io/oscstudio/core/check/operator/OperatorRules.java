package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Rule;
import java.util.List;

/** The rules about operators: CSVs, bundles and package manifests. */
public final class OperatorRules {
  private OperatorRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new ManifestSyntax(),
        new CsvPresent(),
        new DuplicateManifestKeys(),
        new ManifestsAreObjects(),
        new OneCsvInBundle(),
        new CsvApiVersion(),
        new CsvName(),
        new CsvNameForm(),
        new CsvVersion(),
        new CsvVersionAgrees(),
        new FolderVersion(),
        new CsvDisplayName(),
        new CsvInstallStrategy(),
        new DeploymentsInCsv(),
        new CsvKnownKeys(),
        new CsvAbout(),
        new MinKubeVersion(),
        new OwnedCrdFields(),
        new OwnedCrdPresent(),
        new OwnedCrdAgrees(),
        new CrdIsOwned(),
        new OwnedCrdOnce(),
        new ExamplesAreJson(),
        new ExampleIsOwned(),
        new ExampleFitsSchema(),
        new OwnedCrdHasExample(),
        new InstallModeSupported(),
        new InstallModesKnown(),
        new InstallModesComplete(),
        new ConversionNeedsAllNamespaces(),
        new ReplacesItself(),
        new UpgradeNames(),
        new SkipsItself(),
        new SkipRangeForm(),
        new ReplacesCycle(),
        new ReplacedIsThere(),
        new ReplacesOlderCsv(),
        new PackageChannels(),
        new ChannelHead(),
        new DefaultChannel(),
        new ChannelOnce(),
        new AnnotationsPresent(),
        new BundleLabels(),
        new BundleMediaType(),
        new BundleDefaultChannel(),
        new BundleFolders());
  }
}
