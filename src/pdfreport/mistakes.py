"""Reports about values that are not what a record asks for: the wrong kind, an unknown key, a word not in the list.

Used by `schema` and by rooms that check further than a record can say.
"""

from __future__ import annotations

from collections.abc import Sequence

from pdfreport.diag import Notes, Where
from pdfreport.source import Mapping_, Node, Scalar, Sequence_


def wrong_kind(wanted: str, node: Node, key: str, notes: Notes) -> None:
    """Report a value of the wrong kind; `wanted` is the end of the message's code: text, list, number."""
    if not key:
        notes.error("source.top-not-mapping", node.where, value=shown(node))
    else:
        notes.error(f"source.not-{wanted}", node.where, key=key, value=shown(node))


# The forms that texts are asked to have, by the end of the message that puts them into words
FORMS = {
    r"\d{4}-\d{2}-\d{2}": "date",
    r"[\w-]{1,64}": "name",
    r"(https?://|mailto:)\S{1,2000}": "address",
    r"[1-9]\d{0,3}(-[1-9]\d{0,3})?": "range",
    r"[1-9]\d?(-[1-9]\d?)?": "range",
    r"\d{1,4}(-\d{1,4})?": "range",
    r"[1-9]\d{0,3}|\D.{0,39}": "page",
    r"(?:[a-z]{2,3}(?:[-_][A-Za-z]{2,8})*)?": "language",
    r"\d{1,4}-\d{1,4}": "stretch",
    r"all|[1-9]\d{0,3}(-\d{0,4})?(,[1-9]\d{0,3}(-\d{0,4})?)*": "ranks",
}


def bad_form(pattern: str, node: Node, key: str, notes: Notes) -> None:
    """Report a text that is not of the form it should have, and what that form is in words."""
    form = FORMS.get(pattern)
    if form is None:
        notes.error("source.bad-form", node.where, key=key, value=shown(node), pattern=pattern)
    else:
        notes.error(f"source.bad-form-{form}", node.where, key=key, value=shown(node))


def unknown_key(key: str, known: Sequence[str], where: Where, notes: Notes) -> None:
    """Report a key that may not be written here, with the nearest that may."""
    name = shown(Scalar(key, key, where))
    guess = nearest(key, known)
    if guess:
        notes.error("source.unknown-key", where, key=name, nearest=guess)
    else:
        notes.error("source.unknown-key-list", where, key=name, known=list(known))


def not_one_of(choices: Sequence[str], node: Scalar, key: str, notes: Notes) -> None:
    """Report a word that is none of `choices`."""
    guess = nearest(node.text, choices)
    facts: dict[str, object] = {"key": key, "value": shown(node), "choices": list(choices)}
    if guess:
        notes.error("source.not-one-of-nearest", node.where, nearest=guess, **facts)
    else:
        notes.error("source.not-one-of", node.where, **facts)


def nearest(word: str, known: Sequence[str]) -> str:
    """The known word most like `word`, or nothing."""
    from difflib import get_close_matches  # 3 ms, and only needed when something is wrong

    found = get_close_matches(word[:80], known, n=1, cutoff=0.6)
    return found[0] if found else ""


def shown(node: Node) -> str:
    """The start of a value for a message, on one line."""
    if isinstance(node, Mapping_):
        return "{" + ", ".join(key[:20] for key, _, _ in node.entries[:3]) + ("…}" if len(node.entries) > 3 else "}")
    if isinstance(node, Sequence_):
        return "[…]" if node.items else "[]"
    text = " ".join(node.text.split())
    return text if len(text) <= 30 else text[:29] + "…"
