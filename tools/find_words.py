"""Poppler's search, as in the viewers of Linux desktops; run by the system's own Python, which has its bindings.

usage: /usr/bin/python3 tools/find_words.py FILE.pdf WORDS …   prints the words that are not found on any page
"""

from __future__ import annotations

import sys

import gi  # type: ignore[import-not-found]

gi.require_version("Poppler", "0.18")
from gi.repository import Gio, Poppler  # type: ignore[import-not-found]  # noqa: E402


def unfound(file: str, wanted: list[str]) -> list[str]:
    """The words that no page has."""
    document = Poppler.Document.new_from_gfile(Gio.File.new_for_path(file), None, None)
    pages = [document.get_page(number) for number in range(document.get_n_pages())]
    return [words for words in wanted if not any(page.find_text(words) for page in pages)]


if __name__ == "__main__":
    print(*unfound(sys.argv[1], sys.argv[2:]), sep="\n", end="")
