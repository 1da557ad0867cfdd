package io.oscstudio.app.cli;

import io.oscstudio.core.image.DiskNeed;
import io.oscstudio.core.image.FetchPlan;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes what saving images would take, for people and as a value for JSON. */
final class PlanReport {
  private final Console console;

  PlanReport(Console console) {
    this.console = console;
  }

  /** One line for each row, then the sums. */
  void show(FetchPlan plan) {
    for (FetchPlan.Row row : plan.rows()) {
      String what =
          switch (row) {
            case FetchPlan.Row.There there ->
                console.text("cli.images.kept") + "  " + console.size(there.tar().bytes());
            case FetchPlan.Row.Needed needed ->
                console.text(
                    "cli.plan.needed",
                    console.size(needed.content().bytes()),
                    console.size(needed.toFetch()));
            case FetchPlan.Row.Unknown _ -> console.text("cli.plan.unknown");
            case FetchPlan.Row.Impossible impossible ->
                console.text("cli.images.failed", console.text(impossible.why()));
          };
      String image = row.row().reference().familiar();
      console.out().println(image + "  " + row.row().platform().osc() + "  " + what);
    }
    console.say(
        "cli.plan.sums",
        console.size(plan.toFetch()),
        console.size(plan.cached()),
        console.size(plan.shared()),
        console.size(plan.tarBytes()));
    for (DiskNeed disk : plan.disks()) {
      String key = disk.fits() ? "cli.plan.disk" : "cli.plan.disk-full";
      console.say(
          key, disk.folder().toString(), console.size(disk.needed()), console.size(disk.free()));
    }
    for (FetchPlan.Allowance rate : plan.allowances()) {
      console.say("cli.plan.allowance", rate.registry(), rate.remaining(), rate.limit());
    }
  }

  /** The plan as a value for JSON. */
  Map<String, Object> toData(FetchPlan plan) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("rows", plan.rows().stream().map(this::toData).toList());
    data.put("bytesToFetch", plan.toFetch());
    data.put("bytesCached", plan.cached());
    data.put("bytesShared", plan.shared());
    data.put("tarBytesEstimated", plan.tarBytes());
    data.put("disks", plan.disks().stream().map(PlanReport::toData).toList());
    data.put("allowances", plan.allowances().stream().map(PlanReport::toData).toList());
    data.put("fits", plan.fits());
    return data;
  }

  private Map<String, Object> toData(FetchPlan.Row row) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("image", row.row().reference().toString());
    data.put("architecture", row.row().platform().osc());
    switch (row) {
      case FetchPlan.Row.There there -> {
        data.put("state", "there");
        data.put("tar", there.tar().file().toString());
      }
      case FetchPlan.Row.Needed needed -> {
        data.put("state", "needed");
        data.put("bytes", needed.content().bytes());
        data.put("bytesToFetch", needed.toFetch());
      }
      case FetchPlan.Row.Unknown _ -> data.put("state", "unknown");
      case FetchPlan.Row.Impossible impossible -> {
        data.put("state", "impossible");
        data.put("error", console.text(impossible.why()));
      }
    }
    return data;
  }

  private static Map<String, Object> toData(DiskNeed disk) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("folder", disk.folder().toString());
    data.put("needed", disk.needed());
    data.put("free", disk.free());
    return data;
  }

  private static Map<String, Object> toData(FetchPlan.Allowance rate) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("registry", rate.registry());
    data.put("remaining", rate.remaining());
    data.put("limit", rate.limit());
    return data;
  }
}
