"""Stance measured: macro-F1 and target accuracy on our own cases, direction towards named targets on NewsMTSC.

python -m bench.stance tests/cases/stance.json [--statements tests/cases/statements.jsonl] [--newsmtsc FILE.jsonl]
                       [--misses tune|held|train]

``--statements`` are news statements by authors who never saw the program; of those named "held" no error is listed.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from schemas.articles import Article
from schemas.claims import Claim, Quotation
from schemas.selectors import Span
from schemas.speakers import Speaker, SpeakerKind
from seeds import attribution, claims
from seeds.attribution.records import Attribution
from seeds.claims.wordings import canonical
from seeds.language import Language, Parse, load

FLOORS = Path(__file__).parent / "floors.json"
LABELS = ("support", "oppose", "neutral")
PLAIN = 4
"""The author of statements of an average day's news; the others sought one means of taking a position after another."""
_SUBJECTS = ("nsubj", "nsubj:pass")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was expected of a case and what came out."""

    case: dict[str, Any]
    label: str
    target: str | None
    evidence: str | None

    @property
    def wanted(self) -> str:
        """The label expected; where a case allows several readings, the one that came out if it is among them."""
        readings = [reading["label"] for reading in self.case.get("also", ()) if self._names(reading["target"])]
        return self.label if self.label in readings else str(self.case["label"])

    @property
    def on_target(self) -> bool:
        """Whether a position is on a target that the case allows."""
        allowed = [*self.case["target"], *(word for reading in self.case.get("also", ()) for word in reading["target"])]
        return self._names(allowed)

    def _names(self, words: Iterable[str]) -> bool:
        told = (self.target or "").lower().replace("-", " ")
        known = [
            form for word in words for form in (word.lower().replace("-", " "), " ".join(canonical((word.lower(),))))
        ]
        return any(word.rstrip("s")[:6] in told for word in known) if known else self.target is None


def outcomes(language: Language, cases: Iterable[dict[str, Any]]) -> Iterator[Outcome]:
    """Describe the content of each case as a claim of whoever is its cue's subject."""
    for case in cases:
        claim = _claim(language, case)
        target, evidence = claim.stance.target, claim.stance.evidence
        named = f"{target.id} {target.label}" if target else None
        yield Outcome(case, claim.stance.label.value, named, evidence.exact if evidence else None)


def macro_f1(outcomes: list[Outcome]) -> float:
    """The mean over the labels of the harmonic mean of precision and recall."""
    right = Counter(o.label for o in outcomes if o.label == o.wanted)
    given, wanted = Counter(o.label for o in outcomes), Counter(o.wanted for o in outcomes)
    return sum(2 * right[label] / max(1, given[label] + wanted[label]) for label in LABELS) / len(LABELS)


def _claim(language: Language, case: dict[str, Any]) -> Claim:
    text = case["text"]
    article = Article(text, f"case-{case['id']}", blocks=((0, len(text)),))
    parse = language.parse(text, article.blocks)
    return claims.describe(article, parse, [attributed(parse, case)])[0]


def attributed(parse: Parse, case: dict[str, Any]) -> Attribution:
    """The attribution that a case states: its content, its cue, and the cue's subject as speaker."""
    spans = tuple(_span(parse.text, piece) for piece in case["content"])
    tokens = tuple(t.i for t in parse.tokens if any(s.start <= t.start < s.end for s in spans))
    cue = _span(parse.text, case["cue"]) if case["cue"] else None
    cues = tuple(t.i for t in parse.tokens if cue and cue.start <= t.start < cue.end)
    mention = next(
        (_mention(parse, k) for i in cues for k in parse.tokens[i].children if parse.tokens[k].dep in _SUBJECTS), None
    )
    speaker = Speaker("speaker", mention.exact if mention else "", SpeakerKind.UNNAMED)
    quoted = Quotation.DIRECT if parse.text[max(0, spans[0].start - 1)] in '"“' else Quotation.INDIRECT
    return Attribution(spans, tokens, cue, cues, mention, speaker, quoted, (0, len(parse.text)), "case", 1.0, "case")


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), words)


def _mention(parse: Parse, i: int) -> Span:
    return Span.of(parse.text, *parse.char_span(parse.subtree(i)))


def direction(language: Language, path: Path) -> dict[str, float]:
    """Of NewsMTSC's polar mentions: how many get a stance at all, and how many of those the right direction."""
    counted: Counter[str] = Counter()
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        for target in row["targets"]:
            counted[_direction(language, row["sentence_normalized"], target)] += 1
    told = counted["right"] + counted["wrong"]
    polar = told + counted["silent"]
    neutral = counted["rightly silent"] + counted["invented"]
    return {
        "coverage": told / max(1, polar),
        "direction": counted["right"] / max(1, told),
        "neutral": counted["rightly silent"] / max(1, neutral),
    }


def _direction(language: Language, text: str, target: dict[str, Any]) -> str:
    """What the sentence's own assertion and its attributed claims together say of a mention."""
    article = Article(text, "sentence", blocks=((0, len(text)),))
    parse = language.parse(text, article.blocks)
    told = claims.describe(article, parse, [*attribution.find(parse, article), _whole(parse)])
    name = target["mention"].lower()
    aimed = [(s.label.value, s.target.label.lower()) for claim in told for s in claim.positions if s.target]
    signs = [label for label, about in aimed if about in name or name in about]
    if target["polarity"] == 4:
        return "invented" if signs else "rightly silent"
    if not signs:
        return "silent"
    return "right" if signs[0] == ("support" if target["polarity"] > 4 else "oppose") else "wrong"


def _whole(parse: Parse) -> Attribution:
    """The sentence as its writer's own words."""
    text, speaker = parse.text, Speaker("writer", "", SpeakerKind.PUBLICATION)
    span, tokens = Span(0, len(text), text), tuple(range(len(parse.tokens)))
    return Attribution((span,), tokens, None, (), None, speaker, Quotation.DIRECT, (0, len(text)), "case", 1.0, "case")


def figures(found: list[Outcome]) -> dict[str, float]:
    """Macro-F1 of each part of the cases, and how many of the right positions are on the right target."""
    parts = {name: [o for o in found if o.case["part"] == name] for name in ("tune", "held")}
    polar = [o for o in found if o.label == o.wanted != "neutral"]
    measured = {f"cases.{name}.macro_f1": macro_f1(chosen) for name, chosen in parts.items()}
    return measured | {"cases.target": sum(o.on_target for o in polar) / max(1, len(polar))}


def blind(found: list[Outcome]) -> dict[str, float]:
    """Macro-F1 of each part of the statements, and how many of the positions told of the held ones are right."""
    parts = {name: [o for o in found if o.case["part"] == name] for name in ("train", "held")}
    told = [o for o in parts["held"] if o.label != "neutral"]
    plain = [o for o in parts["held"] if o.case["author"] == PLAIN]
    measured = {f"statements.{name}.macro_f1": macro_f1(chosen) for name, chosen in parts.items()}
    measured["statements.held.plain.macro_f1"] = macro_f1(plain)
    return measured | {"statements.held.precision": sum(o.label == o.wanted for o in told) / max(1, len(told))}


def fallen(measured: dict[str, float]) -> list[str]:
    """The figures below their floors."""
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))["stance"]
    return [
        f"{name}: {value:.3f} < {floors[name]}" for name, value in measured.items() if value < floors.get(name, 0.0)
    ]


def _list(found: Iterable[Outcome]) -> None:
    """Print what came out wrong, by its label or by what a position is on."""
    for o in found:
        if o.label != o.wanted or (o.label != "neutral" and not o.on_target):
            click.echo(f"{o.case['id']:4} {o.wanted} {o.case['target']} got {o.label} {o.target} by {o.evidence!r}")
            click.echo(f"     {o.case['text']}")


@click.command()
@click.argument("cases", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--newsmtsc", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="A file of NewsMTSC.")
@click.option("--statements", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="statements.jsonl.")
@click.option("--misses", type=click.Choice(["tune", "held", "train"]), help="List what came out wrong of a part.")
def main(cases: Path, newsmtsc: Path | None, statements: Path | None, misses: str | None) -> None:
    """Print what is measured on CASES, and end with exit code 1 where a figure is below its floor."""
    language = load()
    found = list(outcomes(language, json.loads(cases.read_text(encoding="utf-8"))))
    _list(o for o in found if o.case["part"] == misses)
    measured = figures(found)
    if statements:
        rows = [json.loads(line) for line in statements.read_text(encoding="utf-8").splitlines()]
        found = list(outcomes(language, rows))
        _list(o for o in found if o.case["part"] == misses == "train")
        measured |= blind(found)
    if newsmtsc:
        measured |= {f"newsmtsc.{name}": value for name, value in direction(language, newsmtsc).items()}
    for name, value in measured.items():
        click.echo(f"{name:24} {value:.3f}")
    below = fallen(measured)
    for line in below:
        click.echo(f"below its floor: {line}", err=True)
    sys.exit(bool(below))


if __name__ == "__main__":
    main()
