# The container engines and registries that tests and benchmarks use: each in the folder $work, on a
# socket or free port of its own. Sourced; bash. Who starts one calls stop_services at the end. What
# cannot start leaves its reason in why[lane].

# Debian's daemons lie where a person's PATH may not look.
PATH=$PATH:/usr/sbin:/sbin

# Processes to be stopped at the end.
services=()

free_port() {
  local port
  while :; do
    port=$((RANDOM % 20000 + 20000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || {
      echo "$port"
      return
    }
  done
}

# Waits until $1... succeeds, while the service started last lives, at most a minute.
wait_for() {
  local tries=0
  until "$@" 2>/dev/null; do
    kill -0 "${services[-1]}" 2>/dev/null || return 1
    tries=$((tries + 1))
    [ "$tries" -lt 300 ] || return 1
    sleep 0.2
  done
}

last_words() { tail -n 1 "$1" | cut -c 1-160; }

# Sets why[$1] unless this is Linux's root, which every engine of its own needs to be.
needs_root() {
  [ "$(id -u)" != 0 ] || return 0
  why[$1]="an engine of its own needs root"
  return 1
}

# What both Docker engines are told: files in the folder $1, and no network for containers.
docker_options() {
  printf '%s\n' -H "unix://$1/docker.sock" --data-root "$1/data" --exec-root "$1/exec" \
    --pidfile "$1/docker.pid" --bridge=none --iptables=false --ip6tables=false
}

start_docker() {
  if ! command -v dockerd >/dev/null; then
    why[docker]="no dockerd (Debian: docker.io)"
    return 1
  fi
  needs_root docker || return 1
  local folder=$work/docker options
  mkdir "$folder"
  mapfile -t options < <(docker_options "$folder")
  dockerd "${options[@]}" --storage-driver=vfs </dev/null >"$folder/log" 2>&1 &
  services+=($!)
  if ! wait_for grep -q 'API listen on' "$folder/log"; then
    why[docker]="dockerd did not start: $(last_words "$folder/log")"
    return 1
  fi
  export OSC_TEST_DOCKER_HOST=unix://$folder/docker.sock
}

docker_new_tree=${XDG_CACHE_HOME:-$HOME/.cache}/osc-package-studio/test-docker

# The address that the machine's own sources give for Debian itself.
debian_mirror() {
  # shellcheck disable=SC2016
  apt-get indextargets --format '$(ORIGIN) $(LABEL) $(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
    sed -n 's/^Debian Debian //p' | head -n 1
}

# A current Docker, taken once from Debian's next release into a folder of its own; the machine's own
# packages stay as they are.
make_docker_new() {
  [ ! -e "$docker_new_tree" ] || return 0
  command -v mmdebstrap >/dev/null || {
    why[docker-new]="no mmdebstrap to take a current Docker from Debian's next release"
    return 1
  }
  local mirror tree=$work/docker-tree
  mirror=$(debian_mirror)
  [ -n "$mirror" ] || {
    why[docker-new]="the machine's package sources name no Debian to take a current Docker from"
    return 1
  }
  say "Taking a current Docker for the tests from Debian's next release"
  # mmdebstrap reads none of apt's settings, and a proxy may be one of them.
  apt-config dump Acquire >"$work/acquire.conf"
  mmdebstrap --variant=extract --format=directory --aptopt="$work/acquire.conf" \
    --include=docker.io,containerd,runc testing "$tree" "$mirror" \
    </dev/null >"$work/mmdebstrap.log" 2>&1 || {
    why[docker-new]="it could not be taken: $(grep '^E: ' "$work/mmdebstrap.log" | head -n 1 | cut -c 1-160)"
    return 1
  }
  mkdir -p "$tree"/{proc,sys,dev,run,tmp,mnt} "$(dirname "$docker_new_tree")"
  local folder
  for folder in bin sbin lib lib64; do
    [ -e "$tree/$folder" ] || ln -s "usr/$folder" "$tree/$folder"
  done
  # Complete or not there, even when two runs make it at the same time.
  mv "$tree" "$docker_new_tree.$$"
  mv -T "$docker_new_tree.$$" "$docker_new_tree" 2>/dev/null || rm -rf "$docker_new_tree.$$"
}

# Docker as it is today, with containerd as its store of images. Its mounts are its own: they go with it.
start_docker_new() {
  needs_root docker-new && make_docker_new || return 1
  local folder=$work/docker-new options
  mkdir "$folder"
  echo '{"features": {"containerd-snapshotter": true}, "storage-driver": "native"}' >"$folder/daemon.json"
  mapfile -t options < <(docker_options /mnt)
  # shellcheck disable=SC2016
  unshare --mount --propagation private bash -euc '
    tree=$1 folder=$2
    shift 2
    mount --bind "$tree" "$tree"
    mount -o remount,bind,ro "$tree"
    for own in proc sys dev; do mount --rbind "/$own" "$tree/$own"; done
    for own in run tmp; do mount -t tmpfs tmpfs "$tree/$own"; done
    mount --bind "$folder" "$tree/mnt"
    exec chroot "$tree" /usr/sbin/dockerd "$@"
  ' - "$docker_new_tree" "$folder" --config-file /mnt/daemon.json "${options[@]}" \
    </dev/null >"$folder/log" 2>&1 &
  services+=($!)
  if ! wait_for grep -q 'API listen on' "$folder/log"; then
    why[docker-new]="dockerd did not start: $(last_words "$folder/log")"
    return 1
  fi
  export OSC_TEST_DOCKER_NEW_HOST=unix://$folder/docker.sock
}

# Podman's service, which speaks Docker's API. Its settings are its own, not the machine's.
start_podman() {
  if ! command -v podman >/dev/null; then
    why[podman]="no podman (Debian: podman)"
    return 1
  fi
  needs_root podman || return 1
  local folder=$work/podman
  mkdir -p "$folder/.config/containers"
  echo '{"default": [{"type": "insecureAcceptAnything"}]}' >"$folder/.config/containers/policy.json"
  printf '[[registry]]\nlocation = "127.0.0.1"\ninsecure = true\n' >"$folder/registries.conf"
  cat >"$folder/containers.conf" <<SETTINGS
[engine]
lock_type = "file"
events_logger = "none"
cgroup_manager = "cgroupfs"
tmp_dir = "$folder/tmp"
static_dir = "$folder/static"
[network]
network_config_dir = "$folder/networks"
SETTINGS
  cat >"$folder/storage.conf" <<SETTINGS
[storage]
driver = "vfs"
graphroot = "$folder/data"
runroot = "$folder/run"
SETTINGS
  HOME=$folder TMPDIR=$folder XDG_RUNTIME_DIR=$folder CONTAINERS_CONF=$folder/containers.conf \
    CONTAINERS_STORAGE_CONF=$folder/storage.conf CONTAINERS_REGISTRIES_CONF=$folder/registries.conf \
    podman system service --time 0 "unix://$folder/podman.sock" </dev/null >"$folder/log" 2>&1 &
  services+=($!)
  if ! wait_for test -S "$folder/podman.sock"; then
    why[podman]="podman did not start: $(last_words "$folder/log")"
    return 1
  fi
  export OSC_TEST_PODMAN_HOST=unix://$folder/podman.sock
}

# A registry in the folder $1, with $2 as the auth part of its settings; sets $address.
serve_registry() {
  local folder=$1 port
  port=$(free_port)
  address=127.0.0.1:$port
  mkdir -p "$folder"
  cat >"$folder/settings.yml" <<SETTINGS
version: 0.1
log: {level: info, accesslog: {disabled: true}}
storage: {filesystem: {rootdirectory: $folder/data}, delete: {enabled: true}}
http: {addr: "$address"}
auth: $2
SETTINGS
  docker-registry serve "$folder/settings.yml" </dev/null >"$folder/log" 2>&1 &
  services+=($!)
  if ! wait_for grep -q 'listening on' "$folder/log"; then
    why[registry]="docker-registry did not start: $(last_words "$folder/log")"
    return 1
  fi
}

random_word() { head -c 18 /dev/urandom | base64 | tr -d '+/=\n'; }

# One registry open to everybody, and one that wants a name and a password.
start_registries() {
  if ! command -v docker-registry >/dev/null; then
    why[registry]="no docker-registry (Debian: docker-registry)"
    return 1
  fi
  serve_registry "$work/registry" '{}' || return 1
  export OSC_TEST_REGISTRY=$address

  OSC_TEST_PRIVATE_USER=user$RANDOM
  OSC_TEST_PRIVATE_PASSWORD=$(random_word)
  export OSC_TEST_PRIVATE_USER OSC_TEST_PRIVATE_PASSWORD
  mkdir "$work/private"
  # shellcheck disable=SC2016
  SALT=$(random_word) perl -e '
    my $salt = substr($ENV{SALT} . "." x 22, 0, 21) . ".";
    print "$ENV{OSC_TEST_PRIVATE_USER}:", crypt($ENV{OSC_TEST_PRIVATE_PASSWORD}, "\$2y\$05\$$salt"), "\n";
  ' >"$work/private/users"
  serve_registry "$work/private" "{htpasswd: {realm: private, path: $work/private/users}}" || return 1
  export OSC_TEST_PRIVATE_REGISTRY=$address
}

# Starts all that can start here.
start_engines() {
  start_registries || true
  start_docker || true
  start_docker_new || true
  start_podman || true
}

# Stops what was started and takes away what it left; ends with the status of the script.
stop_services() {
  local status=$? service
  trap '' INT TERM HUP
  for service in "${services[@]}"; do kill "$service" 2>/dev/null || true; done
  for service in "${services[@]}"; do wait "$service" 2>/dev/null || true; done
  # A stopped engine may leave mounts in its own folders.
  if [ -r /proc/self/mounts ]; then
    awk -v work="$work/" 'index($2, work) == 1 { print $2 }' /proc/self/mounts | sort -r |
      while read -r mount; do umount "$mount" 2>/dev/null || true; done
  fi
  rm -rf "$work"
  exit "$status"
}
