open module com.github.dockerjava.core {
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires transitive com.github.dockerjava.api;
  requires transitive com.github.dockerjava.transport;
  requires com.google.common;
  requires org.apache.commons.compress;
  requires org.apache.commons.io;
  requires org.apache.commons.lang3;
  requires org.bouncycastle.pkix;
  requires org.bouncycastle.provider;
  requires org.slf4j;

  exports com.github.dockerjava.core;
  exports com.github.dockerjava.core.async;
  exports com.github.dockerjava.core.command;
  exports com.github.dockerjava.core.exception;
  exports com.github.dockerjava.core.exec;
  exports com.github.dockerjava.core.util;
}
