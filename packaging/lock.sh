#!/bin/bash
# Make the two hashed lists of dependencies again, for all systems. Needs uv.
#   packaging/lock.sh [--upgrade]
set -euo pipefail
cd "$(dirname "$0")/.."
uv=$(command -v uv || echo .venv/bin/uv)
common=(--quiet --universal --python-version 3.11 --generate-hashes
        --no-emit-index-url --no-emit-find-links --no-annotate --no-header)

"$uv" pip compile "${common[@]}" "$@" pyproject.toml packaging/build.in \
    --output-file packaging/requirements.txt
"$uv" pip compile "${common[@]}" "$@" pyproject.toml packaging/build.in --extra test \
    --constraint packaging/requirements.txt --output-file packaging/requirements-test.txt
grep -c == packaging/requirements.txt packaging/requirements-test.txt
