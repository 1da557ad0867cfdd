package io.oscstudio.app.check;

import io.oscstudio.app.check.Issue.Key;
import io.oscstudio.app.check.Issue.Way;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.check.CheckResult;
import io.oscstudio.core.check.Checker;
import io.oscstudio.core.check.Rules;
import io.oscstudio.core.check.Silence;
import io.oscstudio.core.check.rule.CheckContext;
import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.core.check.rule.Rule;
import io.oscstudio.core.export.PackageBuild;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks with the core. */
public final class CoreCheckDesk implements CheckDesk {
  private static final String CHART = "raw/Chart.yaml";
  private static final Comparator<Finding> GRAVEST_FIRST = Comparator.comparing(Finding::severity);

  private Checker checker = new Checker();

  @Override
  public Checked check(Request request, Job job) {
    List<Silence> silences = request.silences().get();
    Ground ground = ground(request, job);
    CheckResult result = checker().check(request.tree(), ground.context(), silences, job);
    Numbers numbers = new Numbers();
    List<Issue> issues = new ArrayList<>();
    for (Finding finding : result.findings().stream().sorted(GRAVEST_FIRST).toList()) {
      job.checkCancelled();
      Optional<Way> way = result.fix(finding).map(fix -> new Way(fix.title(), fix.safe()));
      issues.add(issue(numbers.key(finding), finding, way, Optional.empty()));
    }
    List<Issue> silenced =
        result.silenced().stream()
            .map(s ->
                issue(
                    numbers.key(s.finding()),
                    s.finding(),
                    Optional.empty(),
                    Optional.of(s.reason())))
            .toList();
    return new Checked(
        issues,
        silenced,
        silences,
        ground.remark(),
        new CheckedPackage(request.tree(), ground.context(), silences, result));
  }

  @Override
  public synchronized void forget() {
    checker = new Checker();
  }

  private synchronized Checker checker() {
    return checker;
  }

  private static Issue issue(
      Key key, Finding finding, Optional<Way> way, Optional<String> silenced) {
    return new Issue(key, finding, Rules.find(finding.code()).map(Rule::info), way, silenced);
  }

  private record Ground(CheckContext context, Optional<Message> remark) {}

  /** What the check is made with; without images it is made all the same, and says so. */
  private static Ground ground(Request request, Job job) {
    Profile profile = Profile.of(request.profile()).orElse(Profile.PRIVATE);
    try {
      PackageBuild.Proving known = request.images().proving(request.tree(), job);
      boolean noHelm = request.tree().contains(CHART) && known.renderer().isEmpty();
      return new Ground(
          new CheckContext(
              profile, known.renderer(), known.inputs(), Optional.empty(), known.known()),
          noHelm ? Optional.of(Message.of("checking.no-helm")) : Optional.empty());
    } catch (CancelledException e) {
      throw e;
    } catch (StudioException e) {
      return new Ground(
          CheckContext.of(profile), Optional.of(Message.of("checking.no-inputs", e.text())));
    }
  }

  /** Tells breaches apart that are alike but for their place. */
  private static final class Numbers {
    private final Map<Key, Integer> next = new HashMap<>();

    Key key(Finding finding) {
      Optional<String> file = finding.place().map(Place::file);
      Key first = new Key(finding.code(), file, finding.arguments(), 0);
      int number = next.merge(first, 1, Integer::sum) - 1;
      return new Key(finding.code(), file, finding.arguments(), number);
    }
  }
}
