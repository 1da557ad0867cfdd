package io.oscstudio.core.image;

import com.github.dockerjava.core.util.CertificateUtils;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.registry.ErrorWords;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
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
final class EngineCertificates {
  private static final char[] PASSWORD = {}; // of stores that never leave the memory

  private final Path folder;

  EngineCertificates(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads the files.
   *
   * @throws StudioException when one of them is not what it should be
   */
  SSLContext context() {
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
    KeyStore store = empty();
    Certificate[] chain = certificates(certificate.get()).toArray(Certificate[]::new);
    PrivateKey ours = CertificateUtils.loadPrivateKey(key.get());
    store.setKeyEntry("engine", ours, PASSWORD, chain);
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
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
    KeyStore store = empty();
    for (Certificate certificate : certificates(authority.get())) {
      store.setCertificateEntry("authority-" + store.size(), certificate);
    }
    factory.init(store);
    return factory.getTrustManagers();
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, PASSWORD);
    return store;
  }

  /** By the JDK's own reader: docker-java's wants a provider that nobody installed. */
  private static Collection<? extends Certificate> certificates(String pem)
      throws GeneralSecurityException {
    return CertificateFactory.getInstance("X.509")
        .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
  }

  private Optional<String> text(String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
  }
}
