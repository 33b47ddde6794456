"""What a page says of itself above its first paragraph: title, author, date, source and address."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from seeds.reading import dates
from seeds.reading.bylines import author_of, dateline_of, is_name, is_outlet, without_avatar
from seeds.reading.lexicon import agencies, furniture, headers
from seeds.reading.paragraphs import Paragraph, title_case

_FIELD = re.compile(r"^([A-Za-z][A-Za-z ]{1,30}?)\s*:\s*(.*)$")
_URL = re.compile(r"^https?://\S+$")
_CUT = ("…", "...", "[…]", "[...]")
_REACH = 16
"""How many paragraphs from the top may belong to the header."""
#: Where a reporter wrote from, behind the name: "in Lisbon", "in Ho Chi Minh City, Vietnam".
_IN_PLACE = re.compile(r"\s+in\s+[^\W\d_a-z][\w.'’-]*(?:,?\s[^\W\d_a-z][\w.'’-]*){0,4}$")


@dataclass(frozen=True, slots=True)
class Header:
    """What was recognised, null where the text does not say; ``used`` are the indexes of header paragraphs."""

    title: str | None = None
    author: str | None = None
    published: str | None = None
    published_text: str | None = None
    source: str | None = None
    url: str | None = None
    used: frozenset[int] = field(default=frozenset())


@dataclass(frozen=True, slots=True)
class _Mark:
    """One header line: the field it fills, or the dates it holds."""

    index: int
    field: str
    value: str = ""
    printed: Sequence[dates.Date] = ()


def recognise(paragraphs: Sequence[Paragraph]) -> Header:
    """The header of an article whose text has these paragraphs."""
    marks = _marks(paragraphs)
    end = max((mark.index + 1 for mark in marks if mark.field != "ignored"), default=0)
    header = _dated(_filled(marks), marks)
    header = _titled(header, paragraphs, end, {mark.index for mark in marks})
    used = {mark.index for mark in marks} | _above_byline(paragraphs[:end])
    header = _with_dateline(_sourced(_signed(header, paragraphs, marks)), paragraphs)
    return replace(header, used=frozenset(used))


def is_prose(paragraph: Paragraph) -> bool:
    """Whether a paragraph reads as one of the article's own, not as a line of its header."""
    return not paragraph.heading and (paragraph.words >= 30 or (paragraph.words >= 10 and paragraph.final))


def _above_byline(paragraphs: Sequence[Paragraph]) -> set[int]:
    """Headlines, sections and the one-sentence summary that stand above the byline; more prose there is text."""
    prose = [i for i, paragraph in enumerate(paragraphs) if is_prose(paragraph)]
    summary = len(prose) == 1 and (paragraphs[prose[0]].words < 40 or paragraphs[prose[0]].folded.endswith(_CUT))
    return set(range(len(paragraphs))) - (set() if summary else set(prose))


def _marks(paragraphs: Sequence[Paragraph]) -> list[_Mark]:
    """The header lines near the top, before the third paragraph of prose."""
    marks: list[_Mark] = []
    prose = 0
    for index, paragraph in enumerate(paragraphs[:_REACH]):
        mark = _mark(index, paragraphs)
        if mark:
            marks.append(mark)
        prose += mark is None and is_prose(paragraph)
        if prose > 2:
            break
    return marks


def _mark(index: int, paragraphs: Sequence[Paragraph]) -> _Mark | None:
    line = paragraphs[index].folded
    found = _FIELD.match(line)
    if found and found[1].lower() in headers():
        return _field_mark(index, headers()[found[1].lower()], found[2])
    if re.fullmatch(r"(?:written |posted )?by:?", line, re.IGNORECASE):
        return _Mark(index, "author", _name_beside(index, paragraphs))
    if line.lower() in agencies():
        return _Mark(index, "source", agencies()[line.lower()])
    author = author_of(line)
    if author:
        return _Mark(index, "author", author, dates.find(line))
    printed = dates.in_date_line(line)
    return _Mark(index, "dates", printed=printed) if printed else None


def _field_mark(index: int, name: str, value: str) -> _Mark | None:
    if name in {"published", "updated"}:
        printed = dates.find(value)
        unread = dates.Date(value, None, 0, len(value))
        first, *others = printed or [unread]
        return _Mark(index, "dates", printed=[replace(first, updated=name == "updated"), *others])
    sentence = name in {"source", "author"} and (len(value.split()) > 10 or value.endswith(("?", "!")))
    return None if sentence else _Mark(index, name, re.sub(r"(?<=[a-z]{2})\.$", "", value))


def _name_beside(index: int, paragraphs: Sequence[Paragraph]) -> str:
    """The name on the line after a lone "By", else on the line before it; the headline is none."""
    for beside in (index + 1, index - 1):
        line = paragraphs[beside].folded if 0 < beside < len(paragraphs) else ""
        if is_name(line) and line != paragraphs[0].folded and paragraphs[beside].words <= 5:
            return without_avatar(line)
    return ""


def _filled(marks: Sequence[_Mark]) -> Header:
    values = {mark.field: mark.value.strip() for mark in reversed(marks) if _known(mark.value)}
    url = values.get("url", "")
    return Header(
        title=values.get("title"),
        author=without_avatar(values["author"]) if "author" in values else None,
        source=values.get("source"),
        url=url if _URL.match(url) else None,
    )


def _known(value: str) -> bool:
    """Whether a header line says something: "Source: unknown" does not."""
    return bool(value.strip()) and not re.match(
        r"(?:unknown|none|n/a|not (?:known|given|stated)|-+)\b", value.strip(), re.IGNORECASE
    )


def _dated(header: Header, marks: Sequence[_Mark]) -> Header:
    """The day of publication, else that of the update, which is when the words read here were published."""
    printed = [date for mark in marks for date in mark.printed if _known(date.words)]
    for date in sorted(printed, key=lambda date: (date.updated, date.iso is None)):
        return replace(header, published=date.iso, published_text=date.words)
    return header


def _titled(header: Header, paragraphs: Sequence[Paragraph], end: int, marked: set[int]) -> Header:
    if header.title:
        return header
    free = [p for i, p in enumerate(paragraphs[: end or 1]) if i not in marked and _may_be_title(p, header)]
    if not end and (len(paragraphs) < 2 or (free and not _reads_as_headline(free[0]))):
        return header
    best = next((p for p in free if p.heading), None) or next(
        (p for p in free if p.words >= 3), free[0] if free else None
    )
    return replace(header, title=best.folded) if best else _title_after(header, paragraphs, end)


def _reads_as_headline(paragraph: Paragraph) -> bool:
    """Whether the first paragraph of a page without byline is its headline; a sentence of its own is its lead."""
    if paragraph.heading or not paragraph.folded.endswith("."):
        return paragraph.heading or not is_prose(paragraph) or paragraph.folded.endswith(("?", "!"))
    return title_case(paragraph.folded) and paragraph.words <= 20


def _title_after(header: Header, paragraphs: Sequence[Paragraph], end: int) -> Header:
    """The headline of a page whose byline or date stands above it."""
    following = [p for p in paragraphs[end : end + 3] if _may_be_title(p, header)][:1]
    if following and not is_prose(following[0]) and not following[0].final and len(paragraphs) > end + 1:
        return replace(header, title=following[0].folded)
    return header


def _may_be_title(paragraph: Paragraph, header: Header) -> bool:
    line = paragraph.folded
    return (
        paragraph.words <= 35
        and not line.endswith((*_CUT, ":", ","))
        and not paragraph.item
        and not furniture("line").fullmatch(line)
        and without_avatar(line) != header.author
    )


def _sourced(header: Header) -> Header:
    """The outlet, where the title ends in it or an agency signs as author."""
    title, source = title_and_outlet(header.title) if header.title else (None, None)
    author = header.author
    agency = agencies().get(re.sub(r"\s+(?:staff|newsroom|desk)\b.*$", "", author or "", flags=re.IGNORECASE).lower())
    return replace(header, title=title, source=header.source or source or agency, author=None if agency else author)


def _signed(header: Header, paragraphs: Sequence[Paragraph], marks: Sequence[_Mark]) -> Header:
    """The name alone on a line beside the date, below the headline: "Ann Lee in Lisbon"."""
    beside = {mark.index + step for mark in marks if mark.field == "dates" for step in (-1, 1)}
    for index in sorted(beside & set(range(len(paragraphs)))):
        name = _IN_PLACE.sub("", paragraphs[index].folded)
        below = any(paragraph.folded == header.title for paragraph in paragraphs[:index])
        if below and not header.author and is_name(name) and 2 <= len(name.split()) <= 4 and not is_outlet(name):
            return replace(header, author=without_avatar(name))
    return header


def _with_dateline(header: Header, paragraphs: Sequence[Paragraph]) -> Header:
    """The agency and day of the dateline, where nothing above it tells the source or the date."""
    datelines = (dateline_of(paragraph.folded) for paragraph in paragraphs[: 2 * _REACH])
    dateline = next((found for found in datelines if found and (found.agency or found.date)), None)
    if not dateline:
        return header
    printed = dates.find(dateline.date or "")
    if printed and not header.published_text:
        header = replace(header, published=printed[0].iso, published_text=printed[0].words)
    return replace(header, source=header.source or dateline.agency)


def title_and_outlet(title: str) -> tuple[str, str | None]:
    """A headline and the outlet that a page adds to it.

    >>> title_and_outlet("Bridge to close for repairs | The Valley Post")
    ('Bridge to close for repairs', 'The Valley Post')
    >>> title_and_outlet("Mayor on bridge - it stays")
    ('Mayor on bridge - it stays', None)
    """
    head, bar, outlet = title.rpartition(" | ")
    if bar and len(outlet.split()) <= 5:
        return head, outlet
    head, _, outlet = re.sub(r"\s[–—-]\s", "\x00", title).rpartition("\x00")
    if head and is_outlet(outlet):
        return re.split(r"\s[–—-]\s" + re.escape(outlet) + "$", title)[0], outlet
    return title, None
