#!/usr/bin/env bash
# Do independent readers take a PDF without complaint? usage: tools/check_files.sh FILE.pdf …
# qpdf (structure), MuPDF, Ghostscript and poppler (every page drawn, every font embedded, text extractable).
# Missing tools are installed from Debian's packages where that is allowed, and named where it is not.
set -euo pipefail
[ $# -gt 0 ] || { sed -n 2,4p "$0" >&2; exit 2; }

declare -A packages=([qpdf]=qpdf [mutool]=mupdf-tools [gs]=ghostscript [pdftoppm]=poppler-utils)

missing() {
  local tool
  for tool in "${!packages[@]}"; do
    command -v "$tool" >/dev/null || echo "$tool"
  done
}

install_missing() {
  local names=() tool
  for tool in $(missing); do names+=("${packages[$tool]}"); done
  [ ${#names[@]} -gt 0 ] || return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "installing ${names[*]}"
    apt-get -qq update
    DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 install -y --no-install-recommends \
      "${names[@]}" >/dev/null
  else
    echo "not checked by $(missing | tr "\n" " "): install ${names[*]} (as root: apt-get install ${names[*]})" >&2
    [ -z "${CI:-}" ] || exit 1 # where everything must be checked, a missing tool is a failure
  fi
}

# quiet NAME COMMAND…: the command must end with 0 and say nothing.
quiet() {
  local name=$1 said
  shift
  command -v "$1" >/dev/null || return 0
  if ! said=$("$@" 2>&1) || [ -n "$said" ]; then
    printf 'FAIL %s: %s\n%s\n' "$file" "$name" "${said:-ended with an error}" >&2
    failed=1
  fi
}

# mutool built without colour management says so about every file with a profile; that is not the file's fault.
mupdf_draws() {
  local said status=0
  said=$(mutool draw -q -r 72 -o "$scratch/mupdf-%d.png" "$1" 2>&1) || status=$?
  grep -v 'ICC support is not available' <<<"$said" || true
  return $status
}

fonts_embedded() {
  # columns from the right: object number (two), Unicode map, subset, embedded
  pdffonts "$1" | awk 'NR > 2 && !($(NF-4) == "yes" && $(NF-2) == "yes") { print "not embedded, or no Unicode map: " $1 }'
}

text_extracts() {
  local characters
  characters=$(pdftotext -raw "$1" - | tr -d '[:space:]' | wc -m)
  [ "$characters" -gt 0 ] || echo "no text can be extracted"
}

install_missing
failed=0
checked=$(for tool in "${!packages[@]}"; do command -v "$tool" >/dev/null && printf '%s ' "$tool" || true; done)
checked=${checked% }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
for file in "$@"; do
  [ -s "$file" ] || { echo "FAIL $file: no such file, or empty" >&2; failed=1; continue; }
  before=$failed
  if command -v qpdf >/dev/null && ! said=$(qpdf --check "$file" 2>&1); then
    printf 'FAIL %s: qpdf\n%s\n' "$file" "$said" >&2
    failed=1
  fi
  command -v mutool >/dev/null && quiet "MuPDF draws it" mupdf_draws "$file"
  quiet "Ghostscript draws it" gs -q -dSAFER -dNOPAUSE -dBATCH -dPDFSTOPONERROR -dPDFSTOPONWARNING -sDEVICE=png16m \
    -r36 -sOutputFile="$scratch/gs-%d.png" "$file"
  quiet "poppler draws it" pdftoppm -r 36 -png "$file" "$scratch/poppler"
  if command -v pdffonts >/dev/null; then
    quiet "fonts" fonts_embedded "$file"
    quiet "text" text_extracts "$file"
  fi
  [ "$failed" != "$before" ] || echo "ok   $file (${checked:-unchecked})"
done
exit "$failed"
