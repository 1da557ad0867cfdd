package io.oscstudio.core.console.customer;

import java.util.List;

/** Where a service is deployed to, as a descriptor's restriction says it (section 5.3). */
public enum DeployScene {
  /** A cluster of Huawei Cloud's Cloud Container Engine. */
  CCE,

  /** A cluster of its Ubiquitous Cloud Native Service. */
  UCS;

  /** Whether a field restricted to these scenes is shown here; no scene means all. */
  boolean isAmong(List<String> scenes) {
    return scenes.isEmpty() || scenes.contains(name());
  }
}
