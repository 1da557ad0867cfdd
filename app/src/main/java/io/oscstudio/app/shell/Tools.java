package io.oscstudio.app.shell;

import io.oscstudio.app.check.ProblemsPane;
import io.oscstudio.app.customer.CustomerView;
import io.oscstudio.app.kit.Jobs;
import io.oscstudio.app.outline.OutlineModel;
import io.oscstudio.app.outline.OutlinePane;
import io.oscstudio.app.output.OutputModel;
import io.oscstudio.app.output.OutputPane;
import io.oscstudio.app.upgrades.UpgradesModel;
import io.oscstudio.app.upgrades.UpgradesView;
import io.oscstudio.app.workspace.PanesModel;
import io.oscstudio.app.workspace.SizePane;
import io.oscstudio.app.workspace.Tool;
import io.oscstudio.app.workspace.Tool.Place;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/** The tools of the workspace, in the order of their buttons. */
final class Tools {
  private Tools() {}

  /**
   * All of them.
   *
   * @param jobs what runs in the window
   */
  static List<Tool> all(Jobs jobs) {
    return List.of(
        new Tool(
            UpgradesModel.TOOL,
            "upgrades.title",
            Feather.GIT_MERGE,
            Place.TAB,
            session ->
                new UpgradesView(session.pages().upgrades(), session.kit())
                    .build(session.kit().ui().label("upgrades.title", "section-title"))),
        new Tool(
            PanesModel.PROBLEMS,
            "workspace.problems",
            Feather.ALERT_TRIANGLE,
            Place.BELOW,
            session -> new ProblemsPane(session.wizard().check(), session.kit()).build()),
        new Tool(
            PanesModel.JOBS,
            "workspace.jobs",
            Feather.CLOCK,
            Place.BELOW,
            session -> new JobsPane(jobs, session.kit()).build()),
        new Tool(
            OutputModel.TOOL,
            "output.title",
            Feather.TERMINAL,
            Place.BELOW,
            session ->
                new OutputPane(new OutputModel(session.kit(), jobs.log()), session.kit()).build()),
        new Tool(
            PanesModel.SIZE,
            "workspace.size",
            Feather.PIE_CHART,
            Place.TAB,
            session -> new SizePane(session).build()),
        new Tool(
            OutlineModel.TOOL,
            "outline.title",
            Feather.ALIGN_LEFT,
            Place.BESIDE,
            session ->
                new OutlinePane(new OutlineModel(session.kit(), session.document()), session.kit())
                    .build()),
        new Tool(
            "customer",
            "customer.title",
            Feather.EYE,
            Place.BESIDE,
            session ->
                new CustomerView(session.pages().service().customer(), session.kit()).build()));
  }
}
