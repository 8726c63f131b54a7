"""The fonts room: finding, shaping, falling back and cutting down."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

import pytest
import uharfbuzz as hb
from fontTools.ttLib import TTCollection, TTFont
from hypothesis import given
from hypothesis import strategies as st

from pdfreport.diag import ContentError, UsageError
from pdfreport.fonts.catalog import Catalog, default_folder
from pdfreport.fonts.fallback import split
from pdfreport.fonts.shape import shape
from pdfreport.fonts.subset import mapping, subset

SQUARE = Path(__file__).parent


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    """The fonts that come with the program."""
    return Catalog.open([default_folder()])


def test_a_missing_weight_falls_to_the_nearest_of_the_family(catalog: Catalog) -> None:
    """A layout may ask for a weight the family lacks; it never gets another family."""
    assert catalog.face(("kai", "bold")).ref.name == "PdfreportKai-Regular"
    assert catalog.face(("song", "extrabold")).ref.name == "NotoSerifCJKsc-Black"
    assert catalog.face(("hei", "medium")).ref.name == "NotoSansCJKsc-Regular"


def test_an_unknown_role_is_named(catalog: Catalog) -> None:
    """A mistyped role is told together with the roles that exist."""
    with pytest.raises(UsageError, match="xing"):
        catalog.face(("xing", "regular"))


def test_a_folder_that_is_not_there_is_named() -> None:
    """A wrong path is a mistake of the user, not a failure inside."""
    with pytest.raises(UsageError, match="nowhere"):
        Catalog.open([Path("nowhere")])


def test_chains_end_in_the_regular_faces(catalog: Catalog) -> None:
    """What a cut face lacks is drawn by its family's regular, then by 宋 or 黑."""
    names = [face.ref.name for face in catalog.chain(("kai", "regular"))]
    assert names == ["PdfreportKai-Regular", "NotoSerifCJKsc-Regular", "NotoSansCJKsc-Regular"]
    names = [face.ref.name for face in catalog.chain(("hei", "black"))]
    assert names == ["NotoSansCJKsc-Black", "NotoSansCJKsc-Regular", "NotoSerifCJKsc-Regular"]


def test_a_reference_leads_back_to_its_face(catalog: Catalog) -> None:
    """Writers find every face that a page names."""
    assert all(catalog.faces()[face.ref] is face for face in catalog)


def test_a_folder_without_index_is_read(tmp_path: Path) -> None:
    """A user's fonts work without preparation, under the name of their family."""
    (tmp_path / "square.ttf").write_bytes((SQUARE / "square.ttf").read_bytes())
    face = Catalog.open([tmp_path]).face(("song", "regular"))
    assert face.ref.name == "PdfreportSquare-Regular"
    assert face.advance(face.glyph("水")) == 1000
    assert face.embeddable


def test_a_later_folder_wins(tmp_path: Path) -> None:
    """A house font takes the place of the default of the same role and weight."""
    (tmp_path / "square.ttf").write_bytes((SQUARE / "square.ttf").read_bytes())
    both = Catalog.open([default_folder(), tmp_path])
    assert both.face(("song", "regular")).ref.name == "PdfreportSquare-Regular"


def test_a_family_is_found_by_its_name(tmp_path: Path) -> None:
    """A layout may name the role or the family, whose name may have blanks."""
    (tmp_path / "square.ttf").write_bytes((SQUARE / "square.ttf").read_bytes())
    both = Catalog.open([default_folder(), tmp_path])
    assert both.face(("Pdfreport Square", "regular")).ref.name == "PdfreportSquare-Regular"
    assert both.face(("Noto Serif CJK SC", "bold")) is both.face(("song", "bold"))
    assert both.has("Pdfreport Square")
    assert both.has("song")
    assert not both.has("Pdfreport")


def own_font(folder: Path, family: str, name: str = "own.ttf", fs_type: int = 0) -> Path:
    """A font of the user's own: the square one under another family's name, without the characters of the program's."""
    font = TTFont(SQUARE / "square.ttf")
    for record in font["name"].names:
        if record.nameID in {1, 4, 16}:
            font["name"].setName(family, record.nameID, record.platformID, record.platEncID, record.langID)
    font["name"].setName(f"{family.replace(' ', '')}-Regular", 6, 3, 1, 0x409)
    glyph = font.getBestCmap()[ord("水")]
    for table in font["cmap"].tables:
        table.cmap[0x3401] = glyph
    font["OS/2"].fsType = fs_type
    folder.mkdir(exist_ok=True)
    font.save(folder / name)
    return folder / name


def test_own_fonts_stand_in_for_what_no_other_has(tmp_path: Path) -> None:
    """A character that the program's fonts lack is drawn by a font of the user's, without a word in the layout."""
    own_font(tmp_path, "House Rare")
    both = Catalog.open([default_folder(), tmp_path])
    chain = both.chain(("song", "regular"))
    assert [face.ref.name for face in chain][-1] == "HouseRare-Regular"
    pieces, missing = split("甲\u3401", chain)
    assert missing == []
    assert pieces[-1].face is chain[-1]


def test_a_font_that_may_not_be_embedded_stands_in_for_nothing(tmp_path: Path) -> None:
    """It would end the build for a character that was only looked for."""
    own_font(tmp_path, "House Closed", fs_type=2)
    both = Catalog.open([default_folder(), tmp_path])
    assert all(face.embeddable for face in both.chain(("song", "regular")))
    assert not both.face(("House Closed", "regular")).embeddable


def test_every_face_of_a_collection_is_read(tmp_path: Path) -> None:
    """A .ttc gives as many faces as it holds, each with its own glyphs, and each can be cut down."""
    one, two = own_font(tmp_path / "parts", "First", "1.ttf"), own_font(tmp_path / "parts", "Second", "2.ttf")
    collection = TTCollection()
    collection.fonts = [TTFont(one), TTFont(two)]
    (tmp_path / "fonts").mkdir()
    collection.save(tmp_path / "fonts" / "both.TTC")
    found = Catalog.open([default_folder(), tmp_path / "fonts"])
    faces = [found.face((family, "regular")) for family in ("First", "Second")]
    assert [face.facts.number for face in faces] == [0, 1]
    assert faces[0].ref != faces[1].ref
    for face in faces:
        assert face.advance(face.glyph("水")) == 1000
        assert len(subset(face, [face.glyph("水")]).mapping) == 2


@pytest.mark.parametrize("length", [0, 3, 11, 12, 100, 5000])
def test_a_font_cut_short_is_named(tmp_path: Path, length: int) -> None:
    """Wherever the file ends, the answer is one message with its path, and every bad file gets one."""
    data = (SQUARE / "square.ttf").read_bytes()
    for name in ("a.ttf", "b.otf", "c.ttc"):
        (tmp_path / name).write_bytes((b"ttcf" if name == "c.ttc" else data[:4])[:length] + data[4:length])
    with pytest.raises(ContentError) as refused:
        Catalog.open([default_folder(), tmp_path])
    assert [Path(d.where.file).name for d in refused.value.diagnostics] == ["a.ttf", "b.otf", "c.ttc"]
    assert {d.code for d in refused.value.diagnostics} == {"fonts.broken"}


@given(st.data())
def test_a_damaged_font_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    """Bytes changed anywhere never end in a fault of ours."""
    font = bytearray((SQUARE / "square.ttf").read_bytes())
    for _ in range(data.draw(st.integers(1, 8))):
        font[data.draw(st.integers(0, 600))] = data.draw(st.integers(0, 255))
    folder = tmp_path_factory.mktemp("damaged")
    (folder / "a.ttf").write_bytes(font)
    with suppress(ContentError):
        Catalog.open([default_folder(), folder])


def spoilt_indexes() -> dict[str, str]:
    """Files called index.json that are none."""
    told = json.loads((SQUARE / "index.json").read_text(encoding="utf8"))
    (entry,) = [one for one in told["fonts"] if one["file"] == "square.ttf"]

    def with_(**changed: object) -> str:
        return json.dumps({"format": 1, "fonts": [{**entry, **changed}]})

    return {
        "no JSON": "{", "nested": "[" * 100_000, "a list": "[]", "format": '{"format": 9, "fonts": []}',
        "no format": '{"fonts": []}', "outside": with_(file="../square.ttf"), "absent": with_(file="other.ttf"),
        "kind": with_(upem="1000"), "em": with_(upem=0), "weight": with_(weight="fat"),
        "halt": with_(halt={"，": ["a", 1]}),
        "coverage": with_(coverage="~"), "box": with_(bbox=[1, 2, 3]), "fonts": '{"format": 1, "fonts": {"a": 1}}',
    }  # fmt: skip


@pytest.mark.parametrize("spoilt", list(spoilt_indexes()))
def test_a_spoilt_index_is_passed_over(tmp_path: Path, spoilt: str) -> None:
    """The fonts are read themselves, and a warning names the index."""
    (tmp_path / "square.ttf").write_bytes((SQUARE / "square.ttf").read_bytes())
    (tmp_path / "index.json").write_text(spoilt_indexes()[spoilt], encoding="utf8")
    found = Catalog.open([default_folder(), tmp_path])
    assert [(d.code, d.where.file) for d in found.remarks] == [("fonts.index-ignored", str(tmp_path / "index.json"))]
    assert found.has("Pdfreport Square")


def test_a_font_without_halt_is_halved_by_its_ink(catalog: Catalog) -> None:
    """PW-3: half an em is cut from the blank side, opening marks move left by it."""
    kai = catalog.face(("kai", "regular"))
    assert kai.halt("（") is None
    assert kai.half("（") == (500, -500)
    assert kai.half("。") == (500, 0)
    width, offset = kai.half("？")  # its ink is 498 wide and stands 2 too far right
    extents = kai.hb_font.get_glyph_extents(kai.glyph("？"))
    assert width == 500
    assert extents.x_bearing + offset >= 0
    assert extents.x_bearing + offset + extents.width <= width


def test_half_widths_come_from_the_font(catalog: Catalog) -> None:
    """PW-2: also for marks that the index does not list."""
    song = catalog.face(("song", "regular"))
    assert song.halt("（") == (500, -500)
    assert song.halt("〖") == (500, -500)
    assert song.halt("中") is None or song.halt("中") == (500, 0)


def test_marks_are_not_squeezed_by_the_font(catalog: Catalog) -> None:
    """PW-1: a row of marks has full frames; what is taken off is the composer's business alone."""
    for role in ("song", "hei", "kai"):
        assert shape(catalog.face((role, "regular")), "。”）（《").advances == [1000] * 5


def test_a_dash_pair_is_two_ems_wide(catalog: Catalog) -> None:
    """fonts.md: —— joins to one glyph of 2000 only with fwid on."""
    song = catalog.face(("song", "regular"))
    shaped = shape(song, "甲——乙", full=[(1, 3)])
    assert shaped.advances == [1000, 2000, 1000]
    assert shaped.clusters == [0, 1, 3]


def test_kerning_is_for_western_runs_only(catalog: Catalog) -> None:
    """Section 18: on for the stretches asked for, off elsewhere."""
    song = catalog.face(("song", "regular"))
    off = shape(song, "AVAV").advances
    on = shape(song, "AVAV", kern=[(0, 4)]).advances
    half = shape(song, "AVAVAVAV", kern=[(4, 8)]).advances
    assert sum(on) < sum(off)
    assert half == [*off[:3], half[3], *on]


def test_text_is_split_by_coverage(catalog: Catalog) -> None:
    """A character that bold 宋 lacks is drawn by regular 宋, its neighbours stay bold."""
    chain = catalog.chain(("song", "bold"))
    rare = next(chr(c) for c in range(0x4E00, 0x9FA6) if chain[0].lacking(chr(c)) and not chain[1].lacking(chr(c)))
    pieces, missing = split(f"甲{rare}乙", chain)
    assert [(p.start, p.end, p.face) for p in pieces] == [(0, 1, chain[0]), (1, 2, chain[1]), (2, 3, chain[0])]
    assert missing == []


def test_a_character_that_no_face_has_is_told(catalog: Catalog) -> None:
    """Never a box: position and character come back for the report."""
    pieces, missing = split("甲\U0001f600乙", catalog.chain(("song", "regular")))
    assert [(m.position, m.char) for m in missing] == [(1, "\U0001f600")]
    assert [(p.start, p.end) for p in pieces] == [(0, 3)]


@pytest.mark.parametrize("key", [("song", "regular"), ("kai", "regular"), ("fang", "regular")])
def test_a_subset_keeps_the_glyphs_under_their_rank(catalog: Catalog, key: tuple[str, str]) -> None:
    """Advance and ink of every glyph are the same under its new number."""
    face = catalog.face(key)
    glyphs = shape(face, "写好“绿色文章”——2022年A·B", full=[(2, 3), (7, 8), (8, 10), (17, 18)]).glyphs
    cut = subset(face, glyphs)
    small = hb.Font(hb.Face(cut.sfnt))
    small.scale = (1000, 1000)
    assert cut.mapping == mapping(glyphs)
    for old, new in cut.mapping.items():
        assert small.get_glyph_h_advance(new) == face.advance(old)
        ours, theirs = small.get_glyph_extents(new), face.hb_font.get_glyph_extents(old)
        assert (ours.x_bearing, ours.width, ours.height) == (theirs.x_bearing, theirs.width, theirs.height)
    assert cut.kind == face.facts.outlines
    bare_cff, sfnt = b"\x01\x00", b"\x00\x01\x00\x00"
    assert cut.program.startswith(bare_cff if cut.kind == "cff" else sfnt)


def test_the_same_set_gives_the_same_bytes() -> None:
    """Two catalogues, so the memory of the first cannot help the second."""
    made = []
    for order in (1, -1):
        face = Catalog.open([default_folder()]).face(("song", "regular"))
        made.append(subset(face, [face.glyph(c) for c in "甲乙丙丁"[::order]]).program)
    assert made[0] == made[1]


def test_a_mark_and_its_base_are_of_one_face() -> None:
    """A face that lacks a combining mark hands over the letter under it too, or the mark would stand beside it."""
    shipped = Catalog.open([default_folder()])
    fang = shipped.chain(("fang", "regular"))
    pieces, missing = split("仿m\u0300宋", fang)
    assert not missing
    assert [("仿m\u0300宋"[one.start : one.end], one.face.facts.role) for one in pieces] == [
        ("仿", "fang"), ("m\u0300", "song"), ("宋", "fang"),
    ]  # fmt: skip


def test_offsets_of_combining_marks_are_kept() -> None:
    """The shaper's own places for marks: over the letter, higher over a tall one (mark, mkmk of section 18)."""
    kai = Catalog.open([default_folder()]).face(("kai", "regular"))
    low, high = (shape(kai, text).offset(1) for text in ("m\u0300", "\u00ea\u030c"))
    assert low[0] < 0
    assert high[1] > low[1]
