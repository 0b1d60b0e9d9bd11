#!/bin/bash
# Set up, and pass every check: style, types, import rules, tests. Starts its own display.
# Arguments go to pytest.
set -euo pipefail
cd "$(dirname "$0")/.."
packaging/setup.sh --test

work=$(mktemp -d)
failed=()
cleanup() {
    [ -z "${xvfb:-}" ] || kill "$xvfb" 2>/dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT

start_display() {
    [ "$(uname)" != Darwin ] || return 0 # it has one of its own
    command -v Xvfb >/dev/null || { echo "Xvfb is missing; install xvfb" >&2; exit 2; }
    Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$work/display" 2>"$work/xvfb.log" &
    xvfb=$!
    for _ in $(seq 100); do
        [ -s "$work/display" ] && break
        sleep 0.1
    done
    [ -s "$work/display" ] || { cat "$work/xvfb.log" >&2; exit 2; }
    DISPLAY=:$(cat "$work/display")
    export DISPLAY QT_QPA_PLATFORM=xcb LIBGL_ALWAYS_SOFTWARE=1
    unset WAYLAND_DISPLAY
}

check() {
    local name=$1 started=$SECONDS
    shift
    if "$@" >"$work/log" 2>&1; then
        printf '%-14s ok      %4d s\n' "$name" $((SECONDS - started))
    else
        printf '%-14s FAILED  %4d s\n' "$name" $((SECONDS - started))
        tail -60 "$work/log"
        failed+=("$name")
    fi
}

bin=.venv/bin
start_display
export HOLDFAST_STATE=$work/state
check ruff $bin/ruff check .
check format $bin/ruff format --check .
check mypy $bin/mypy
check lint-imports $bin/lint-imports --no-cache

status=0
$bin/python -m pytest -q "$@" || status=$?
[ ${#failed[@]} -eq 0 ] || { echo "failed before the tests: ${failed[*]}" >&2; status=1; }
exit $status
