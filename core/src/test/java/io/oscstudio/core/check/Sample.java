package io.oscstudio.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.Profile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A sound package that a test changes in one respect. */
record Sample(Map<String, byte[]> files) {
  /** One of the sound packages of the rules' examples. */
  static Sample of(String sound) {
    return new Sample(RuleExample.sound(sound));
  }

  Sample replace(String file, String from, String to) {
    String text = text(file);
    assertThat(text).contains(from);
    return with(file, text.replace(from, to));
  }

  /** What a file of it says. */
  String text(String file) {
    return new String(files.get(file), StandardCharsets.UTF_8);
  }

  Sample with(String file, String text) {
    return with(file, text.getBytes(StandardCharsets.UTF_8));
  }

  Sample with(String file, byte[] bytes) {
    Map<String, byte[]> changed = new HashMap<>(files);
    changed.put(file, bytes);
    return new Sample(changed);
  }

  Sample without(String file) {
    Map<String, byte[]> changed = new HashMap<>(files);
    changed.remove(file);
    return new Sample(changed);
  }

  /** Its archive, with a folder around the files. */
  byte[] zip(String name) {
    return DeliveryExample.archive(name, files);
  }

  List<Finding> check(Profile profile) {
    return check(FileTrees.of(files), profile);
  }

  /** What is found in an archive or folder on disk. */
  static List<Finding> check(Path path) {
    try (FileTree tree = FileTrees.open(path, Limits.DEFAULT)) {
      return check(tree, Profile.PRIVATE);
    }
  }

  /** What is found in a package, as a folder or an archive by its name. */
  static List<Finding> check(FileTree tree, Profile profile) {
    return Check.run(tree, profile, Job.none()).findings();
  }

  static boolean is(Finding finding, String code, Severity severity) {
    return finding.code().equals(code) && finding.severity() == severity;
  }
}
