package io.oscstudio.core.image.mapping;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.image.Piece;
import java.util.Optional;

/**
 * Where images lie after their push: a registry and perhaps an organisation in it, in which every
 * image has its short name (section 12: {@code swr.cn-east-3.myhuaweicloud.com/osc-opensource}).
 *
 * @param host host and perhaps port
 * @param path what stands between host and image, without slashes at its ends; may be empty
 */
public record TargetRegistry(String host, String path) {
  /** A registry that nobody has, to show and to prove what OSC will make of addresses. */
  public static final TargetRegistry FICTITIOUS =
      new TargetRegistry("swr.osc-proof.example", "osc-images");

  /**
   * Reads {@code host[:port][/path]}.
   *
   * @throws StudioException when the text is no registry
   */
  public static TargetRegistry parse(String text) {
    String bare = text.strip().replaceFirst("/+$", "");
    Optional<ImageReference> image = ImageReference.parse(bare + "/x");
    int slash = bare.indexOf('/');
    String host = slash < 0 ? bare : bare.substring(0, slash);
    // Docker would take a first part without dot or port for a folder of its own registry.
    if (host.isEmpty() || image.filter(i -> i.registry().equals(host)).isEmpty()) {
      throw new StudioException(Message.of("mapping.no-registry", text.strip()));
    }
    return new TargetRegistry(host, slash < 0 ? "" : bare.substring(slash + 1));
  }

  /** Host and path. */
  public String prefix() {
    return path.isEmpty() ? host : host + "/" + path;
  }

  /** An image's address there. */
  public String address(String image, String tag) {
    return prefix() + "/" + image + ":" + tag;
  }

  /** What OSC puts in the place of a piece (reading D6). */
  public String piece(Piece piece, String image, String tag) {
    return switch (piece) {
      case FULL_ADDRESS -> address(image, tag);
      case REPOSITORY -> prefix() + "/" + image;
      case PREFIX_ADDRESS -> prefix();
      case REPO -> path.isEmpty() ? image : path + "/" + image;
      case ENDPOINT -> host;
      case TAG -> tag;
    };
  }

  @Override
  public String toString() {
    return prefix();
  }
}
