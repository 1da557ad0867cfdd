package io.oscstudio.core.check.operator;

import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.AnnotationSet;
import io.oscstudio.core.check.rule.Rule;
import io.oscstudio.core.check.rule.RuleInfo;
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
        new BundleFolders(),
        new IconData(),
        new IconMediaType(),
        new IconMatches(),
        new IconSize(),
        new WildcardRights(),
        new DeploymentsNamed(),
        new PermissionsUsed(),
        new ServiceAccountKnown(),
        new DeploymentSelector(),
        new WebhookComplete(),
        new WebhookDeployment(),
        new RelatedImagesComplete(),
        new ImagesAreRelated(),
        new MarketAnnotations(),
        new CsvContact(),
        new CsvContactComplete(),
        new AnnotationValues(
            RuleInfo.error("OSC-OPR-063", "9.3").fixed(RuleInfo.Mending.SAFE),
            AnnotationSet.SOURCE),
        new AnnotationValues(
            RuleInfo.error("OSC-OPR-064", "9.3").fixed(RuleInfo.Mending.SAFE),
            AnnotationSet.ARCHITECTURE),
        new AnnotationValues(
            RuleInfo.error("OSC-OPR-065", "9.3").fixed(RuleInfo.Mending.SAFE),
            AnnotationSet.DEVICES),
        new AnnotationValues(
            RuleInfo.error("OSC-OPR-066", "9.3").fixed(RuleInfo.Mending.SAFE),
            AnnotationSet.SCENES),
        new AnnotationValues(
            RuleInfo.warning("OSC-OPR-067", "13")
                .reading("D13")
                .inPublish(Severity.ERROR)
                .fixed(RuleInfo.Mending.OFFERED),
            AnnotationSet.CATEGORIES),
        new AnnotationsAreTexts(),
        new CsvDescriptionLength(),
        new CsvVersionWithoutBuild(),
        new PackageName(),
        new PackageFilePresent(),
        new OperatorArchive());
  }
}
