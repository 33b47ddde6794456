"""Which paragraphs of a page are worth reading; the rest is furniture."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from seeds.reading import dates
from seeds.reading.bylines import author_of, dateline_of, is_name, without_avatar
from seeds.reading.header import Header, is_prose
from seeds.reading.lexicon import furniture, lower_furniture
from seeds.reading.paragraphs import Paragraph, title_case, unfolded

_SHORT = 300
_CREDIT = 200
"""The most characters of a credit at the end of a caption."""
_QUOTES = '"“”«»'
_DASHES = ("—", "–", "―")
_CUT = re.compile(r"\s*(?:…|\.\.\.|\[(?:…|\.\.\.)\])$")
_CUTS = ("…", "...", "]")
_TEASER = 40
"""The least characters by which a paragraph must repeat another to be its teaser."""


def worth_reading(text: str, paragraphs: Sequence[Paragraph], header: Header) -> list[Paragraph]:
    """The paragraphs that are the article's own, each without dateline and glued furniture."""
    kept = [_unglued(text, p) for i, p in enumerate(paragraphs) if i not in header.used]
    kept = _before_comments(kept)
    kept = _without_boxes(kept)
    kept = [p for p in kept if not is_furniture(p, header)]
    kept = _without_bios(kept, header)
    kept = _without_teasers(kept)
    return [_without_dateline(text, p, first=i == 0) for i, p in enumerate(kept)]


def is_furniture(paragraph: Paragraph, header: Header) -> bool:
    """Whether a paragraph, by its own wording, is not the article's."""
    line = paragraph.folded
    if _same(line, header.title) or not re.search(r"[^\W\d_]{2}", line):
        return True
    lower = line.lower()
    if lower_furniture("line").fullmatch(lower) or is_heading(paragraph) or _repeats_header(line, header):
        return True
    return len(line) <= _SHORT and bool(lower_furniture("opening").match(lower) or _is_caption(lower))


def is_heading(paragraph: Paragraph) -> bool:
    """Whether a paragraph is a heading: a few words that end as no sentence does.

    Quotation marks, list markers and the dash of a signature speak against it.
    """
    if paragraph.heading:
        return True
    line = paragraph.folded
    if paragraph.item or line[:1] in _DASHES or any(mark in line for mark in _QUOTES):
        return False
    if line.endswith("?"):
        return title_case(line) and paragraph.words <= 14
    return not re.search(r"[.!:;,…\"'”’)\]—–-]$", line) and (
        paragraph.words <= 9 or (paragraph.words <= 20 and title_case(line))
    )


def _same(line: str, title: str | None) -> bool:
    return title is not None and line.casefold().startswith(title.casefold()) and len(line) <= len(title) + 40


def _repeats_header(line: str, header: Header) -> bool:
    if author_of(line) or dates.in_date_line(line):
        return True
    return bool(header.author) and is_name(line) and without_avatar(line) == header.author


def _is_caption(line: str) -> bool:
    """Whether a line ends in a credit; one that also quotes somebody is kept."""
    found = lower_furniture("credit", r"(?:^|\s|[.])", "$").search(line, max(0, len(line) - _CREDIT))
    return found is not None and not any(mark in line for mark in '"“”')


def _before_comments(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """What stands above the readers' comments; a comment link above the article closes nothing."""
    prose = 0
    for i, paragraph in enumerate(paragraphs):
        if prose and paragraph.words <= 16 and furniture("comments").fullmatch(paragraph.folded):
            return paragraphs[:i]
        prose += is_prose(paragraph)
    return paragraphs


def _without_boxes(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Paragraphs without the links that follow a heading such as "Related articles"."""
    return list(_outside_boxes(paragraphs))


def _outside_boxes(paragraphs: list[Paragraph]) -> Iterator[Paragraph]:
    inside = False
    for paragraph in paragraphs:
        if paragraph.words <= 10 and furniture("box").fullmatch(paragraph.folded):
            inside = True
        elif not inside or _resumes(paragraph):
            inside = False
            yield paragraph


def _resumes(paragraph: Paragraph) -> bool:
    """Whether the article goes on here: links are short, or do not end as sentences do."""
    return not paragraph.item and paragraph.words >= 12 and bool(re.search(r"[.!?][\"'”’)\]]*$", paragraph.folded))


def _without_bios(paragraphs: list[Paragraph], header: Header) -> list[Paragraph]:
    """Paragraphs without those at the end that tell of the author."""
    end = len(paragraphs)
    while end > max(1, len(paragraphs) - 4) and _is_bio(paragraphs[end - 1], header):
        end -= 1
    return paragraphs[:end]


def _is_bio(paragraph: Paragraph, header: Header) -> bool:
    line = paragraph.folded
    if len(line) > 500 or any(mark in line for mark in '"“”'):
        return False
    names = re.split(r",\s+|\s+(?:and|&)\s+", header.author) if header.author else []
    named = any(line.lower().startswith(name.lower()) for name in names)
    short = paragraph.words <= 45 and (named or not header.author)
    return (named and " is " in line[:120]) or (short and bool(furniture("bio").fullmatch(line)))


def _without_teasers(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Paragraphs without those cut off with "…" that another gives in full, and without exact repeats."""
    seen: set[str] = set()
    kept = []
    wordings = [paragraph.folded.casefold() for paragraph in paragraphs]
    for i, (paragraph, words) in enumerate(zip(paragraphs, wordings, strict=True)):
        if (words in seen and len(words) >= _TEASER) or _is_teaser(words, wordings[i + 1 :]):
            continue
        seen.add(words)
        kept.append(paragraph)
    return kept


def _is_teaser(words: str, later: Sequence[str]) -> bool:
    start = (_CUT.sub("", words) if words.endswith(_CUTS) else words).rstrip()
    cut = start != words
    if len(start) < (_TEASER if cut else 2 * _TEASER):
        return False
    return any(other.startswith(start) and len(other) > len(words) for other in later)


def _unglued(text: str, paragraph: Paragraph) -> Paragraph:
    """A paragraph without the furniture glued behind its last sentence."""
    glued = re.search(rf"(?<=[.!?\"”’…])\s*(?:{furniture('closing').pattern})$", paragraph.folded, re.IGNORECASE)
    return _cut(text, paragraph, 0, glued.start()) if glued else paragraph


def _without_dateline(text: str, paragraph: Paragraph, *, first: bool) -> Paragraph:
    """A paragraph without its dateline; one that names no agency stands only before the first."""
    dateline = dateline_of(paragraph.folded)
    if dateline and (first or dateline.agency):
        return _cut(text, paragraph, dateline.end, len(paragraph.folded))
    return paragraph


def _cut(text: str, paragraph: Paragraph, start: int, end: int) -> Paragraph:
    """A paragraph from ``start`` to ``end``, counted in its folded words."""
    if (start, end) == (0, len(paragraph.folded)):
        return paragraph
    places = unfolded(text, paragraph)
    return replace(paragraph, start=places[start], end=places[end - 1] + 1, folded=paragraph.folded[start:end])
