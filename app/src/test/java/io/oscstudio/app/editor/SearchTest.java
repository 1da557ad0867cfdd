package io.oscstudio.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.editor.Folding.Region;
import io.oscstudio.app.editor.Search.End;
import io.oscstudio.app.editor.Search.Found;
import io.oscstudio.app.matching.SearchQuery;
import io.oscstudio.core.base.Job;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SearchTest {
  private static final String TEXT = "name: Cache\nnames: cache-a\n";

  @Test
  void capitalLettersCountOnlyWhenAskedFor() {
    assertThat(search("cache", false, false, false).matches())
        .containsExactly(new Region(6, 11), new Region(19, 24));
    assertThat(search("cache", true, false, false).matches()).containsExactly(new Region(19, 24));
  }

  @Test
  void wholeWordsDoNotEndInsideAWord() {
    assertThat(search("name", false, true, false).matches()).containsExactly(new Region(0, 4));
  }

  @Test
  void lineBeginningsAreFoundByExpressions() {
    assertThat(search("^\\w+:", false, false, true).matches())
        .containsExactly(new Region(0, 5), new Region(12, 18));
  }

  @Test
  void whatIsNoExpressionIsSaidToBeNone() {
    assertThat(search("a(", false, false, true).end()).isEqualTo(End.NO_EXPRESSION);
    assertThat(search("a(", false, false, false).end()).isEqualTo(End.DONE);
  }

  @Test
  void anExpressionThatNeverEndsIsGivenUp() {
    SearchQuery query = new SearchQuery("(a+a+)+\\1b", false, false, true, Optional.empty());
    Found found = new Search(query).in("a".repeat(60), Job.none());

    assertThat(found.end()).isEqualTo(End.TOO_LONG);
  }

  @Test
  void afterTheLastMatchComesTheFirst() {
    Found found = search("cache", false, false, false);

    assertThat(found.from(7)).contains(1);
    assertThat(found.from(25)).contains(0);
    assertThat(found.before(6)).contains(1);
  }

  @Test
  void whatIsPutInPlaceOfWordsIsTakenAsItIsWritten() {
    SearchQuery query = new SearchQuery("cache", false, false, false, Optional.of("$1\\"));
    Found found = new Search(query).in(TEXT, Job.none());

    assertThat(Search.replaced(TEXT, found.matches(), found.replacements()))
        .isEqualTo("name: $1\\\nnames: $1\\-a\n");
  }

  private static Found search(String words, boolean matchCase, boolean whole, boolean regex) {
    return new Search(new SearchQuery(words, matchCase, whole, regex, Optional.empty()))
        .in(TEXT, Job.none());
  }
}
