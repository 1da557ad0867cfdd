package io.oscstudio.core.registry;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Docker's {@code config.json}, to be written as {@code docker login} does: accounts go to the
 * helper it names, else into it; all else in it stays. Nobody else can read it.
 */
final class CredentialFile {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String AUTHS = "auths";

  private final Path file;
  private final Function<String, Optional<CredentialHelper>> helpers;

  /**
   * @param file need not exist
   * @param helpers finds the helper of a name
   */
  CredentialFile(Path file, Function<String, Optional<CredentialHelper>> helpers) {
    this.file = file;
    this.helpers = helpers;
  }

  /**
   * Keeps an account.
   *
   * @throws StudioException when the file is not what it should be, or cannot be written, or the
   *     helper fails; the file is then as it was
   */
  void store(String registry, Account account) {
    String key = RegistryCredentials.keys(registry).getFirst();
    ObjectNode root = read();
    Optional<CredentialHelper> helper = helpers.apply(RegistryCredentials.helper(root, key));
    helper.ifPresent(h -> h.store(key, account));
    ObjectNode entry = MAPPER.createObjectNode();
    if (helper.isEmpty()) {
      byte[] pair = (account.user() + ":" + account.secret()).getBytes(StandardCharsets.UTF_8);
      entry.put("auth", Base64.getEncoder().encodeToString(pair));
    }
    auths(root).set(key, entry);
    write(root);
  }

  /**
   * Forgets an account.
   *
   * @return whether there was one
   */
  boolean erase(String registry) {
    ObjectNode root = read();
    boolean found = false;
    for (String key : RegistryCredentials.keys(registry)) {
      Optional<CredentialHelper> helper =
          helpers
              .apply(RegistryCredentials.helper(root, key))
              .filter(h -> h.get(key, Job.none()).isPresent());
      helper.ifPresent(h -> h.erase(key));
      found |= helper.isPresent() | auths(root).remove(key) != null;
    }
    if (found) {
      write(root);
    }
    return found;
  }

  private ObjectNode auths(ObjectNode root) {
    if (!root.has(AUTHS)) {
      root.putObject(AUTHS);
    }
    return object(root.path(AUTHS));
  }

  private ObjectNode read() {
    try {
      return Files.exists(file)
          ? object(MAPPER.readTree(Files.readAllBytes(file)))
          : MAPPER.createObjectNode();
    } catch (IOException | JacksonException e) {
      throw invalid(); // no cause: it may quote an account
    }
  }

  private ObjectNode object(JsonNode node) {
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw invalid();
  }

  private StudioException invalid() {
    return new StudioException(Message.of("registry.accounts-invalid", file.toString()));
  }

  private void write(ObjectNode root) {
    try {
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      Path folder = Files.createDirectories(target.getParent());
      // Temporary files are their owner's alone from the beginning.
      Path temporary = Files.createTempFile(folder, "config", ".json");
      try {
        Files.write(temporary, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
        Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new StudioException(
          Message.of("registry.accounts-unwritable", file.toString(), ErrorWords.of(e)), e);
    }
  }
}
