"""The paragraphs of a text, as ranges of its characters."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_BLANK = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_LINE = re.compile(r"[^\n]+")
_FINAL = re.compile(r"[.!?…:][\"'”’)\]]*$")
_MARKER = re.compile(r"(?:[•‣◦▪●·*]|[–-](?=\s)|\(?\d{1,2}[.)])\s+")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s+")
_LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph at ``text[start:end]``, trimmed; ``folded`` is its wording with white space made single spaces.

    ``heading`` and ``item`` say what a structured document says of it, or what plain text looks like.
    """

    start: int
    end: int
    folded: str
    heading: bool = False
    item: bool = False

    @property
    def final(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_FINAL.search(self.folded))

    @property
    def words(self) -> int:
        """How many words it has."""
        return self.folded.count(" ") + 1


def split(text: str) -> list[Paragraph]:
    """The paragraphs of a plain text: parted by blank lines, or by line ends where lines are not merely wrapped."""
    return [paragraph(text, *place) for group in _groups(text) for place in _lines(text, *group)]


def paragraph(text: str, start: int, end: int, *, heading: bool = False, item: bool = False) -> Paragraph:
    """The paragraph at a range of ``text`` that holds some words, without white space and list marker."""
    piece = text[start:end]
    start, end = start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
    marker = _MARKER.match(text, start, end)
    if marker:
        start, item = marker.end(), True
    return Paragraph(start, end, " ".join(text[start:end].split()), heading, item)


def title_case(line: str) -> bool:
    """Whether nearly all longer words of a line begin with a capital."""
    long = [word for word in re.findall(r"[^\W\d_][\w’'-]*", line) if len(word) > 3]
    return len(long) > 1 and sum(word[0].isupper() for word in long) >= len(long) * 0.8


def unfolded(text: str, paragraph: Paragraph) -> list[int]:
    """The place in ``text`` of each character of a paragraph's folded words."""
    piece = text[paragraph.start : paragraph.end]
    return [paragraph.start + match.start() for match in re.finditer(r"\s+|\S", piece)]


def pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A range in pieces the parser can take, cut at ends of sentences where there are any."""
    while end - start > _LONGEST:
        ends = [match.end() for match in _SENTENCE_END.finditer(text, start + _LONGEST // 2, start + _LONGEST)]
        cut = ends[-1] if ends else text.rfind(" ", start + 1, start + _LONGEST) + 1 or start + _LONGEST
        yield start, cut
        start = cut
    yield start, end


def _groups(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for blank in _BLANK.finditer(text):
        yield start, blank.start()
        start = blank.end()
    yield start, len(text)


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    lines = [match.span() for match in _LINE.finditer(text, start, end) if match.group().strip()]
    if len(lines) > 1 and _wrapped([text[a:b].strip() for a, b in lines]):
        yield lines[0][0], lines[-1][1]
    else:
        yield from lines


def _wrapped(lines: list[str]) -> bool:
    """Whether lines are one paragraph, broken at a column: all but the last about as long, most ending mid-sentence."""
    widest = max(map(len, lines))
    if not 40 <= widest <= 120 or any(_MARKER.match(line) for line in lines):
        return False
    if any(len(line) + 1 + len(after.split()[0]) < widest * 0.85 for line, after in pairwise(lines)):
        return False
    return (
        sum(not _FINAL.search(line) for line in lines[:-1]) * 2 > len(lines) - 1
        and _FINAL.search(lines[-1]) is not None
    )
