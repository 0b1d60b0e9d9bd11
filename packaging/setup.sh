#!/bin/bash
# Set Holdfast up in this checkout: system libraries, .venv, dependencies, the command `holdfast`.
#
#   packaging/setup.sh          for use
#   packaging/setup.sh --test   with what the tests need
#
# Enough on a fresh Debian 12 with Python 3.11 and nothing else. Where everything is there already it
# takes a second: a stamp in .venv holds the hash of what it was made from.
set -euo pipefail
cd "$(dirname "$0")/.."

lock=packaging/requirements.txt
kind=use
[ "${1:-}" != --test ] || { lock=packaging/requirements-test.txt; kind=test; }

say() { printf '%s\n' "$*" >&2; }
die() { say "setup: $*"; exit 2; }

wanted_stamp() {
    cat packaging/requirements*.txt packaging/system-packages.txt pyproject.toml packaging/setup.sh |
        hash_of_input | cut -d' ' -f1
}

hash_of_input() { if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi; }

# what the tests need is more than what use needs
is_done() {
    [ -x .venv/bin/holdfast ] || return 1
    grep -qsx "$(wanted_stamp)" .venv/holdfast-test.stamp && return 0
    [ "$kind" = use ] && grep -qsx "$(wanted_stamp)" .venv/holdfast-use.stamp
}

find_python() {
    local name
    for name in "${HOLDFAST_PYTHON:-}" python3.11 python3.12 python3; do
        if [ -n "$name" ] && command -v "$name" >/dev/null &&
            "$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 13))'; then
            command -v "$name"
            return
        fi
    done
    die "Python 3.11 or 3.12 is missing; install it, or name it in HOLDFAST_PYTHON"
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# system libraries, only those that are missing; other systems than Debian's bring them along
install_system_packages() {
    command -v apt-get >/dev/null || return 0
    local wanted missing=() name
    wanted=$(grep -v '^#' packaging/system-packages.txt)
    if [ ! -x .venv/bin/python ] && ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        wanted+=" $("$python" -c 'import sys; print("python3.%d-venv" % sys.version_info[1])')"
    fi
    for name in $wanted; do
        dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q 'ok installed' || missing+=("$name")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
        say "setup: these system packages are missing, and there is no way to install them here:"
        say "    apt-get install ${missing[*]}"
        return 0
    fi
    say "setup: installing ${#missing[@]} system packages"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q >&2
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -q --no-install-recommends "${missing[@]}" >&2
}

make_venv() {
    if [ -x .venv/bin/python ] && .venv/bin/python -m pip --version >/dev/null 2>&1; then
        return
    fi
    say "setup: making .venv with $python"
    rm -rf .venv
    "$python" -m venv .venv >&2 || die "no virtual environment could be made with $python"
}

install_python_packages() {
    say "setup: installing $(grep -c == "$lock") packages from $lock; the first time this takes some minutes"
    local pip=(.venv/bin/python -m pip install --quiet --disable-pip-version-check)
    "${pip[@]}" --require-hashes --only-binary :all: -r "$lock" >&2
    "${pip[@]}" --no-deps --no-build-isolation --no-index --editable . >&2
}

# the solver's inner loops are compiled at their first use: not while somebody waits for a result
compile_loops() {
    compgen -G 'fixtures_lib/deflection/__pycache__/contact_loops.*.nbi' >/dev/null && return
    say "setup: compiling the solver's inner loops; this takes half a minute, once"
    local folder
    folder=$(mktemp -d)
    HOLDFAST_CACHE="$folder/cache" .venv/bin/holdfast export \
        resources/samples/sensor_housing.holdfast -o "$folder/plate" >/dev/null 2>&1 ||
        say "setup: that did not work; they are compiled with the first result instead"
    rm -rf "$folder"
}

is_done && exit 0
started=$SECONDS
python=$(find_python)
install_system_packages
make_venv
install_python_packages
compile_loops
wanted_stamp >".venv/holdfast-$kind.stamp"
say "setup: done in $((SECONDS - started)) s"
