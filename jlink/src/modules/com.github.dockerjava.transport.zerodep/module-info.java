open module com.github.dockerjava.transport.zerodep {
  requires transitive com.github.dockerjava.transport;
  requires java.security.jgss;
  requires org.slf4j;

  exports com.github.dockerjava.zerodep;
}
