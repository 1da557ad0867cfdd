package io.oscstudio.core.registry;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Lists the tags of a repository, page by page as registries hand them out. */
public final class RegistryTags {
  private static final int MOST_PAGES = 100;
  private static final int MOST_TAGS = 100_000;
  private static final Pattern NEXT = Pattern.compile("<([^>]*)>\\s*;\\s*rel=\"?next\"?");

  private final RegistryClient client;

  /** Asks through a client that stays open for as long as this is used. */
  public RegistryTags(RegistryClient client) {
    this.client = client;
  }

  /**
   * The tags there are, in the registry's order: at most 100 pages and 100,000 tags, what lies
   * beyond is not looked at.
   *
   * @throws io.oscstudio.core.base.StudioException when the registry refuses
   */
  public List<String> list(ImageReference reference, Job job) {
    List<String> tags = new ArrayList<>();
    Optional<String> rest = Optional.of("tags/list?n=1000");
    for (int page = 0; page < MOST_PAGES && rest.isPresent() && tags.size() < MOST_TAGS; page++) {
      job.checkCancelled();
      RegistryRequest request =
          RegistryRequest.get(rest.get(), Map.of("Accept", "application/json"));
      RegistryDocuments.Answer answer =
          RegistryDocuments.whole(client, reference, request, "tags/list", job);
      for (JsonNode tag : Json.object(answer.bytes(), reference.familiar()).path("tags")) {
        tags.add(tag.asString(""));
      }
      rest = answer.headers().firstValue("Link").flatMap(RegistryTags::next);
    }
    return List.copyOf(tags);
  }

  /** The query of the next page; its path is ours in any case. */
  private static Optional<String> next(String link) {
    Matcher matcher = NEXT.matcher(link);
    if (!matcher.find()) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(URI.create(matcher.group(1)).getRawQuery())
          .map(query -> "tags/list?" + query);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
