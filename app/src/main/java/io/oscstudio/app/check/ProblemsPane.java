package io.oscstudio.app.check;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.RememberedSplit;
import io.oscstudio.app.kit.Ui;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/** What was found, without the page around it, and beside it what is looked at. */
public final class ProblemsPane {
  private final CheckModel check;
  private final Kit kit;

  /** Shows {@code check}. */
  public ProblemsPane(CheckModel check, Kit kit) {
    this.check = check;
    this.kit = kit;
  }

  /** Builds the pane. */
  public Region build() {
    IssueList list = new IssueList(check, kit);
    Node findings = list.build();
    Region aside = new AsidePane(check, kit, list::focus).build();
    SplitPane split = new SplitPane(findings);
    split.getStyleClass().add("page-split");
    split.setMinSize(0, 0);
    RememberedSplit.on(split, "problems", kit.settings(), 0.55);
    Ui.whileShown(
        split,
        () ->
            check
                .asideProperty()
                .subscribe(now ->
                    split
                        .getItems()
                        .setAll(now.isPresent() ? List.of(findings, aside) : List.of(findings))));
    return split;
  }
}
