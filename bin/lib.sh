# shellcheck shell=bash
# What the commands of this folder share; sourced, never run. Each find_ function exports what it finds, or says in
# one line what to install.

root="$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")"

say() {
  printf '%s\n' "$*" >&2
}

# True when the folder holds a JDK 25 or newer. Reads its release file: starting a JVM to ask would cost more.
is_jdk() {
  local version
  [[ -x $1/bin/javac && -r $1/release ]] || return 1
  version="$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")"
  [[ -n $version && $version -ge 25 ]]
}

# Exports JAVA_HOME.
find_jdk() {
  local home on_path=
  if command -v java >/dev/null; then
    on_path="$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")"
  fi
  for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* "${HOME:-}"/.sdkman/candidates/java/* /opt/*jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if is_jdk "$home"; then
      export JAVA_HOME="$home"
      return
    fi
  done
  say "Traguardo needs a JDK 25 or newer: install one (for example Eclipse Temurin 25), or point JAVA_HOME at it."
  return 1
}

find_maven() {
  command -v mvn >/dev/null && return
  say "Traguardo needs Apache Maven 3.8 or newer on the PATH to build itself: install it (Debian: apt install maven)."
  return 1
}

# The pages are bundled by Node 24 or newer with npm. Exports NODE_FOLDER when it is not the one on the PATH.
# Never fails: without Node, Vaadin tries to download its own.
find_node() {
  local version folder
  version="$(node --version 2>/dev/null || true)"
  version="${version#v}"
  if [[ ${version%%.*} -ge 24 ]] && command -v npm >/dev/null; then
    return
  fi
  folder="${XDG_CACHE_HOME:-${HOME:-$root/target}/.cache}/traguardo/node"
  if [[ -x $folder/bin/node ]] || install_node "$folder"; then
    export NODE_FOLDER="$folder/bin"
  else
    say "No Node 24 here and npm could not install one: Vaadin will try its own. If it fails, install Node 24 with npm."
  fi
}

# Puts a private Node and npm, both from npm packages, in the folder $1; whole or not at all.
install_node() {
  local platform staging
  command -v npm >/dev/null || return 1
  case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) platform=linux-x64 ;;
    Linux-aarch64) platform=linux-arm64 ;;
    Darwin-arm64) platform=darwin-arm64 ;;
    *) return 1 ;;
  esac
  say "Installing a private Node 24 in $1…"
  mkdir -p "$(dirname "$1")" && staging="$(mktemp -d "$1.XXXXXX")" || return 1
  if npm install --prefix "$staging" --no-save --no-audit --no-fund --ignore-scripts --loglevel=error \
    "node-$platform@24" npm@11 >&2 &&
    mkdir -p "$staging/node/bin" "$staging/node/lib/node_modules" &&
    mv "$staging/node_modules/node-$platform/bin/node" "$staging/node/bin/node" &&
    mv "$staging/node_modules/npm" "$staging/node/lib/node_modules/npm" &&
    "$staging/node/bin/node" --version >/dev/null; then
    [[ -e $1 ]] || mv "$staging/node" "$1"
  fi
  rm -rf "$staging"
  [[ -x $1/bin/node ]]
}

# Exports CHROMIUM, the browser of the browser tests; installs Debian's where it may.
find_chromium() {
  local name may
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    if [[ -n $name ]] && CHROMIUM="$(command -v "$name")"; then
      export CHROMIUM
      return
    fi
  done
  if command -v apt-get >/dev/null; then
    if [[ $EUID -eq 0 ]]; then may=(env); else may=(sudo -n); fi
    if "${may[@]}" true 2>/dev/null; then
      say "Installing Chromium for the browser tests…"
      if "${may[@]}" apt-get update -qq >&2 && "${may[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends chromium fonts-liberation >&2; then
        CHROMIUM="$(command -v chromium)" && export CHROMIUM && return
      fi
    fi
  fi
  unset CHROMIUM
  say "The browser tests need Chromium: install it (Debian: apt install chromium), or set CHROMIUM to its path."
  return 1
}

# Exports POSTGRESQL, the folder of initdb and postgres that the tests start servers of their own from; installs Debian's
# where it may, without the server that the package would run on the machine otherwise.
find_postgresql() {
  local folder may configuration=/etc/postgresql-common/createcluster.conf
  for folder in "${POSTGRESQL:-}" $(printf '%s\n' /usr/lib/postgresql/*/bin | sort -rV) /usr/pgsql-*/bin \
    /opt/homebrew/opt/postgresql*/bin "$(pg_config --bindir 2>/dev/null || true)"; do
    if [[ -n $folder && -x $folder/initdb && -x $folder/postgres ]]; then
      export POSTGRESQL="$folder"
      return
    fi
  done
  if command -v apt-get >/dev/null; then
    if [[ $EUID -eq 0 ]]; then may=(env); else may=(sudo -n); fi
    if "${may[@]}" true 2>/dev/null; then
      say "Installing PostgreSQL for the tests…"
      if "${may[@]}" apt-get update -qq >&2 && "${may[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends postgresql-common >&2 &&
        "${may[@]}" sed -i 's/^#*create_main_cluster.*/create_main_cluster = false/' "$configuration" &&
        "${may[@]}" env DEBIAN_FRONTEND=noninteractive \
          apt-get install -y -qq --no-install-recommends postgresql >&2; then
        for folder in /usr/lib/postgresql/*/bin; do
          [[ ! -x $folder/initdb ]] || export POSTGRESQL="$folder"
        done
        [[ -z ${POSTGRESQL:-} ]] || return 0
      fi
    fi
  fi
  unset POSTGRESQL
  say "Tests of databases need PostgreSQL: install it (Debian: apt install postgresql), or set POSTGRESQL to the folder of initdb."
  return 1
}

# Runs Maven in the project, with the JDK and Node found. Goes to the network only for what is not cached.
maven() (
  set -e
  find_jdk
  find_maven
  find_node
  export npm_config_prefer_offline=true npm_config_audit=false npm_config_fund=false npm_config_update_notifier=false
  cd "$root"
  mvn -B -ntp ${NODE_FOLDER:+"-Dvaadin.node.folder=$NODE_FOLDER"} "$@"
)

# One line that changes with anything the jar is made of, except what the build itself writes there.
fingerprint() {
  local digest=(sha256sum)
  command -v sha256sum >/dev/null || digest=(shasum -a 256)
  (
    cd "$root"
    find pom.xml .mvn sql src/main \( -path src/main/frontend/generated -o -path src/main/frontend/index.html \
      -o -path src/main/bundles \) -prune -o -type f -print0 | LC_ALL=C sort -z | xargs -0 "${digest[@]}" | "${digest[@]}" | cut -c1-16
  )
}

# Unpacks the jar for the sources with fingerprint $1, in a folder of their own: it starts a third faster than the single
# jar, and a server that is running keeps its files while newer sources are built. The last three are kept.
unpack_jar() {
  local app="$root/target/app/$1"
  rm -rf "$app.part"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$root/target/traguardo.jar" extract --destination "$app.part" >&2
  rm -rf "$app"
  mv "$app.part" "$app"
  # shellcheck disable=SC2012 # the names are fingerprints
  ls -td "$root"/target/app/*/ | tail -n +4 | xargs rm -rf
}

# Sets app, the folder with the jar of the present sources, and builds it when there is none. One build at a time,
# all its output on stderr.
build_when_stale() {
  local sources
  sources="$(fingerprint)"
  app="$root/target/app/$sources"
  [[ ! -d $app ]] || return 0
  (
    ! command -v flock >/dev/null || flock 9
    [[ ! -d $app ]] || exit 0
    say "Building Traguardo (about a minute)…"
    maven -q package -DskipTests >&2 9>&-
    unpack_jar "$sources"
  ) 9<"$root"
}
