open module com.github.dockerjava.api {
  requires transitive com.fasterxml.jackson.annotation;
  requires org.slf4j;

  exports com.github.dockerjava.api;
  exports com.github.dockerjava.api.async;
  exports com.github.dockerjava.api.command;
  exports com.github.dockerjava.api.exception;
  exports com.github.dockerjava.api.model;
}
