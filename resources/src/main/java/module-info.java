/** Everything of the studio that is data, not code: texts, schemas, rule texts, samples. */
module io.oscstudio.resources {
  exports io.oscstudio.resources;

  requires static transitive org.jspecify;
}
