package io.oscstudio.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.check.fix.FileEdits;
import io.oscstudio.core.check.rule.Profile;
import org.junit.jupiter.api.Test;

class ReadmeFixTest {
  private static final String FILE = "README.md";

  @Test
  void headingsAreAddedWhereTheyBelong() {
    String mended = mended("Ours\n\n# 功能\n\nMuch.\n\n# 更多\n\nMore.\n\n# 许可证\nMIT");

    assertThat(mended)
        .isEqualTo(
            """
            Ours

            # 介绍
            # 功能

            Much.

            # 更多

            More.

            # 版本列表

            # 服务架构

            # 快速上手
            # 许可证
            MIT\
            """);
  }

  @Test
  void sectionsAreMovedWithAllThatIsBelowThem() {
    String mended =
        mended("# 功能\nF\n# 介绍\n```\n# 许可证\n```\n# 版本列表\n# 服务架构\n许可证\n===\nMIT\n# 快速上手\nstart");

    assertThat(mended)
        .isEqualTo(
            "# 介绍\n```\n# 许可证\n```\n# 功能\nF\n# 版本列表\n# 服务架构\n# 快速上手\nstart\n许可证\n===\nMIT\n");
  }

  @Test
  void lineEndsStayAsTheyAre() {
    assertThat(mended("# 介绍\r\n# 功能\r\n# 版本列表\r\n# 服务架构\r\n# 快速上手\r\n"))
        .isEqualTo("# 介绍\r\n# 功能\r\n# 版本列表\r\n# 服务架构\r\n# 快速上手\r\n\r\n# 许可证\r\n");
  }

  private static String mended(String readme) {
    FileTree tree = FileTrees.of(Sample.of("operator").with(FILE, readme).files());
    CheckResult result = Check.run(tree, Profile.PRIVATE, Job.none());
    FileTree mended =
        FileEdits.of(tree, result.fix(result.findings().getFirst()).orElseThrow()).applyTo(tree);
    assertThat(Sample.check(mended, Profile.PRIVATE)).isEmpty();
    return mended.text(FILE);
  }
}
