"""Measures attribution against a corpus annotated as PolNeAR is: found, content, recall by class, rules, scores, speed.

Usage: ``python -m bench.attribution CORPUS [--misses N] [--spurious N] [--every N] [--floors FILE]``

CORPUS holds ``text/*.txt`` and, for each, ``attributions/*.ann`` in brat standoff (Source, Cue, Content). An
attribution is found when its content's words and ours overlap at least half both ways and our mention overlaps its
source (or it has none); each is matched once. ``content`` is the same without the mention. With ``--floors`` the
run fails when a figure is under its floor.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bench.polnear import Gold, Range, Text, Words, annotated, annotated_texts
from schemas.articles import Article
from seeds.attribution import Attribution, find
from seeds.language import Language, load
from seeds.reading import read
from seeds.reading.text import read_text

SPEAKING = re.compile(
    r"\b(?:according to|say|says|said|saying|tells?|told|telling|adds?|added|adding|statement|interview|"
    r"wr(?:ites?|ote|itten|iting)|calls? (?:for|on)|call(?:ed|ing) (?:for|on)|den(?:y|ies|ied|ying)|repl(?:y|ies|ied)|"
    r"(?:claim|report|ask|warn|insist|tweet|explain|suggest|respond)(?:s|ed|ing)?|not(?:es|ed|ing)|"
    r"(?:announc|argu|declar|acknowledg|accus|alleg|stat)(?:e|es|ed|ing))\b",
    re.IGNORECASE,
)
BANDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


@dataclass(slots=True)
class Ours:
    """One content we found, with the words of all its mentions."""

    content: Words
    mention: Words
    attribution: Attribution
    matched: bool = False
    right: bool = False


@dataclass(slots=True)
class Tally:
    """All counts of one run."""

    gold: int = 0
    predicted: int = 0
    content: int = 0
    found: int = 0
    words: int = 0
    recall: Counter[tuple[str, bool]] = field(default_factory=Counter)
    rules: Counter[tuple[str, bool]] = field(default_factory=Counter)
    bands: Counter[tuple[float, bool]] = field(default_factory=Counter)
    others: Counter[bool] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)
    spurious: list[str] = field(default_factory=list)


def gathered(text: Text, attributions: Iterable[Attribution], aside: Words) -> list[Ours]:
    """Put the attributions of one content together; what the annotator set aside is left out."""
    by_content: dict[tuple[Range, ...], list[Attribution]] = defaultdict(list)
    for attribution in attributions:
        by_content[tuple((span.start, span.end) for span in attribution.spans)].append(attribution)
    found = []
    for spans, group in by_content.items():
        mentions = [(a.mention.start, a.mention.end) for a in group if a.mention]
        content = text.covered(spans)
        if content and len(content & aside) * 2 <= len(content):
            found.append(Ours(content, text.covered(mentions), group[0]))
    return found


def match(golds: list[Gold], ours: list[Ours]) -> set[int]:
    """Match contents one to one, the best overlap first; return the numbers of the attributions found."""
    pairs = sorted(
        ((len(g.content & o.content) / max(len(g.content), len(o.content)), i, j)
         for i, g in enumerate(golds) for j, o in enumerate(ours)
         if 2 * len(g.content & o.content) >= max(len(g.content), len(o.content))),
        reverse=True,
    )  # fmt: skip
    used: set[int] = set()
    found: set[int] = set()
    for _, i, j in pairs:
        if i in used or ours[j].matched:
            continue
        used.add(i)
        ours[j].matched = True
        ours[j].right = not golds[i].source or bool(golds[i].source & ours[j].mention)
        if ours[j].right:
            found.add(i)
    return found


def score(tally: Tally, name: str, text: Text, golds: list[Gold], ours: list[Ours]) -> None:
    """Count one article."""
    found = match(golds, ours)
    tally.gold += len(golds)
    tally.predicted += len(ours)
    tally.words += len(text.words)
    tally.found += len(found)
    tally.content += sum(o.matched for o in ours)
    for i, gold in enumerate(golds):
        kinds = [text.kind(gold.content)]
        if len(gold.content) >= 4 and SPEAKING.search(gold.cue):
            kinds.append("speech")
        tally.recall.update((kind, i in found) for kind in kinds)
        if i not in found:
            tally.misses.append(f"{name} | {'/'.join(kinds)} | {gold.cue} | {text.shown(gold.content)}")
    for one in ours:
        attribution = one.attribution
        tally.rules[attribution.rule, one.right] += 1
        tally.bands[max(b for b in BANDS if b <= attribution.score), one.right] += 1
        if not attribution.position:
            tally.others[one.right] += 1
        if not one.right:
            why = "speaker" if one.matched else "content"
            tally.spurious.append(
                f"{name} | {attribution.rule} | {why} | {attribution.speaker.name} | {text.shown(one.content)}"
            )


def run(corpus: Path, every: int) -> tuple[Tally, float, float]:
    """Read, parse and attribute every article of a corpus; also return the CPU seconds of all of it and of parsing."""
    language, tally = load(), Tally()
    _warm_up(language)
    spent = parsing = 0.0
    for path, notes in annotated_texts(corpus)[::every]:
        begun = time.process_time()
        for article in (one for one in read(str(path)) if isinstance(one, Article)):
            start = time.process_time()
            parse = language.parse(article.text, article.blocks)
            parsing += time.process_time() - start
            attributions = find(parse, article)
            spent += time.process_time() - begun
            text = Text(article.text)
            golds, aside = annotated(notes, text)
            score(tally, notes.stem, text, golds, gathered(text, attributions, aside))
            begun = time.process_time()
    return tally, spent, parsing


def _warm_up(language: Language) -> None:
    """Have weights and lexicons loaded before time is taken: a process loads them once."""
    article = read_text("The pier is open, said Ada Brook, the mayor. She opposed the tax on Monday.", "warm-up")
    find(language.parse(article.text, article.blocks), article)


def rates(hits: int, predicted: int, gold: int) -> dict[str, float]:
    """Return precision, recall and F1."""
    return {
        "p": round(hits / max(1, predicted), 3),
        "r": round(hits / max(1, gold), 3),
        "f1": round(2 * hits / max(1, predicted + gold), 3),
    }


def share(counts: Counter[tuple[str, bool]], key: str) -> float:
    """Return how often a key counts as true."""
    return round(counts[key, True] / max(1, counts[key, True] + counts[key, False]), 3)


def figures(tally: Tally, spent: float, parsing: float) -> dict[str, object]:
    """Return the figures of a run in the shape they are printed and floored in."""
    return {
        "attributions": tally.gold,
        "extracted": tally.predicted,
        "found": rates(tally.found, tally.predicted, tally.gold),
        "content": rates(tally.content, tally.predicted, tally.gold),
        "precision_without_positions": round(tally.others[True] / max(1, tally.others.total()), 3),
        "recall": {kind: share(tally.recall, kind) for kind in ("direct", "mixed", "indirect", "speech")},
        "words_per_cpu_second": round(tally.words / spent),
        "parser_alone": round(tally.words / parsing),
        "of_parser_alone": round(parsing / spent, 3),
    }


def report(tally: Tally) -> None:
    """Print precision by rule and by score."""
    print(f"{'rule':<24}{'n':>7}{'right':>8}")
    for rule in sorted({r for r, _ in tally.rules}, key=lambda r: -tally.rules[r, True] - tally.rules[r, False]):
        print(f"{rule:<24}{tally.rules[rule, True] + tally.rules[rule, False]:>7}{share(tally.rules, rule):>8.2f}")
    print(f"{'score from':<24}{'n':>7}{'right':>8}")
    for band in sorted({b for b, _ in tally.bands}):
        right, n = tally.bands[band, True], tally.bands[band, True] + tally.bands[band, False]
        print(f"{band:<24}{n:>7}{right / n:>8.2f}")


def fallen(measured: dict[str, object], floors: dict[str, float]) -> Iterator[str]:
    """Name the figures that are under their floors; a floor is named by the path to its figure."""
    for path, floor in floors.items():
        value: object = measured
        for key in path.split("."):
            value = value[key] if isinstance(value, dict) else None
        if not isinstance(value, int | float) or value < floor:
            yield f"{path} is {value}, under its floor of {floor}"


def main(arguments: list[str]) -> int:
    """Measure a corpus; return 1 when a figure fell under its floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--misses", type=int, default=0)
    parser.add_argument("--spurious", type=int, default=0)
    parser.add_argument("--every", type=int, default=1, help="read only every Nth article")
    parser.add_argument("--floors", type=Path)
    options = parser.parse_args(arguments)
    tally, spent, parsing = run(options.corpus, options.every)
    measured = figures(tally, spent, parsing)
    print(json.dumps(measured))
    report(tally)
    print(*tally.misses[: options.misses], *tally.spurious[: options.spurious], sep="\n")
    low = list(fallen(measured, json.loads(options.floors.read_text())["attribution"])) if options.floors else []
    print(*low, sep="\n")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
