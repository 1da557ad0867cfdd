package io.oscstudio.helmchild;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Reads requests from standard input and answers each on standard output until the input ends.
 *
 * <p>Arguments: the working folder (ours alone, deleted at the end), the folder that keeps the
 * unpacked native library, the limit of resident memory in bytes, and the limit of a chart's
 * documents in characters. The first line of input is a mark; every answer is a line that starts
 * with it, so that nothing the engine prints can be taken for an answer.
 *
 * <p>The input is read on a thread of its own: when it ends the studio is gone, and the process
 * halts even in the middle of a call that never returns.
 */
public final class HelmChild {
  private HelmChild() {}

  public static void main(String[] args) throws IOException {
    Path work = Path.of(args[0]);
    Path libraries = Path.of(args[1]);
    MemoryWatchdog.start(Long.parseLong(args[2]));
    int mostOutput = Integer.parseInt(args[3]);

    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String mark = in.readLine();
    if (mark == null) {
      return;
    }
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    // Whatever a library prints from Java must not get between the answers.
    System.setOut(System.err);

    BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    Thread worker =
        new Thread(() -> serve(work, libraries, mostOutput, mark, requests, out), "helm");
    worker.setDaemon(true);
    worker.start();

    for (String line = in.readLine(); line != null; line = in.readLine()) {
      requests.add(line);
    }
    WorkFolder.delete(work);
    Runtime.getRuntime().halt(0);
  }

  private static void serve(
      Path work,
      Path libraries,
      int mostOutput,
      String mark,
      BlockingQueue<String> requests,
      PrintStream out) {
    try {
      NoCluster.start(work.resolve("kubeconfig"));
      Engine engine = Engine.load(libraries);
      answer(out, mark, Reply.ready(engine.version()));
      while (true) {
        answer(out, mark, reply(engine, mostOutput, requests.take()));
      }
    } catch (IOException | RuntimeException | UnsatisfiedLinkError problem) {
      answer(out, mark, Reply.broken(String.valueOf(problem.getMessage())));
      Runtime.getRuntime().halt(1);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static Reply reply(Engine engine, int mostOutput, String line) {
    Request request = Request.parse(line);
    try {
      String documents = engine.render(request);
      long resident = MemoryWatchdog.resident();
      return documents.length() > mostOutput
          ? Reply.tooLong(request.id(), resident)
          : Reply.done(request.id(), documents, resident);
    } catch (IllegalStateException refused) {
      return Reply.refused(
          request.id(), String.valueOf(refused.getMessage()), MemoryWatchdog.resident());
    }
  }

  /** A line break first: the engine may have printed half a line. */
  private static void answer(PrintStream out, String mark, Reply reply) {
    out.print("\n" + mark + reply.toJson() + "\n");
    out.flush();
  }
}
