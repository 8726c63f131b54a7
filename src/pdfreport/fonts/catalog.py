"""The faces that can be set with, found by role and weight.

In: folders of font files, each best with the ``index.json`` that `tools/index_fonts.py` writes. Out: `Face` values.
A folder without an index, or with one that is no such thing, is read with fontTools, which is slow, so only then is it
imported.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from pdfreport import cachedir
from pdfreport.diag import NOWHERE, Diagnostic, Notes, UsageError, Where
from pdfreport.fonts.coverage import decode
from pdfreport.fonts.face import Face
from pdfreport.fonts.facts import WEIGHTS, Facts, facts
from pdfreport.refs import FontRef

Key = tuple[str, str]

FORMAT = 1  # of index.json
LARGEST_INDEX = 16_000_000  # bytes; a font of 30,000 characters takes some 20,000
# Where a family's missing characters are looked for when its own regular lacks them too.
LAST_RESORT: dict[str, tuple[str, ...]] = {"hei": ("hei", "song")}
DEFAULT_RESORT = ("song", "hei")


class Catalog:
    """Faces by (role or family, weight) and by reference. A later folder's face takes the place of an earlier one's.

    `own` are the user's, which also stand in for characters that no other face of a chain has; `remarks` are what was
    found odd while reading the folders.
    """

    def __init__(self, found: Sequence[Facts], own: Sequence[Facts] = (), remarks: tuple[Diagnostic, ...] = ()) -> None:
        self.remarks = remarks
        self._own = tuple(dict.fromkeys(one.role for one in own if one.embeddable))
        self._by_key: dict[Key, Face] = {}
        self._by_ref: dict[FontRef, Face] = {}
        self._chains: dict[Key, tuple[Face, ...]] = {}
        for one in (*found, *own):
            face = Face(one)
            self._by_key[one.family, one.weight] = face
            self._by_key[one.role, one.weight] = face
            self._by_ref[face.ref] = face

    @classmethod
    def open(cls, folders: Sequence[Path]) -> Catalog:
        """The catalogue of these folders, in order: the program's first, then the user's.

        Raises UsageError for a folder that is not there, ContentError for fonts that cannot be used.
        """
        notes = Notes()
        read = [_folder_facts(folder, notes, own=rank > 0) for rank, folder in enumerate(folders)]
        return cls(read[0] if read else [], [one for folder in read[1:] for one in folder], tuple(notes))

    def __iter__(self) -> Iterator[Face]:
        return iter(self._by_ref.values())

    def roles(self) -> tuple[str, ...]:
        """The roles that have a face, sorted."""
        return tuple(sorted({face.facts.role for face in self._by_key.values()}))

    def has(self, family: str) -> bool:
        """Whether there is a face of this role or family."""
        return any(name == family for name, _ in self._by_key)

    def face(self, key: Key) -> Face:
        """The face of a role in this weight, or in the nearest weight that the role has (the heavier of two)."""
        face = self._by_key.get(key)
        if face is not None:
            return face
        role, weight = key
        wanted = WEIGHTS.get(weight, WEIGHTS["regular"])
        near = sorted(
            (abs(WEIGHTS[have] - wanted), -WEIGHTS[have], have) for family, have in self._by_key if family == role
        )
        if not near:
            raise _mistake("fonts.no-role", known=self.roles(), role=role)
        return self._by_key[role, near[0][2]]

    def faces(self) -> dict[FontRef, Face]:
        """All faces by reference, for the writers."""
        return dict(self._by_ref)

    def chain(self, key: Key) -> tuple[Face, ...]:
        """The face and those that take over what it lacks: its family's regular, then regular 宋 or 黑, then own."""
        if key not in self._chains:
            role = key[0]
            wanted = [self.face(key), self.face((role, "regular"))]
            resort = LAST_RESORT.get(role, DEFAULT_RESORT)
            wanted += [self.face((other, "regular")) for other in resort if other in self.roles()]
            wanted += [self.face((other, "regular")) for other in self._own]
            self._chains[key] = tuple(dict.fromkeys(wanted))
        return self._chains[key]


def default_folder() -> Path:
    """The fonts that come with the program: in an installed package ``_fonts``, in a checkout ``fonts``."""
    package = Path(__file__).parent.parent
    installed = package / "_fonts"
    return installed if installed.is_dir() else package.parent.parent / "fonts"


def _folder_facts(folder: Path, notes: Notes, *, own: bool) -> list[Facts]:
    """The facts of one folder's fonts, in the order of their file names."""
    index = folder / "index.json"
    if not folder.is_dir():
        raise _mistake("fonts.no-folder", folder=str(folder))
    found = _indexed(folder, index, own) if index.is_file() else None
    if found is not None:
        return found
    if index.is_file():
        notes.warn("fonts.index-ignored", Where(str(index)))
    from pdfreport.fonts.index_folder import read_folder  # fontTools costs more than a whole page

    return [facts(folder, entry) for entry in read_folder(folder)["fonts"]]


def _indexed(folder: Path, index: Path, own: bool) -> list[Facts] | None:
    """The facts that an index holds; None if it is none that this version can use."""
    try:
        if index.stat().st_size > LARGEST_INDEX:
            return None
        told = cachedir.parsed(index.read_bytes())
        if told["format"] != FORMAT:
            return None
        found = [facts(folder, entry) for entry in told["fonts"]]
        for one in found if own else ():  # ours is tested when it is written
            decode(one.coverage)
            if not one.path.is_file():
                return None
    except (ValueError, TypeError, KeyError, RecursionError):  # no JSON, nested without end, or of another shape
        return None
    return found


def _mistake(code: str, **told: object) -> UsageError:
    """The exception for one mistake in how fonts are asked for."""
    notes = Notes()
    notes.error(code, NOWHERE, **told)
    return UsageError(notes)
