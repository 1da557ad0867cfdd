package io.oscstudio.core.helm;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * One answer of the child.
 *
 * @param id of the request; 0 where none was asked
 * @param kind one of the constants
 * @param text the version, the documents, or words
 * @param resident bytes of memory the child holds
 */
record HelmReply(long id, String kind, String text, long resident) {
  static final String READY = "ready";
  static final String DONE = "done";
  static final String REFUSED = "refused";

  /** There are more documents than may be handed over. */
  static final String TOO_LONG = "too-long";

  /** The child cannot go on. */
  static final String BROKEN = "broken";

  /** Said on this side: the time is over. */
  static final String TOO_SLOW = "too-slow";

  /** Said on this side: the child's output has ended. */
  static final String ENDED = "ended";

  /** Documents may be as large as the child's memory allows; its limit is the limit here. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  static HelmReply tooSlow(long id) {
    return new HelmReply(id, TOO_SLOW, "", 0);
  }

  static HelmReply ended() {
    return new HelmReply(0, ENDED, "", 0);
  }

  /** Reads a line of JSON; one that cannot be read counts as the child's end. */
  static HelmReply parse(String line) {
    long id = 0;
    String kind = ENDED;
    String text = "";
    long resident = 0;
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        json.nextToken();
        switch (name) {
          case "id" -> id = json.getLongValue();
          case "kind" -> kind = json.getString();
          case "text" -> text = json.getString();
          case "resident" -> resident = json.getLongValue();
          default -> json.skipChildren();
        }
      }
    } catch (JacksonException e) {
      return ended();
    }
    return new HelmReply(id, kind, text, resident);
  }
}
