package io.oscstudio.app.check;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.fix.FileEdits;
import io.oscstudio.core.check.fix.UnifiedDiff.FileDiff;
import java.util.List;

/**
 * A change that mends findings, before it is made.
 *
 * @param what names it, also in undo
 * @param mended the findings it mends
 * @param edits what it does
 * @param files the same line by line
 */
public record Preview(Message what, List<Finding> mended, FileEdits edits, List<FileDiff> files) {
  public Preview {
    mended = List.copyOf(mended);
    files = List.copyOf(files);
  }
}
