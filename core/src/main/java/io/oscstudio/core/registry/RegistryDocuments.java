package io.oscstudio.core.registry;

import io.oscstudio.core.base.CancelWatch;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads manifests and indexes: JSON documents, held against the digest they are named after. */
public final class RegistryDocuments {
  private static final String DIGEST_HEADER = "Docker-Content-Digest";

  private final RegistryClient client;

  /** Asks through a client that stays open for as long as this is used. */
  public RegistryDocuments(RegistryClient client) {
    this.client = client;
  }

  /**
   * A document of a registry.
   *
   * @param digest of its bytes
   * @param json an object
   */
  public record RegistryDocument(Digest digest, JsonNode json) {}

  /**
   * Reads the manifest or index a reference names: that of its digest, else that of its tag.
   *
   * @param accept media types, separated by commas
   * @throws StudioException when the registry refuses, or sends what is no JSON, has another digest
   *     than announced, or is larger than {@link Json#LARGEST_DOCUMENT}
   */
  public RegistryDocument read(ImageReference reference, String accept, Job job) {
    return read(reference, reference.digest(), accept, job);
  }

  /** Reads the document of a digest in the reference's repository. */
  public RegistryDocument read(ImageReference reference, Digest digest, String accept, Job job) {
    return read(reference, Optional.of(digest), accept, job);
  }

  /**
   * Asks for the digest of what a tag names at the moment, without having it sent.
   *
   * @return empty when the registry does not say
   */
  public Optional<Digest> digest(ImageReference reference, String accept, Job job) {
    RegistryRequest request =
        RegistryRequest.head("manifests/" + reference.tagOrLatest(), Map.of("Accept", accept));
    HttpResponse<InputStream> response = client.send(reference, request, job);
    try (InputStream body = response.body()) {
      return response.headers().firstValue(DIGEST_HEADER).flatMap(Digest::parse);
    } catch (IOException e) {
      throw unreachable(reference, e);
    }
  }

  private RegistryDocument read(
      ImageReference reference, Optional<Digest> expected, String accept, Job job) {
    String rest = "manifests/" + expected.map(Digest::toString).orElse(reference.tagOrLatest());
    RegistryRequest request = RegistryRequest.get(rest, Map.of("Accept", accept));
    while (true) {
      boolean mirrored = client.asksMirrors(reference);
      try {
        return checked(whole(client, reference, request, rest, job), reference, expected);
      } catch (RegistryRefusal refusal) {
        throw refusal; // mirrors were asked before
      } catch (StudioException e) {
        job.checkCancelled();
        if (!mirrored) {
          throw e;
        }
        client.leaveMirrors(reference);
      }
    }
  }

  private static RegistryDocument checked(
      Answer answer, ImageReference reference, Optional<Digest> expected) {
    Optional<Digest> named =
        expected.or(() -> answer.headers().firstValue(DIGEST_HEADER).flatMap(Digest::parse));
    Digest found = Digest.of(answer.bytes());
    if (named.isPresent() && !named.get().equals(found)) {
      throw new StudioException(
          Message.of(
              "registry.blob-digest",
              reference.familiar(),
              named.get().toString(),
              found.toString()));
    }
    return new RegistryDocument(found, Json.object(answer.bytes(), reference.familiar()));
  }

  /** The whole of an answer that is a document. */
  record Answer(HttpHeaders headers, byte[] bytes) {}

  /**
   * Asks for a document, again where the line broke while it came.
   *
   * @param name of the document, in messages
   */
  static Answer whole(
      RegistryClient client,
      ImageReference reference,
      RegistryRequest request,
      String name,
      Job job) {
    Attempts attempts =
        new Attempts(reference, client.patience(), client.patience().attempts(), job);
    while (true) {
      HttpResponse<InputStream> response = client.send(reference, request, job);
      try (InputStream body = response.body();
          CancelWatch watch = new CancelWatch(job, body, client.patience().silence())) {
        byte[] bytes = body.readNBytes(Json.LARGEST_DOCUMENT + 1);
        if (bytes.length > Json.LARGEST_DOCUMENT) {
          throw new StudioException(
              Message.of(
                  "registry.document-too-large",
                  reference.familiar(),
                  name,
                  Json.LARGEST_DOCUMENT));
        }
        return new Answer(response.headers(), bytes);
      } catch (IOException e) {
        attempts.after(reference.registry(), e);
      }
    }
  }

  private static StudioException unreachable(ImageReference reference, IOException cause) {
    return new StudioException(
        Message.of("registry.unreachable", reference.registry(), ErrorWords.of(cause)), cause);
  }
}
