package io.oscstudio.core.image;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A processor architecture that OSC knows (metadata.yaml's {@code architecture}, section 3). */
public enum Platform {
  /** Intel and AMD, Docker's {@code linux/amd64}. */
  X86_64("x86_64", "amd64", List.of("", "v1")),
  /** ARM of 64 bits, Docker's {@code linux/arm64}, with and without the variant v8. */
  AARCH64("aarch64", "arm64", List.of("", "v8"));

  private final String osc;
  private final String architecture;
  private final List<String> variants;

  Platform(String osc, String architecture, List<String> variants) {
    this.osc = osc;
    this.architecture = architecture;
    this.variants = variants;
  }

  /** What OSC calls it: {@code x86_64} or {@code aarch64}. */
  public String osc() {
    return osc;
  }

  /** What images call the architecture: {@code amd64} or {@code arm64}. */
  public String architecture() {
    return architecture;
  }

  /** What container engines call it: {@code linux/amd64} or {@code linux/arm64}. */
  public String docker() {
    return "linux/" + architecture;
  }

  /**
   * Whether an image made for the given system runs here.
   *
   * @param variant the image's CPU variant, empty when it names none
   */
  public boolean fits(String os, String imageArchitecture, String variant) {
    return os.equals("linux")
        && imageArchitecture.equals(architecture)
        && variants.contains(variant);
  }

  /** Reads OSC's name, Docker's name, or the architecture alone; empty for anything else. */
  public static Optional<Platform> parse(String text) {
    return Arrays.stream(values())
        .filter(p -> text.equals(p.osc) || text.equals(p.architecture) || text.equals(p.docker()))
        .findFirst();
  }
}
