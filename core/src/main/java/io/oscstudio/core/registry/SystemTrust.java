package io.oscstudio.core.registry;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Whom this computer believes: the authorities that Java brings, and those in the system's own
 * store, where companies put theirs and where container engines look.
 */
final class SystemTrust {
  /** Where Unix systems have them in one file; the first that is there counts. */
  private static final List<String> BUNDLES =
      List.of(
          "/etc/ssl/certs/ca-certificates.crt",
          "/etc/pki/tls/certs/ca-bundle.crt",
          "/etc/ssl/ca-bundle.pem",
          "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
          "/etc/ssl/cert.pem");

  private static final List<String> STORES = List.of("Windows-ROOT", "KeychainStore-ROOT");

  private SystemTrust() {}

  /** Read when the first connection needs them, and once. */
  private static final class Once {
    private static final List<Certificate> CERTIFICATES = read();
  }

  /** The certificates of all authorities. */
  static List<Certificate> certificates() {
    return Once.CERTIFICATES;
  }

  private static List<Certificate> read() {
    Set<Certificate> all = new LinkedHashSet<>(ofJava());
    STORES.forEach(store -> all.addAll(ofStore(store)));
    Stream.concat(Optional.ofNullable(System.getenv("SSL_CERT_FILE")).stream(), BUNDLES.stream())
        .map(Path::of)
        .filter(Files::isReadable)
        .findFirst()
        .ifPresent(bundle -> all.addAll(ofFile(bundle)));
    return List.copyOf(all);
  }

  private static List<X509Certificate> ofJava() {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      for (TrustManager manager : factory.getTrustManagers()) {
        if (manager instanceof X509TrustManager trust) {
          return Arrays.asList(trust.getAcceptedIssuers());
        }
      }
    } catch (GeneralSecurityException e) {
      // Then those of the system will do, or a connection says that nobody is believed.
    }
    return List.of();
  }

  private static List<Certificate> ofStore(String type) {
    try {
      KeyStore store = KeyStore.getInstance(type);
      store.load(null, null);
      List<Certificate> found = new java.util.ArrayList<>();
      for (String alias : Collections.list(store.aliases())) {
        Optional.ofNullable(store.getCertificate(alias)).ifPresent(found::add);
      }
      return found;
    } catch (GeneralSecurityException | IOException e) {
      return List.of(); // the store of another system
    }
  }

  private static List<Certificate> ofFile(Path bundle) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(bundle))) {
      return List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(in));
    } catch (GeneralSecurityException | IOException e) {
      return List.of(); // those of Java are there
    }
  }
}
