"""Stories and pages of an edition agree: every story has its page, and its rest, if any, a later one.

Comes in: an `Edition`; goes out: findings only. Which page takes which story of the pool is decided by `makeup`; here
is only whether there is one that may.
"""

from __future__ import annotations

from collections import Counter

from pdfreport.content.model import Edition, PageCopy, Story
from pdfreport.diag import Notes
from pdfreport.mistakes import nearest


def check_pages(edition: Edition, notes: Notes) -> None:
    """Every story on exactly one page, its rest on a later one at the most; a page without any takes from the pool."""
    stories = {story.id: story for story in edition.stories}
    ids = [story.id for story in edition.stories]
    doubled = {name for name, count in Counter(ids).items() if count > 1}
    placed: dict[str, int] = {}
    for page in edition.pages:
        _named(page, stories, placed, doubled, notes)
    _continued(edition, placed, notes)
    _groups(edition, placed, notes)
    takers = [page for page in edition.pages if page.pool]
    pool = [story for story in edition.stories if story.id not in placed]
    if not pool:
        for page in takers:
            notes.error("content.empty-page", page.where, page=page.number)
    for story in pool:
        if not takers:
            notes.error("content.story-not-placed", story.where, name=story.id)
        elif not any(may_take(page, story) for page in takers):
            wanted = story.wishes.page or story.wishes.section
            notes.error("pages.no-such-page", story.where, name=story.id, wanted=wanted)


def may_take(page: PageCopy, story: Story) -> bool:
    """Whether a page is the one that a story must be on, or the story may be on any."""
    wishes = story.wishes
    return wishes.page in (0, page.number) and wishes.section in ("", page.section)


def _named(page: PageCopy, stories: dict[str, Story], placed: dict[str, int], doubled: set[str], notes: Notes) -> None:
    """The stories that a page names."""
    for name, where in zip(page.stories, page.story_places or [page.where] * len(page.stories), strict=True):
        story = stories.get(name)
        if story is None:
            guess = nearest(name, list(stories)) or list(stories)[:8]
            notes.error("content.unknown-story", where, name=name[:40], nearest=guess)
            continue
        if name in page.continued:
            continue
        if name in placed and story.id not in doubled:  # a doubled id has been told already
            notes.error("content.story-twice", where, name=name, page=placed[name])
        placed.setdefault(name, page.number)
        wanted = story.wishes.page or story.wishes.section
        if story.wishes.page not in (0, page.number):
            notes.error("content.other-page", where, name=name, wanted=wanted, page=page.number)
        elif not may_take(page, story) and page.section:
            notes.error("pages.other-section", where, name=name, wanted=wanted, section=page.section)
        elif not may_take(page, story):
            notes.error("pages.no-section", story.where, name=name, wanted=wanted, page=page.number)


def _continued(edition: Edition, placed: dict[str, int], notes: Notes) -> None:
    """The rest of a story stands on one page, after that of its first part."""
    numbers = [page.number for page in edition.pages]
    seen: dict[str, int] = {}
    for page in edition.pages:
        for name, where in zip(page.stories, page.story_places, strict=False):
            if name not in page.continued:
                continue
            first = placed.get(name)
            if first is None or numbers.index(first) >= numbers.index(page.number):
                notes.error("pages.continued-before", where, name=name, page=page.number)
            elif name in seen:
                notes.error("pages.continued-twice", where, name=name, page=seen[name])
            seen.setdefault(name, page.number)


def _groups(edition: Edition, placed: dict[str, int], notes: Notes) -> None:
    """Stories of one group stand together: none is bound to another page than the first that is bound to one."""
    groups: dict[str, list[Story]] = {}
    for story in edition.stories:
        if story.wishes.group:
            groups.setdefault(story.wishes.group, []).append(story)
    for group, members in groups.items():
        if len(members) == 1:
            notes.warn("pages.group-of-one", members[0].where, name=members[0].id, group=group)
        bound = [(story, pages) for story in members if (pages := _bound(story, edition, placed))]
        for story, pages in bound[1:]:
            first, others = bound[0]
            if not pages & others:
                facts = {"name": story.id, "other": first.id, "group": group}
                notes.error("pages.group-parted", story.where, page=min(pages), first=min(others), **facts)


def _bound(story: Story, edition: Edition, placed: dict[str, int]) -> frozenset[int]:
    """The pages that a story must be on one of: named by a page, or wished for; none if it may be on any."""
    if story.id in placed:
        return frozenset((placed[story.id],))
    if story.wishes.page:
        return frozenset((story.wishes.page,))
    wanted = story.wishes.section
    return frozenset(page.number for page in edition.pages if wanted and page.section == wanted)
