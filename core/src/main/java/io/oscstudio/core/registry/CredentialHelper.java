package io.oscstudio.core.registry;

import io.oscstudio.core.base.CancelWatch;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A program that keeps accounts in the system's store: {@code docker-credential-NAME}. What is
 * secret goes through its standard input and output, never through its arguments.
 *
 * @param program its name on the PATH, or its path
 */
record CredentialHelper(String program) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");
  private static final long SECONDS = 20;
  private static final int LARGEST_ANSWER = 1 << 20;

  /** The helper Docker calls so; empty when no program could be. */
  static Optional<CredentialHelper> named(String name) {
    return NAME.matcher(name).matches()
        ? Optional.of(new CredentialHelper("docker-credential-" + name))
        : Optional.empty();
  }

  /** The account for a server; empty when it knows none, is not installed, or the job ends. */
  Optional<Account> get(String server, Job job) {
    try {
      JsonNode account = Json.parse(run("get", server, job), program);
      String user = account.path("Username").asString("");
      String secret = account.path("Secret").asString("");
      return secret.isEmpty() ? Optional.empty() : Optional.of(new Account(user, secret));
    } catch (IOException | StudioException e) {
      return Optional.empty();
    }
  }

  /**
   * Keeps an account.
   *
   * @throws StudioException when the helper does not
   */
  void store(String server, Account account) {
    Map<String, String> entry = new java.util.LinkedHashMap<>();
    entry.put("ServerURL", server);
    entry.put("Username", account.user());
    entry.put("Secret", account.secret());
    change("store", new String(Json.write(entry), StandardCharsets.UTF_8));
  }

  /** Forgets an account; that there is none is an error to some helpers, and told by them alone. */
  void erase(String server) {
    change("erase", server);
  }

  private void change(String what, String input) {
    try {
      run(what, input, Job.none());
    } catch (IOException | JacksonException e) {
      throw new StudioException(Message.of("registry.helper-failed", program, what), e);
    }
  }

  /** What it answers; reading goes on while it runs, so that a long answer does not stop it. */
  private byte[] run(String what, String input, Job job) throws IOException {
    Process process =
        new ProcessBuilder(program, what).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (CancelWatch watch = new CancelWatch(job, process::destroyForcibly)) {
      CompletableFuture<byte[]> answer = new CompletableFuture<>();
      Thread.ofVirtual().name(program).start(() -> answer(process, input, answer));
      byte[] bytes = answer.get(SECONDS, TimeUnit.SECONDS);
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException(program);
      }
      return bytes;
    } catch (TimeoutException | ExecutionException e) {
      throw new IOException(program, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(program, e);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static void answer(Process process, String input, CompletableFuture<byte[]> answer) {
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // It did not want to hear it; what it says and ends with counts.
    }
    try (InputStream out = process.getInputStream()) {
      answer.complete(out.readNBytes(LARGEST_ANSWER));
    } catch (IOException e) {
      answer.completeExceptionally(e);
    }
  }
}
