"""Articles annotated as PolNeAR is: texts, and for each its attributions in brat standoff (Source, Cue, Content)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

WORD = re.compile(r"\w+(?:[.,]\d+)*")
Range = tuple[int, int]
Words = frozenset[int]


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated attribution: the numbers of the words of its content and source, and its cue as text."""

    content: Words
    source: Words
    cue: str


class Text:
    """A text cut into numbered words."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = [match.span() for match in WORD.finditer(text)]
        self.quoted = quoted(text)

    def covered(self, spans: Iterable[Range]) -> Words:
        """Return the numbers of the words that the spans touch."""
        held = list(spans)
        return frozenset(i for i, (a, b) in enumerate(self.words) for start, end in held if a < end and b > start)

    def shown(self, words: Words) -> str:
        """Return words as text to read, cut short."""
        return " ".join(self.text[slice(*self.words[i])] for i in sorted(words))[:160]

    def kind(self, content: Words) -> str:
        """Tell a direct, mixed or indirect content by the share of its words in quotation marks."""
        share = sum(self.quoted[self.words[i][0]] for i in content) / len(content)
        return "direct" if share >= 0.8 else "mixed" if share > 0 else "indirect"


def quoted(text: str) -> bytearray:
    """Mark the code points between double quotation marks, paragraph by paragraph."""
    marks, inside = bytearray(len(text)), False
    for at, char in enumerate(text):
        if char in {"\n", "”"} or (char == '"' and inside):
            inside = False
        elif char in '“"':
            inside = True
        marks[at] = inside
    return marks


def annotated(path: Path, text: Text) -> tuple[list[Gold], Words]:
    """Read the attributions of one annotation file, and the words the annotator set aside."""
    spans: dict[str, tuple[str, list[Range]]] = {}
    events: list[list[str]] = []
    for line in path.read_text(encoding="utf8").splitlines():
        number, _, rest = line.partition("\t")
        body = rest.split("\t")[0]
        if number.startswith("T") and " " in body:
            label, _, where = body.partition(" ")
            spans[number] = label, [(int(a), int(b)) for a, b in (piece.split() for piece in where.split(";"))]
        elif number.startswith("E"):
            events.append(body.split())
    found = [_gold(event, spans, text) for event in events]
    aside = [span for label, pieces in spans.values() if label == "Discard" for span in pieces]
    return [gold for gold in found if gold.content], text.covered(aside)


def _gold(event: list[str], spans: dict[str, tuple[str, list[Range]]], text: Text) -> Gold:
    roles: dict[str, list[Range]] = defaultdict(list)
    for role, _, number in (part.partition(":") for part in event):
        roles[role.rstrip("0123456789")] += spans[number][1] if number in spans else []
    cue = text.covered(roles["Cue"])
    words = " ".join(text.text[slice(*text.words[i])] for i in sorted(cue))
    return Gold(text.covered(roles["Content"]), text.covered(roles["Source"]), words)


def annotated_texts(corpus: Path) -> list[tuple[Path, Path]]:
    """The texts of a corpus with their annotations; one that has none is left out."""
    texts = sorted((corpus / "text").glob("*.txt"))
    notes = ((path, sorted((corpus / "attributions").glob(f"{path.stem}_*.ann"))) for path in texts)
    return [(path, files[0]) for path, files in notes if files]
