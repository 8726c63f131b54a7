"""Charts as written to chart values; rows stand in the edition or in a .csv or .yaml file beside it.

Comes in: `written.ChartWritten`; goes out: `model.Chart`, or nothing and the reasons in `notes`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pdfreport.content.folder import Folder
from pdfreport.content.model import Chart, Series
from pdfreport.content.written import ChartWritten, Number, RowWritten, SeriesWritten
from pdfreport.diag import Notes, Where
from pdfreport.mistakes import nearest
from pdfreport.schema import decode
from pdfreport.source import Mapping_, Scalar, Sequence_, parse_yaml, plain_value

COLUMNS = ("label", "value", "note", "ink")
MAX_ROWS = 400  # a chart of more is no newspaper chart


def chart(written: ChartWritten, folder: Folder, notes: Notes) -> Chart | None:
    """The chart with its rows, checked for what its kind needs."""
    before, rows = len(notes.errors), written.rows
    if bool(written.rows) == bool(written.data):
        notes.error("content.chart-rows", written.where)
        return None
    if written.data:
        rows = _file(written.data, written.places["data"], folder, notes)
    _check_numbers(written, rows, notes)
    if len(notes.errors) > before:  # a row that could not be read would be missed below, and is no second mistake
        return None
    _check_kind(written, rows, notes)
    if len(notes.errors) > before:
        return None
    series = tuple(Series(row.label, row.value.value, row.value.shown, row.note, row.ink) for row in rows)
    return Chart(
        written.kind, written.unit, series, written.whole, written.quantity, written.finding, written.key, written.where
    )


def _check_numbers(written: ChartWritten, rows: tuple[RowWritten, ...], notes: Notes) -> None:
    """Report numbers that no chart of this kind can show (look.md section 9)."""
    for row in rows:
        if row.value.value < 0:
            notes.error("content.chart-negative", row.where, value=row.value.shown)
        elif written.kind == "bars" and written.whole is not None and row.value.value > written.whole:
            notes.error("content.chart-above-whole", row.where, value=row.value.shown, whole=f"{written.whole:g}")


def _check_kind(written: ChartWritten, rows: tuple[RowWritten, ...], notes: Notes) -> None:
    """Report what rows cannot be together in a chart of this kind."""
    total = sum(row.value.value for row in rows)
    if len(rows) > MAX_ROWS:
        notes.error("content.chart-too-many-rows", written.where, limit=MAX_ROWS)
    if written.kind == "slope" and len(rows) != 2:
        notes.error("content.chart-slope", written.where, count=len(rows))
    if written.kind == "dots":
        if total > 5000 or any(row.value.value != int(row.value.value) for row in rows):
            notes.error("content.chart-dots", written.where)
        elif written.whole is not None and total > written.whole:
            notes.error("content.chart-above-whole", written.where, value=f"{total:g}", whole=f"{written.whole:g}")


def _file(written: str, where: Where, folder: Folder, notes: Notes) -> tuple[RowWritten, ...]:
    """The rows of a series in a file of its own that could be read; what could not is in `notes`."""
    text = folder.read(written, where, notes)
    if text is None:
        return ()
    shown = folder.name(written)
    if written.lower().endswith(".csv"):
        return _csv(text, shown, notes)
    if not written.lower().endswith((".yaml", ".yml")):
        notes.error("content.series-kind", where, path=written)
        return ()
    node = parse_yaml(text, shown, notes)
    if isinstance(node, Sequence_):  # the rows alone
        node = Mapping_((("rows", node.where, node),), node.where)
    series = None if node is None else decode(node, SeriesWritten, notes)
    return () if series is None else series.rows


def _csv(text: str, shown: str, notes: Notes) -> tuple[RowWritten, ...]:
    """The rows of a CSV text: a line of column names, then one line a row."""
    import csv  # only needed for charts that keep their numbers in such a file

    before = len(notes.errors)
    reader = csv.reader(text.splitlines(), strict=True)
    try:
        lines = [(reader.line_num, cells) for cells in reader if any(cell.strip() for cell in cells)]
    except csv.Error as problem:
        notes.error("content.csv-broken", Where(shown, reader.line_num, 1), reason=problem)
        return ()
    names = [cell.strip() for cell in lines[0][1]] if lines else []
    for name in names:
        if name not in COLUMNS or names.count(name) > 1:
            notes.error("content.csv-column", Where(shown, 1, 1), name=name[:30], known=COLUMNS)
    for name in COLUMNS[:2]:
        if name not in names:
            guess = nearest(name, names)
            notes.error(
                "content.csv-column-missing",
                Where(shown, 1, 1),
                name=name,
                found=guess or [one[:20] for one in names[:6]],
            )
    if len(notes.errors) > before:
        return ()
    rows = tuple(_csv_rows(lines[1:], names, shown, notes))
    if len(lines) == 1:
        notes.error("content.csv-empty", Where(shown))
    return rows


def _csv_rows(lines: list[tuple[int, list[str]]], names: list[str], shown: str, notes: Notes) -> Iterator[RowWritten]:
    for number, cells in lines:
        where = Where(shown, number, 1)
        if len(cells) != len(names):
            notes.error("content.csv-cells", where, count=len(cells), wanted=len(names))
            continue
        row = dict(zip(names, (cell.strip() for cell in cells), strict=True))
        value = Number.from_scalar(Scalar(plain_value(row["value"]), row["value"], where), notes)
        if value is not None:
            yield RowWritten(
                label=row["label"], value=value, note=row.get("note", ""), ink=row.get("ink", ""), where=where
            )
