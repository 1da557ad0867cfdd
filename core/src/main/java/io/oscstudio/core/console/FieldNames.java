package io.oscstudio.core.console;

import java.util.regex.Pattern;

/** Tells by the name of a field what is probably in it. */
public final class FieldNames {
  private static final Pattern REPLICAS =
      Pattern.compile("replicas|replicaCount|replicacount|\\w*[a-z](?:ReplicaCount|Replicas)");
  private static final Pattern LIMIT_OF_REPLICAS = Pattern.compile("(?i)(min|max|desired)replicas");
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i).*(?:password|passwd|passphrase|token|secretkey|clientsecret|accesskey|apikey"
              + "|api_key|secret_key|app_key|_pass|erlangcookie|privatekey)");
  private static final Pattern NOT_SECRET =
      Pattern.compile("(?i)^(?:existing|use|allow|force|mount|automount|create|enable).*");
  private static final Pattern SECRET_REFERENCE =
      Pattern.compile("(?i)existing\\w*secret(?:name)?|secretref");

  private FieldNames() {}

  /** A number of pods, not a bound of it. */
  public static boolean isReplicas(String name) {
    return REPLICAS.matcher(name).matches() && !LIMIT_OF_REPLICAS.matcher(name).matches();
  }

  /** A text to be masked. */
  public static boolean isSecret(String name) {
    return SECRET.matcher(name).matches() && !NOT_SECRET.matcher(name).matches();
  }

  /** The name of a Kubernetes Secret. */
  public static boolean isSecretReference(String name) {
    return SECRET_REFERENCE.matcher(name).matches();
  }

  /** When to pull an image. */
  public static boolean isPullPolicy(String name) {
    return name.equals("pullPolicy") || name.equals("imagePullPolicy");
  }
}
