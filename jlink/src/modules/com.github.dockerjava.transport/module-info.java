open module com.github.dockerjava.transport {
  exports com.github.dockerjava.transport;
}
