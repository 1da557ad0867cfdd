package io.oscstudio.core.check;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.check.CheckResult.Silenced;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.CheckContext;
import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.DeliveryRule;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.Found;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OperatorRule;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.Rule;
import io.oscstudio.core.check.rule.Subject;
import io.oscstudio.core.check.rule.SubjectRun;
import io.oscstudio.core.check.rule.SubjectRun.Outcome;
import io.oscstudio.core.check.rule.SubjectRun.Past;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Checks the same package again and again while it is being edited: keeps what it found out, by the
 * content of files, and runs only the rules that would see something else than last time. Rules run
 * side by side. One check at a time; whoever asks meanwhile waits.
 */
public final class Checker {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding f) -> f.place().map(Place::file).orElse(""))
          .thenComparing(f -> !f.code().startsWith("OSC-YAML-001"))
          .thenComparing(Checker::offset)
          .thenComparing(Finding::code)
          .thenComparing(f -> f.arguments().toString());

  private final boolean remembering;
  private Map<String, Past> past = Map.of();
  private Optional<CheckContext> pastContext = Optional.empty();

  /** A checker that knows nothing yet. */
  public Checker() {
    this(true);
  }

  /**
   * @param remembering whether there will be another check of the same package
   */
  Checker(boolean remembering) {
    this.remembering = remembering;
  }

  /**
   * Checks what is in a tree; see {@link Check#run}.
   *
   * @param silences what does not count
   */
  public synchronized CheckResult check(
      FileTree tree, CheckContext context, List<Silence> silences, Job job) {
    CheckContext ground = context.withoutImages(); // rules that look at images say so
    if (!pastContext.equals(Optional.of(ground))) {
      past = Map.of();
    }
    Map<String, Past> now = new HashMap<>();
    List<Found> found = new ArrayList<>();
    Set<String> rules = new HashSet<>();
    try (Subjects subjects = Subjects.of(tree, context, job, past)) {
      Map<String, Map<String, Outcome>> outcomes = run(subjects.parts(), context, job);
      subjects.troubles().forEach(f -> found.add(new Found(f, Optional::empty)));
      for (Subjects.Part part : subjects.parts()) {
        Map<String, Outcome> own = outcomes.getOrDefault(part.key(), Map.of());
        rules.addAll(own.keySet());
        own.values().forEach(o -> o.found().forEach(f -> found.add(inside(part.inside(), f))));
        if (remembering) {
          now.put(part.key(), part.run().past(own));
        }
      }
    }
    job.checkCancelled(); // what was cut short is no result
    past.values().forEach(Past::release);
    past = now;
    pastContext = Optional.of(ground);
    return result(found, silences, rules);
  }

  private record Task(Subjects.Part part, Rule rule, Report report, List<Found> found) {}

  private Map<String, Map<String, Outcome>> run(
      List<Subjects.Part> parts, CheckContext context, Job job) {
    List<Task> tasks = new ArrayList<>();
    for (Subjects.Part part : parts) {
      for (Rule rule : Rules.all()) {
        List<Found> found = new ArrayList<>();
        if (isAbout(rule, part.subject())) {
          rule.info()
              .severity(context.profile())
              .map(severity -> new Report(rule.info().code(), severity, found::add))
              .ifPresent(report -> tasks.add(new Task(part, rule, report, found)));
        }
      }
    }
    Map<String, Map<String, Outcome>> outcomes = new ConcurrentHashMap<>();
    AtomicLong done = new AtomicLong();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (Task task : tasks) {
        running.add(
            executor.submit(() -> {
              job.checkCancelled();
              outcomes
                  .computeIfAbsent(task.part().key(), k -> new ConcurrentHashMap<>())
                  .put(task.rule().info().code(), run(task));
              synchronized (done) { // or else it could be told to go back
                job.progress(done.incrementAndGet(), tasks.size());
              }
            }));
      }
      running.forEach(Checker::await);
    }
    return outcomes;
  }

  private Outcome run(Task task) {
    Subjects.Part part = task.part();
    Optional<Outcome> earlier =
        Optional.ofNullable(past.get(part.key()))
            .map(p -> p.outcomes().get(task.rule().info().code()));
    SubjectRun run = part.run();
    return run.look(
        part.subject(),
        earlier,
        subject -> {
          try {
            check(task.rule(), subject, task.report());
          } catch (CancelledException e) {
            throw e;
          } catch (StudioException e) {
            task.found().add(failed(task.rule(), subject, e.text()));
          } catch (RuntimeException | StackOverflowError e) {
            Message broke = Message.of("check.rule-broke", e.toString());
            task.found().add(failed(task.rule(), subject, broke));
          }
          return task.found();
        });
  }

  /** A rule that cannot look must not keep the others from speaking; it tries again next time. */
  private static Found failed(Rule rule, Subject subject, Message why) {
    subject.notToKeep();
    Finding finding = Finding.of(Severity.WARNING, "check.rule-failed", rule.info().code(), why);
    return new Found(finding, Optional::empty);
  }

  private static boolean isAbout(Rule rule, Subject subject) {
    return switch (subject) {
      case OscPackage _ -> rule instanceof PackageRule;
      case ChartPackage _ -> rule instanceof ChartRule;
      case OperatorPackage _ -> rule instanceof OperatorRule;
      case DeliveryPackage _ -> rule instanceof DeliveryRule;
    };
  }

  private static void check(Rule rule, Subject subject, Report report) {
    switch (subject) {
      case OscPackage pkg -> ((PackageRule) rule).check(pkg, report);
      case ChartPackage chart -> ((ChartRule) rule).check(chart, report);
      case OperatorPackage operator -> ((OperatorRule) rule).check(operator, report);
      case DeliveryPackage delivery -> ((DeliveryRule) rule).check(delivery, report);
    }
  }

  private static void await(Future<?> task) {
    try {
      task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static CheckResult result(List<Found> found, List<Silence> silences, Set<String> rules) {
    Map<Finding, Supplier<Optional<Fix>>> fixes = new LinkedHashMap<>();
    found.forEach(f -> fixes.putIfAbsent(f.finding(), f.fix()));
    List<Finding> counting = new ArrayList<>();
    List<Silenced> silenced = new ArrayList<>();
    fixes.keySet().stream()
        .sorted(ORDER)
        .forEach(finding ->
            silences.stream()
                .filter(s -> s.covers(finding))
                .findFirst()
                .ifPresentOrElse(
                    s -> silenced.add(new Silenced(finding, s.reason())),
                    () -> counting.add(finding)));
    return new CheckResult(counting, silenced, fixes, rules);
  }

  /** As seen from the outer tree, where an archive inside is not mended. */
  private static Found inside(String archive, Found found) {
    if (archive.isEmpty()) {
      return found;
    }
    Finding finding = found.finding();
    Place place =
        finding
            .place()
            .map(p -> new Place(archive + p.file(), p.range()))
            .orElseGet(() -> Place.of(archive.substring(0, archive.length() - 2)));
    return new Found(
        new Finding(finding.code(), finding.severity(), Optional.of(place), finding.arguments()),
        Optional::empty);
  }

  private static int offset(Finding finding) {
    return finding.place().flatMap(Place::range).map(r -> r.start().offset()).orElse(-1);
  }
}
