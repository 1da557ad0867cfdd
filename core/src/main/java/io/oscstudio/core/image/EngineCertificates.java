package io.oscstudio.core.image;

import com.github.dockerjava.core.util.CertificateUtils;
import com.github.dockerjava.transport.SSLConfig;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.registry.ErrorWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * TLS with an engine, by the files Docker keeps for it. Without {@code ca.pem} the system's own
 * authorities count; without {@code cert.pem} and {@code key.pem} we show no certificate.
 */
final class EngineCertificates implements SSLConfig {
  private static final char[] PASSWORD = "docker".toCharArray(); // docker-java's, never on a disk

  private final Path folder;

  EngineCertificates(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads the files.
   *
   * @throws StudioException when one of them is not what it should be
   */
  @Override
  public SSLContext getSSLContext() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(ours(), authorities(), null);
      return context;
    } catch (GeneralSecurityException | IOException | RuntimeException e) {
      throw new StudioException(
          Message.of("image.engine-certificates", folder.toString(), ErrorWords.of(e)), e);
    }
  }

  private KeyManager @Nullable [] ours() throws GeneralSecurityException, IOException {
    Optional<String> certificate = text("cert.pem");
    Optional<String> key = text("key.pem");
    if (certificate.isEmpty() || key.isEmpty()) {
      return null;
    }
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    KeyStore store = CertificateUtils.createKeyStore(key.get(), certificate.get());
    factory.init(store, PASSWORD);
    return factory.getKeyManagers();
  }

  private TrustManager @Nullable [] authorities() throws GeneralSecurityException, IOException {
    Optional<String> authority = text("ca.pem");
    if (authority.isEmpty()) {
      return null;
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(CertificateUtils.createTrustStore(authority.get()));
    return factory.getTrustManagers();
  }

  private Optional<String> text(String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
  }
}
