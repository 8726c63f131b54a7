#!/usr/bin/env bash
# Does the program work once installed, away from its checkout? usage: tools/check_wheel.sh PYTHON
# Builds the wheel, installs it into an empty venv, makes pages in another folder, and compares one with the checkout's.
set -euo pipefail
python=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
top=$(cd "$(dirname "$0")/.." && pwd)
trial=$(mktemp -d)
trap 'rm -rf "$trial"' EXIT
export PIP_DISABLE_PIP_VERSION_CHECK=1

cd "$top"
echo "building the wheel"
PIP_CONSTRAINT=constraints.txt PIP_BUILD_CONSTRAINT=constraints.txt "$python" -m build --wheel --outdir "$trial" . >"$trial/log" 2>&1 ||
  { cat "$trial/log" >&2; exit 1; }

echo "installing it into an empty venv"
"$python" -m venv "$trial/venv"
"$trial/venv/bin/python" -m pip install --quiet --constraint constraints.txt "$trial"/*.whl

mkdir "$trial/elsewhere"
cd "$trial/elsewhere"
command=$trial/venv/bin/pdfreport
"$command" --version
"$command" layouts
"$command" fonts
"$command" schema >/dev/null
"$command" new paper
"$command" build paper -o paper.pdf
"$command" preview paper --dpi 40 -o paper.png
"$command" build "$top/data/jiangjin-2022" -o sample.pdf
"$python" -m pdfreport build "$top/data/jiangjin-2022" -o checkout.pdf
cmp sample.pdf checkout.pdf
ls -l
echo "the installed program made the same bytes as the checkout"
