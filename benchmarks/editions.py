"""Random but plausible editions of one news page, to measure make-up with.

In: a seed. Out: an edition as YAML in a folder, with its pictures. Stories are runs of paragraphs of the sample
editions, so paragraph lengths are those of real copy. A page is drawn to hold 0.9 to 1.1 of what it has room for at
natural sizes: 1 to 12 stories of 80 to 4,000 characters, 0 to 8 pictures of odd shapes, now and then a sidebar and an
advert; over every layout with rules of make-up.

usage: python -m benchmarks.editions FOLDER [SEED]
"""

from __future__ import annotations

import random
import shutil
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

import pdfreport
from pdfreport.content.model import Story
from pdfreport.design.read import find, names, read
from pdfreport.diag import Notes

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = ("jiangjin-2022", "archive-notes", "air-digest", "shili-news")
LINE = 0.93  # of a line that is characters, the ends of paragraphs counted elsewhere
SHAPES = (0.45, 0.72, 0.8, 1.0, 1.33, 1.5, 1.5, 1.6, 1.78, 2.2, 3.1)  # width by height
LONGEST = 4000  # characters
MOST_PICTURES = 3  # of one story
USUAL = 390  # cells of a 四开 page: on smaller ones there are fewer stories and pictures
FACTS = (
    {"text": "坡道1100米", "value": 1100, "unit": "米", "label": "坡道"},
    {"text": "栏杆后退3米", "value": 3, "unit": "米", "label": "栏杆后退"},
    {"text": "每天限500人", "value": 500, "unit": "人", "label": "每天限"},
    {"text": "补栽行道树860株", "value": 860, "unit": "株", "label": "补栽行道树"},
    {"text": "满意率96.5%", "value": 96.5, "unit": "%", "label": "满意率"},
)
WIDEST = 1600  # pixels
TOPICS = (
    "水厂夜班人员的一天",
    "旧厂房里办起读书会",
    "三条公交线路下周起调整",
    "稻田边的气象站",
    "老街门牌换新记",
    "山村小学的第一堂天文课",
    "柑橘分级有了新标准",
    "河堤上的二十四小时",
    "社区工具房三年没丢过一把锤子",
    "早市搬家，摊位费不变",
    "图书馆延长开放到晚上十点",
    "雨季之前清完七百个雨水口",
    "渡口改成了观鸟点",
    "一座桥的体检报告",
    "菜农学会看土壤湿度表",
    "示例市公布九月空气质量",
    "幼儿园门口多了一排长椅",
    "修表匠收下第六个徒弟",
    "街角花坛由居民认养",
    "环卫驿站全天开门",
    "地方戏送进十二个村",
    "冷空气明天到，最低五度",
    "电梯加装满五百部",
    "河鲜市场试行电子秤",
    "路灯换成暖色光",
)
DECKS = ("一年来接待居民四千余人次", "试行三个月后按实际情况调整", "各区同步推开，名单已公布", "", "", "")
KICKERS = ("示例市推进便民服务", "从一张清单说起", "", "", "")
BYLINES = ("本报记者　甲　乙", "本报记者　丙", "本报通讯员　丁", "")


@dataclass(frozen=True)
class Pool:
    """Paragraphs of the samples, story by story, and their photographs."""

    runs: tuple[tuple[str, ...], ...]
    photos: tuple[Path, ...]


@dataclass(frozen=True)
class Room:
    """What a layout with rules of make-up has room for: columns, lines of each, characters of a line."""

    layout: str
    columns: int
    lines: int
    characters: float


@cache
def rooms() -> tuple[Room, ...]:
    """The shipped layouts with rules of make-up; the plain 四开 page is drawn as often as all others."""
    found = []
    for name in names():
        made = read(find(name) or Path(), Notes())
        if made is not None and made.makeup is not None:
            grid = made.grid
            lines = grid.lines - made.makeup.first + 1  # panels below go if they have nothing to show
            found.append(Room(name, grid.columns, lines, grid.measure * LINE))
    plain = next(room for room in found if room.layout == "news-sikai")
    return (*found, *[plain] * (len(found) - 2))


@cache
def pool() -> Pool:
    """What the samples give."""
    runs: list[tuple[str, ...]] = []
    photos: list[Path] = []
    for name in SAMPLES:
        folder = ROOT / "data" / name
        for story in pdfreport.load(folder).stories:
            runs.append(_paragraphs(story))
        photos += sorted(folder.glob("photos/*.jpg"))
    return Pool(tuple(run for run in runs if run), tuple(photos))


def _paragraphs(story: Story) -> tuple[str, ...]:
    words = [*story.paragraphs, *(row for section in story.sections for row in section.paragraphs)]
    return tuple(row.text for row in words if len(row.text) > 12)


def _copy(drawn: random.Random, characters: int) -> list[str]:
    """About so many characters of running paragraphs, beginning anywhere in a sample."""
    runs = pool().runs
    run, out = drawn.choice(runs), list[str]()
    at = drawn.randrange(len(run))
    while sum(map(len, out)) < characters:
        if at >= len(run):
            run, at = drawn.choice(runs), 0
        rest = characters - sum(map(len, out))
        paragraph = run[at]
        if len(paragraph) > 2 * rest + 40 and "。" in paragraph[:-1]:
            paragraph = paragraph[: paragraph.index("。") + 1]
        out.append(paragraph)
        at += 1
    return out


def _length(drawn: random.Random, rank: int) -> int:
    """Characters of a story: the lead longer than the rest."""
    least, most = {0: (500, 1500), 1: (300, 900)}.get(rank, (80, 600))
    return round(drawn.triangular(least, most, least + (most - least) / 3))


def _cells(paragraphs: list[str], rank: int, characters: float) -> float:
    """Room that a story takes: text, head and white."""
    text = sum(-(-(len(one) + 2) // characters) for one in paragraphs)
    width, lines = {0: (3, 8), 1: (2, 6)}.get(rank, (2 if text > 40 else 1, 5))
    return float(text + width * (lines + 1))


def edition(seed: int, folder: Path) -> Path:
    """Write the edition of this seed; returns its folder."""
    drawn = random.Random(f"page {seed}")
    target = folder / f"page-{seed:03d}"
    shutil.rmtree(target, ignore_errors=True)
    (target / "photos").mkdir(parents=True)
    given = drawn.choice(rooms())
    room, load = given.columns * given.lines, drawn.uniform(0.92, 1.08)
    scale = room / USUAL
    wanted = min(drawn.choice((1, 2, 3, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10, 12)), max(1, round(8 * scale)))
    asked = drawn.choice((0, 1, 1, 2, 2, 3, 3, 4, 5)) + (2 if wanted < 3 else 0)
    pictures = min(8, asked, round(6 * scale), MOST_PICTURES * wanted)
    areas = [drawn.uniform(60, 95) * scale if n == 0 else drawn.uniform(14, 34) for n in range(pictures)]
    stories = [_copy(drawn, _length(drawn, rank)) for rank in range(wanted)]
    adverts, sold = _adverts(drawn, given)
    aside = drawn.random() < 0.25 and scale > 0.8
    _fill(drawn, stories, room * load - sum(areas) - sold - (aside and 40), given.characters)
    heads = drawn.sample(TOPICS, len(stories))
    written = [
        {
            "id": f"s{rank}", "headline": heads[rank], "paragraphs": copy,
            "kicker": drawn.choice(KICKERS) if rank == 0 else "", "deck": drawn.choice(DECKS) if rank < 4 else "",
            "byline": drawn.choice(BYLINES), "figures": [],
        }
        for rank, copy in enumerate(stories)
    ]  # fmt: skip
    for number in range(pictures):
        story = written[min(int(drawn.triangular(0, len(written), 0)), len(written) - 1) if number else 0]
        if len(story["figures"]) == MOST_PICTURES:
            story = min(written, key=lambda one: len(one["figures"]))
        if len(story["figures"]) < MOST_PICTURES:
            story["figures"].append(_photo(drawn, target, number))
    if aside:
        written[0]["sidebar"] = {"title": "数读", "items": drawn.sample(FACTS, drawn.randint(3, 5))}
    kept = [{key: value for key, value in story.items() if value} for story in written]
    page = {"number": 2, "section": "要闻", "layout": given.layout, "stories": [story["id"] for story in kept]}
    if adverts:
        page["adverts"] = adverts
    whole = {"publication": "示例晚报", "date": "2024-10-18", "pages": [page], "stories": kept}
    (target / "edition.yaml").write_text(yaml.safe_dump(whole, allow_unicode=True, sort_keys=False), "utf8")
    return target


def _adverts(drawn: random.Random, room: Room) -> tuple[list[dict[str, object]], int]:
    """No advert, one in a corner, or one over the foot of the page; and the cells that they take."""
    kind = drawn.choice(("", "", "", "", "corner", "corner", "foot"))
    if not kind:
        return [], 0
    columns = room.columns if kind == "foot" else drawn.choice((1, 2))
    lines = drawn.randint(9, 14) if kind == "foot" else drawn.randint(10, 20)
    told = {"id": kind, "columns": columns, "lines": lines, "text": ["秋茶开市", "示例市茶叶市场"]}
    return [told], columns * (lines + 1)


def _fill(drawn: random.Random, stories: list[list[str]], room: float, characters: float) -> None:
    """Longer or fewer paragraphs until the stories take about the room there is."""
    for _ in range(60):
        taken = sum(_cells(copy, rank, characters) for rank, copy in enumerate(stories))
        if abs(taken - room) < 12:
            return
        rank = drawn.randrange(len(stories))
        if taken < room:
            more = max(30, min(400, round((room - taken) * characters / 2)))
            if sum(map(len, stories[rank])) + more <= LONGEST:
                stories[rank] += _copy(drawn, more)
        elif len(stories[rank]) > 1:
            stories[rank].pop()
        elif len(stories) > 1:
            stories.pop(rank)


def _photo(drawn: random.Random, folder: Path, number: int) -> dict[str, object]:
    """A photograph in a shape of its own, cut from one of the samples'."""
    from PIL import Image

    source = drawn.choice(pool().photos)
    shape = drawn.choice(SHAPES)
    with Image.open(source) as picture:
        width, height = picture.size
        across = min(width, round(height * shape))
        down = min(height, round(width / shape))
        left, top = (width - across) // 2, (height - down) // 2
        part = picture.crop((left, top, left + across, top + down))
        part.thumbnail((WIDEST, WIDEST))
        part.save(folder / "photos" / f"{number}.jpg", quality=80)
    focus = [0.3, 0.3, 0.7, 0.7] if drawn.random() < 0.5 else []
    told = {
        "id": f"f{number}",
        "src": f"photos/{number}.jpg",
        "caption": "资料图片。",
        "credit": "本报资料",
        "alt": "风景",
    }
    return {**told, "focus": focus} if focus else told


if __name__ == "__main__":
    print(edition(int(sys.argv[2]) if len(sys.argv) > 2 else 0, Path(sys.argv[1])))
