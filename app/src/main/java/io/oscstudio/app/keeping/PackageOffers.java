package io.oscstudio.app.keeping;

import io.oscstudio.app.kit.Notices;
import io.oscstudio.app.kit.Notices.Notice;
import io.oscstudio.app.kit.Notices.Offer;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Severity;
import java.util.Optional;

/** What is offered about the open package; with the package it is offered no more. */
final class PackageOffers {
  private final Notices notices;
  private Optional<Offer> last = Optional.empty();

  PackageOffers(Notices notices) {
    this.notices = notices;
  }

  void offer(Severity severity, Message text, Offer offer) {
    last = Optional.of(offer);
    notices.offer(severity, text, offer);
  }

  boolean isShown(Offer offer) {
    Optional<Notice> shown = notices.currentProperty().get();
    return shown.flatMap(Notice::offer).filter(offer::equals).isPresent();
  }

  void end() {
    last.filter(this::isShown).ifPresent(offer -> notices.dismiss());
    last = Optional.empty();
  }
}
