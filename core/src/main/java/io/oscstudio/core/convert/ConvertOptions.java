package io.oscstudio.core.convert;

import io.oscstudio.core.base.Readings;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be chosen about a conversion.
 *
 * @param keepOperatorRaw whether an operator's original files go into {@code raw/}, which OSC
 *     ignores for operators (D5)
 * @param version which version of an operator in package-manifest format to take: the name of its
 *     folder or the version of its CSV; empty for the newest of the default channel
 * @param contentLanguage the language of texts that are put into the package because the source has
 *     none, English or Chinese
 */
public record ConvertOptions(
    boolean keepOperatorRaw, Optional<String> version, Locale contentLanguage) {
  /** Raw files kept, newest version, English. */
  public static final ConvertOptions DEFAULT =
      new ConvertOptions(Readings.KEEP_OPERATOR_RAW, Optional.empty(), Locale.ENGLISH);

  /** The same with or without the operator's original files. */
  public ConvertOptions withOperatorRaw(boolean keep) {
    return new ConvertOptions(keep, version, contentLanguage);
  }

  /** The same for a certain version of the operator. */
  public ConvertOptions withVersion(String chosen) {
    return new ConvertOptions(keepOperatorRaw, Optional.of(chosen), contentLanguage);
  }

  /** The same with derived texts in another language. */
  public ConvertOptions withContentLanguage(Locale language) {
    return new ConvertOptions(keepOperatorRaw, version, language);
  }
}
