/** The packaging core: everything that decides something about a package. */
module io.oscstudio.core {
  requires com.fasterxml.jackson.databind; // docker-java is not a module that could ask for it
  requires com.github.dockerjava.api;
  requires com.github.dockerjava.core;
  requires com.github.dockerjava.transport;
  requires com.github.dockerjava.transport.zerodep;
  requires com.networknt.schema;
  requires java.net.http;
  requires org.apache.commons.compress;
  requires org.slf4j;
  requires org.snakeyaml.engine;
  requires tools.jackson.core;
  requires tools.jackson.databind;
  requires tools.jackson.dataformat.yaml;
  requires transitive io.oscstudio.resources;
  requires static transitive org.jspecify;

  // layer 0: base
  exports io.oscstudio.core.base;

  // layer 1: archive
  exports io.oscstudio.core.archive;

  // layer 1: yaml
  exports io.oscstudio.core.yaml;

  // layer 2: model
  exports io.oscstudio.core.model;

  // layer 2: schema
  exports io.oscstudio.core.schema;

  // layer 3: kubernetes
  exports io.oscstudio.core.kubernetes;

  // layer 3: rights
  exports io.oscstudio.core.rights;

  // layer 3: source
  exports io.oscstudio.core.source;

  // layer 3: registry; its doors' part is signing in and settings
  exports io.oscstudio.core.registry;
  exports io.oscstudio.core.registry.settings;

  // layer 3: project
  exports io.oscstudio.core.project;

  // layer 4: helm
  exports io.oscstudio.core.helm;
  exports io.oscstudio.core.helm.chart;
  exports io.oscstudio.core.helm.dependencies;
  exports io.oscstudio.core.helm.remote;

  // layer 4: console
  exports io.oscstudio.core.console;
  exports io.oscstudio.core.console.customer;
  exports io.oscstudio.core.console.rename;

  // layer 4: upgrade
  exports io.oscstudio.core.upgrade;

  // layer 5: image
  exports io.oscstudio.core.image;
  exports io.oscstudio.core.image.adopt;
  exports io.oscstudio.core.image.inspect;
  exports io.oscstudio.core.image.ledger;
  exports io.oscstudio.core.image.mapping;
  exports io.oscstudio.core.image.proof;
  exports io.oscstudio.core.image.push;

  // layer 5: convert
  exports io.oscstudio.core.convert;

  // layer 5: pack
  exports io.oscstudio.core.pack;

  // layer 6: check
  exports io.oscstudio.core.check;
  exports io.oscstudio.core.check.secret;
  exports io.oscstudio.core.check.fix;
  exports io.oscstudio.core.check.rule;

  // layer 7: export
  exports io.oscstudio.core.export;
  exports io.oscstudio.core.export.sheet;

  // layer 7: compare

  // layer 8: report
  exports io.oscstudio.core.report;
}
