package io.oscstudio.core.source;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the version at the head of a package's default channel, and notes each guess it makes.
 *
 * @param file the package file, for the notes
 * @param versions oldest first, at least one
 * @param notes added to
 */
record Choice(Place file, List<OperatorVersion> versions, List<Finding> notes) {
  OperatorVersion head(List<Channel> channels, Optional<String> defaultChannel) {
    Optional<Channel> named =
        channels.stream()
            .filter(c -> defaultChannel.filter(c.name()::equals).isPresent())
            .findFirst();
    if (named.isPresent()) {
      return version(named.get()).orElseGet(() -> newest(named.get()));
    }
    Optional<OperatorVersion> head =
        channels.stream()
            .flatMap(channel -> version(channel).stream())
            .max(Comparator.comparingInt(versions::indexOf));
    OperatorVersion chosen = head.orElseGet(versions::getLast);
    if (defaultChannel.isPresent()) {
      note("source.default-channel-dangling", defaultChannel.get(), chosen.csvName());
    } else if (channels.size() != 1) {
      note("source.default-channel-missing", chosen.csvName());
    }
    return chosen;
  }

  private Optional<OperatorVersion> version(Channel channel) {
    return versions.stream().filter(v -> v.csvName().equals(channel.currentCsv())).findFirst();
  }

  private OperatorVersion newest(Channel channel) {
    OperatorVersion chosen = versions.getLast();
    note("source.channel-head-missing", channel.name(), channel.currentCsv(), chosen.csvName());
    return chosen;
  }

  private void note(String code, Object... arguments) {
    notes.add(Finding.at(file, Severity.WARNING, code, arguments));
  }
}
