# What ./studio and ./verify share. Sourced with $root set to the repository's folder; POSIX sh.

say() { printf '%s\n' "$*" >&2; }

# The feature number of the JDK in folder $1, or 0: read from its release file, nothing is started.
jdk_number() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || {
    echo 0
    return
  }
  number=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  echo "${number:-0}"
}

# Sets $jdk to the folder of a JDK 25 or newer, or says what to do and ends.
find_jdk() {
  on_path=$(command -v javac 2>/dev/null) && on_path=$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")
  for candidate in "${JAVA25_HOME:-}" "${JAVA_HOME:-}" "${on_path%/bin/javac}" \
    /usr/lib/jvm/* /usr/java/* /opt/* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ -n "$candidate" ] || continue
    if [ "$(jdk_number "$candidate")" -ge 25 ]; then
      jdk=$candidate
      return
    fi
  done
  say "No JDK 25 was found (looked at JAVA_HOME, JAVA25_HOME, the PATH and the usual folders)."
  say "Install one, for instance Temurin 25, or set JAVA25_HOME to its folder."
  exit 3
}

# Runs Maven at the repository's folder. Maven itself may use an older Java; what it compiles and
# runs is the JDK found above.
maven() {
  if ! command -v mvn >/dev/null 2>&1; then
    say "Maven was not found. Install Maven 3.8 or newer (on Debian: apt-get install maven)."
    exit 3
  fi
  # The build finds a JDK in these folders by itself; one from elsewhere it finds as Maven's own.
  case $jdk in
    /usr/lib/jvm/* | "$HOME"/.sdkman/* | "$HOME"/.jdks/* | /Library/Java/JavaVirtualMachines/*)
      if command -v java >/dev/null 2>&1 || [ -n "${JAVA_HOME:-}" ]; then
        (cd "$root" && mvn --batch-mode "$@")
        return
      fi
      ;;
  esac
  (cd "$root" && JAVA_HOME=$jdk mvn --batch-mode "$@")
}
