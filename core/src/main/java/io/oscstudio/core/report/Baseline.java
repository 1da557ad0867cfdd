package io.oscstudio.core.report;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an earlier report found, so that only what is new counts. Findings are told apart by their
 * fingerprints; one that stands in the report twice is known twice.
 */
public final class Baseline {
  private static final long MOST_BYTES = 256L << 20;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, Integer> left;

  private Baseline(Map<String, Integer> left) {
    this.left = left;
  }

  /**
   * Reads a report that was written as JSON or SARIF.
   *
   * @throws StudioException when it cannot be read or is neither
   */
  public static Baseline read(Path file) {
    Map<String, Integer> known = new HashMap<>();
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new StudioException(Message.of("report.baseline-too-large", file.toString()));
      }
      JsonNode report = JSON.readTree(Files.readAllBytes(file));
      if (report.get("runs") instanceof JsonNode runs) {
        for (JsonNode run : runs) {
          run.path("results")
              .forEach(
                  r -> add(known, r.path("partialFingerprints").path(SarifReport.FINGERPRINT)));
        }
      } else if (report.get("packages") instanceof JsonNode packages) {
        for (JsonNode checked : packages) {
          checked.path("findings").forEach(f -> add(known, f.path("fingerprint")));
          checked.path("silenced").forEach(f -> add(known, f.path("fingerprint")));
        }
      } else {
        throw new StudioException(Message.of("report.baseline-unknown", file.toString()));
      }
    } catch (JacksonException e) {
      throw new StudioException(Message.of("report.baseline-unknown", file.toString()), e);
    } catch (IOException e) {
      throw new StudioException(
          Message.of("base.io", file.toString(), String.valueOf(e.getMessage())), e);
    }
    return new Baseline(known);
  }

  private static void add(Map<String, Integer> known, JsonNode fingerprint) {
    if (fingerprint.isString()) {
      known.merge(fingerprint.stringValue(), 1, Integer::sum);
    }
  }

  /** The same thing with the findings marked that are known; each counts once in all calls. */
  public Checked mark(Checked checked) {
    List<Reported> marked = new ArrayList<>();
    for (Reported reported : checked.findings()) {
      int times = left.getOrDefault(reported.fingerprint(), 0);
      if (times > 0) {
        left.put(reported.fingerprint(), times - 1);
      }
      marked.add(times > 0 ? reported.asKnown() : reported);
    }
    return checked.with(marked);
  }
}
