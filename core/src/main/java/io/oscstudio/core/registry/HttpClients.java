package io.oscstudio.core.registry;

import io.oscstudio.core.registry.settings.Proxy;
import io.oscstudio.core.registry.settings.RegistrySettings;
import io.oscstudio.core.registry.settings.TlsFiles;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** The clients of a process of fetching: one for each set of certificates that a host needs. */
final class HttpClients implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(20);
  private static final String SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";

  static {
    // Else the JDK leaves a proxy's account out of what it asks for tunnels with. Read once, by the
    // first client of the JVM.
    if (System.getProperty(SCHEMES) == null) {
      System.setProperty(SCHEMES, "");
    }
  }

  private final RegistrySettings settings;
  private final Map<Optional<TlsFiles>, HttpClient> clients = new ConcurrentHashMap<>();

  HttpClients(RegistrySettings settings) {
    this.settings = settings;
  }

  /**
   * The client for a server.
   *
   * @throws io.oscstudio.core.base.StudioException when its certificates cannot be read
   */
  HttpClient of(URI server) {
    return clients.computeIfAbsent(
        Optional.of(server).filter(s -> "https".equals(s.getScheme())).map(settings::certificates),
        this::open);
  }

  private HttpClient open(Optional<TlsFiles> files) {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .followRedirects(Redirect.NEVER)
            .connectTimeout(CONNECT_TIMEOUT)
            .proxy(new Selector(settings));
    return builder.sslContext(files.map(TlsContexts::of).orElseGet(HttpClients::nobody)).build();
  }

  /** For plain HTTP: trusts nobody, and saves the time that reading all authorities takes. */
  private static SSLContext nobody() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(new KeyManager[0], new TrustManager[0], null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every JDK has TLS
    }
  }

  @Override
  public void close() {
    clients.values().forEach(HttpClient::shutdownNow);
  }

  /**
   * Tells the JDK which proxy an address is asked through: that of the settings, else that of
   * Java's own ({@code -Dhttps.proxyHost}, {@code -Djava.net.useSystemProxies}).
   */
  private static final class Selector extends ProxySelector {
    private final RegistrySettings settings;

    Selector(RegistrySettings settings) {
      this.settings = settings;
    }

    @Override
    public List<java.net.Proxy> select(URI address) {
      return settings
          .proxy(address)
          .map(proxy -> List.of(proxy(proxy)))
          .or(() -> Optional.ofNullable(ProxySelector.getDefault()).map(own -> own.select(address)))
          .orElse(List.of(java.net.Proxy.NO_PROXY));
    }

    private static java.net.Proxy proxy(Proxy proxy) {
      // Not looked up here: the client does, where it can wait.
      InetSocketAddress place = InetSocketAddress.createUnresolved(proxy.host(), proxy.port());
      return new java.net.Proxy(java.net.Proxy.Type.HTTP, place);
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException cause) {
      // Who asked is told.
    }
  }
}
