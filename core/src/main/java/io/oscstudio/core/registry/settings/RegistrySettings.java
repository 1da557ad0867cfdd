package io.oscstudio.core.registry.settings;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.UserSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How registries are reached. Accounts are another matter: they come from Docker's store.
 *
 * @param mirrors asked before the registry itself, in this order
 * @param plainHttp hosts, perhaps with a port, that are spoken to without TLS; this computer always
 *     is, where no certificates are laid down for it
 * @param everywhere certificates for all hosts
 * @param hosts further certificates by host, perhaps with a port
 * @param folders in which engines have certificates of hosts
 * @param proxies through which requests go
 * @param patience how long and how often
 */
public record RegistrySettings(
    List<Mirror> mirrors,
    Set<String> plainHttp,
    TlsFiles everywhere,
    Map<String, TlsFiles> hosts,
    CertificateFolders folders,
    Proxies proxies,
    Patience patience) {
  /** Straight to each registry, as the system's certificates allow. */
  public static final RegistrySettings NONE =
      new RegistrySettings(
          List.of(),
          Set.of(),
          TlsFiles.NONE,
          Map.of(),
          CertificateFolders.NONE,
          Proxies.NONE,
          Patience.DEFAULT);

  /** The name of the file of lasting settings, in the folder of settings. */
  public static final String FILE = "registries.json";

  private static final int LAST_PORT = 65_535;

  public RegistrySettings {
    mirrors = List.copyOf(mirrors);
    plainHttp = Set.copyOf(plainHttp);
    hosts = Map.copyOf(hosts);
  }

  /**
   * Those of the person who runs us: the file {@code registries.json} in the studio's folder of
   * settings, proxies of the environment where the file names none, and the certificate folders of
   * container engines.
   *
   * @throws io.oscstudio.core.base.StudioException when the file or a proxy cannot be understood
   */
  public static RegistrySettings ofUser() {
    return of(
        System.getenv(),
        Path.of(System.getProperty("user.home", "")),
        UserSettings.folder().resolve(FILE));
  }

  /** As {@link #ofUser}, of whom it is said where everything lies. */
  public static RegistrySettings of(Map<String, String> environment, Path home, Path file) {
    return RegistriesFile.read(file, environment)
        .with(CertificateFolders.ofEngines(environment, home));
  }

  private RegistrySettings with(CertificateFolders engines) {
    return new RegistrySettings(mirrors, plainHttp, everywhere, hosts, engines, proxies, patience);
  }

  /** With a mirror that is asked before the others. */
  public RegistrySettings with(Mirror mirror) {
    List<Mirror> all = Stream.concat(Stream.of(mirror), mirrors.stream()).toList();
    return new RegistrySettings(all, plainHttp, everywhere, hosts, folders, proxies, patience);
  }

  /** With certificates for all hosts. */
  public RegistrySettings with(TlsFiles files) {
    return new RegistrySettings(
        mirrors, plainHttp, everywhere.and(files), hosts, folders, proxies, patience);
  }

  /** With other patience. */
  public RegistrySettings with(Patience other) {
    return new RegistrySettings(mirrors, plainHttp, everywhere, hosts, folders, proxies, other);
  }

  /**
   * With a host that may be spoken to over an open line.
   *
   * @param host perhaps with a port
   */
  public RegistrySettings withPlainHttp(String host) {
    Set<String> all = new java.util.HashSet<>(plainHttp);
    all.add(Hosts.lower(host));
    return new RegistrySettings(mirrors, all, everywhere, hosts, folders, proxies, patience);
  }

  /** Where an image is asked for: at the mirrors of its registry, and at last there. */
  public List<ImageReference> places(ImageReference reference) {
    List<ImageReference> places = new ArrayList<>();
    for (Mirror mirror : mirrors) {
      if (mirror.registry().equals(reference.registry())) {
        places.add(mirror.place(reference));
      }
    }
    places.add(reference);
    return places;
  }

  /** The certificates that count for a server. */
  public TlsFiles certificates(URI address) {
    String authority = Hosts.lower(Optional.ofNullable(address.getAuthority()).orElse(""));
    TlsFiles own = hosts.getOrDefault(authority, TlsFiles.NONE);
    return everywhere.and(own).and(folders.of(authority));
  }

  /** The proxy that a server is asked through. */
  public Optional<Proxy> proxy(URI address) {
    return proxies.of(address);
  }

  /** Whether a host is spoken to by plain HTTP: allowed by name, or this computer itself. */
  public boolean isPlain(String authority) {
    String wanted = Hosts.lower(authority);
    URI address = URI.create("http://" + wanted);
    if (isAllowed(address)) {
      return true;
    }
    return isLoopback(address)
        && !hosts.containsKey(wanted)
        && folders.of(wanted).equals(TlsFiles.NONE);
  }

  /**
   * Whether something may be sent there: by TLS, on this computer, or to a host allowed by name.
   */
  public boolean isSafe(URI address) {
    return isPlace(address) && isOverSafeLine(address);
  }

  private boolean isOverSafeLine(URI address) {
    return "https".equals(address.getScheme())
        || ("http".equals(address.getScheme()) && (isLoopback(address) || isAllowed(address)));
  }

  /** Whether an address names a host, and a port that there can be. */
  public static boolean isPlace(URI address) {
    int port = address.getPort();
    boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
    return web && address.getHost() != null && port != 0 && port <= LAST_PORT;
  }

  /** Whether an address is on this computer. */
  public static boolean isLoopback(URI address) {
    return Hosts.isLoopback(Hosts.host(address));
  }

  private boolean isAllowed(URI address) {
    String authority = Optional.ofNullable(address.getAuthority()).orElse("");
    return plainHttp.contains(Hosts.lower(authority)) || plainHttp.contains(Hosts.host(address));
  }
}
