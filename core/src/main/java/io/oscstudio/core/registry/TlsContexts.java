package io.oscstudio.core.registry;

import com.github.dockerjava.core.util.CertificateUtils;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.registry.settings.TlsFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Makes of files of certificates what a connection by TLS needs. */
final class TlsContexts {
  private static final long LARGEST_FILE = 1 << 20;
  private static final char[] PASSWORD = {}; // of stores that never leave the memory

  private TlsContexts() {}

  /**
   * Believes the system's authorities and those of the files, and can show the files' identities.
   *
   * @throws StudioException when a file is none of a certificate or key
   */
  static SSLContext of(TlsFiles files) {
    try {
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(identities(files.identities()), PASSWORD);
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(authorities(files.authorities()));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new StudioException(Message.of("registry.tls-unavailable", ErrorWords.of(e)), e);
    }
  }

  private static KeyStore authorities(List<Path> files)
      throws GeneralSecurityException, IOException {
    KeyStore store = empty();
    List<Certificate> all = new ArrayList<>(SystemTrust.certificates());
    for (Path file : files) {
      all.addAll(read(file, TlsContexts::certificates));
    }
    for (int i = 0; i < all.size(); i++) {
      store.setCertificateEntry("authority-" + i, all.get(i));
    }
    return store;
  }

  private static KeyStore identities(List<TlsFiles.Identity> identities)
      throws GeneralSecurityException, IOException {
    KeyStore store = empty();
    for (TlsFiles.Identity identity : identities) {
      List<Certificate> chain = read(identity.certificate(), TlsContexts::certificates);
      PrivateKey key = read(identity.key(), TlsContexts::key);
      store.setKeyEntry(
          "identity-" + store.size(), key, PASSWORD, chain.toArray(Certificate[]::new));
    }
    return store;
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, PASSWORD);
    return store;
  }

  private interface Reader<T> {
    T read(String pem) throws GeneralSecurityException, IOException;
  }

  /** What a file holds; what it is not is told without a word of what it says. */
  private static <T> T read(Path file, Reader<T> reader) {
    try {
      if (Files.size(file) > LARGEST_FILE) {
        throw new IOException("> " + LARGEST_FILE);
      }
      return reader.read(Files.readString(file, StandardCharsets.ISO_8859_1));
    } catch (GeneralSecurityException | IOException | RuntimeException e) {
      String kind = e.getClass().getSimpleName();
      throw new StudioException(
          Message.of("registry.certificate-unreadable", file.toString(), kind));
    }
  }

  private static List<Certificate> certificates(String pem)
      throws GeneralSecurityException, IOException {
    InputStream in = new ByteArrayInputStream(pem.getBytes(StandardCharsets.ISO_8859_1));
    List<Certificate> found =
        List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(in));
    if (found.isEmpty()) {
      throw new IOException();
    }
    return found;
  }

  private static PrivateKey key(String pem) throws GeneralSecurityException, IOException {
    PrivateKey key = CertificateUtils.loadPrivateKey(new StringReader(pem));
    if (key == null) {
      throw new IOException();
    }
    return key;
  }
}
