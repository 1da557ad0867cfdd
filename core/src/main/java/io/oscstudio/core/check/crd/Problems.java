package io.oscstudio.core.check.crd;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.yaml.Node;

/** Takes what is wrong with a value of a schema. */
@FunctionalInterface
interface Problems {
  /** Something is wrong at {@code where}. */
  void at(Node where, Message why);
}
