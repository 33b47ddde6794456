"""The comparison of two claims: the best-founded conflict between them, or none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from schemas.conflicts import ConflictKind, Verdict
from schemas.selectors import Span
from seeds.conflicts import align, blame, denial, disbelief, explain, figure, shift, stance
from seeds.conflicts.align import Match
from store.engine import Side

ENOUGH = 0.5
"""The least score at which a pair is reported, calibrated on the tuning part of tests/cases/pairs.json."""

_FAR = 270
"""Days after which claims of two speakers no longer speak of the same state of things."""

Place = tuple[int, int]


class Found(NamedTuple):
    """A conflict of one kind, with the deciding places in both article texts and what it is about."""

    kind: ConflictKind
    score: float
    a: Place
    b: Place
    matter: str = ""


def compare(a: Side, b: Side) -> Verdict | None:
    """The conflict between two claims, null where both can stand; the same whichever comes first."""
    verdict = nearest(a, b)
    return verdict if verdict and verdict.score >= ENOUGH else None


def nearest(a: Side, b: Side) -> Verdict | None:
    """The most conflict there is between two claims, however little."""
    if a.statement and a.statement == b.statement:
        return None
    if _order(b) < _order(a):
        verdict = nearest(b, a)
        return _turned(verdict) if verdict else None
    return _best(a, b)


def _order(side: Side) -> tuple[str, ...]:
    return side.date or "", side.claim, side.text, side.speaker_name, side.article


def _turned(verdict: Verdict) -> Verdict:
    return Verdict(
        verdict.kind, verdict.score, verdict.explanation, verdict.evidence_b, verdict.evidence_a, verdict.topic
    )


def _best(a: Side, b: Side) -> Verdict | None:
    found = max(_found(a, b), key=lambda one: one.score, default=None)
    kind = shift.kind(found.kind, a, b) if found else None
    if found is None or kind is None:
        return None
    score = found.score * _apart(a, b, kind)
    if kind is ConflictKind.SHIFT and score < shift.ENOUGH:
        score *= 0.9
    spans = _span(a.analysis, found.a), _span(b.analysis, found.b)
    words = explain.explain(kind, a, b, (spans[0].exact, spans[1].exact), found.matter)
    return Verdict(kind, round(min(score, 1.0), 3), words, *spans, topic=_topic(a, b))


def _apart(a: Side, b: Side, kind: ConflictKind) -> float:
    """Less for claims of two speakers far apart in time, unless both name the same time."""
    if kind is ConflictKind.SHIFT or not a.date or not b.date:
        return 1.0
    days = abs((date.fromisoformat(a.date[:10]) - date.fromisoformat(b.date[:10])).days)
    fixed = {(name, value) for name, value, _ in a.analysis["t"]} & {(name, value) for name, value, _ in b.analysis["t"]}
    return 1.0 if days <= _FAR or fixed else 0.6


def _topic(a: Side, b: Side) -> str | None:
    shared = set(b.analysis["k"])
    return next((topic for topic in a.analysis["k"] if topic in shared), None)


def _found(a: Side, b: Side) -> Iterator[Found]:
    left, right = _view(a), _view(b)
    matches = align.align(left, right)
    matter = _matter(left, right, matches)
    figures = _figures(a), _figures(b)
    told = a.analysis["t"], b.analysis["t"]
    if clash := figure.find(left, right, matches, figures, told):
        yield Found(ConflictKind.FIGURE, clash.score, (clash.a.start, clash.a.end), (clash.b.start, clash.b.end), matter)
    site = denial.find(left, right, matches, *told)
    if site and not _figures_differ(figures, clash) and not _undone(a, b, left, right, site):
        yield Found(ConflictKind.DENIAL, site.score, _told(left, site.a), _told(right, site.b), matter)
    yield from _wholes(a, b, left, right, matches, matter)
    positions = [[stance.Position(*row) for row in side.analysis["s"]] for side in (a, b)]
    contexts = a.analysis["x"], b.analysis["x"]
    if opposed := stance.find(positions[0], positions[1], contexts):
        places = [_evidence(side, one) for side, one in ((left, opposed.a), (right, opposed.b))]
        yield Found(ConflictKind.STANCE, opposed.score, places[0], places[1], f"“{opposed.a.label}”")


def _wholes(
    a: Side, b: Side, left: align.Side, right: align.Side, matches: Sequence[Match], matter: str
) -> Iterator[Found]:
    """Denials of a whole: a story called untrue, a sole cause against no excuse."""
    if denied := disbelief.find(left, right, matches, a.analysis["h"], b.analysis["h"]):
        places = denied.mark, _whole(right if denied.denied_by_a else left)
        one, two = places if denied.denied_by_a else places[::-1]
        yield Found(ConflictKind.DENIAL, denied.score, one, two, matter)
    same = bool(a.article) and a.article == b.article
    if excluded := blame.find(left, right, matches, (a.analysis["b"], b.analysis["b"]), same):
        yield Found(ConflictKind.DENIAL, excluded.score, excluded.a, excluded.b, matter)


def _undone(a: Side, b: Side, left: align.Side, right: align.Side, site: denial.Site) -> bool:
    """Whether the claim that seems to affirm calls the story untrue itself."""
    affirms = a if left.nodes[site.a].high > right.nodes[site.b].high else b
    negation = 0.0 in (left.nodes[site.a].high, right.nodes[site.b].high)
    sure = [disbelief.surest(side.analysis["h"])[0] >= disbelief.DENIED for side in (a, b)]
    return all(sure) or negation and disbelief.surest(affirms.analysis["h"])[0] >= disbelief.DENIED


def _figures_differ(figures: tuple[list[figure.Amount], list[figure.Amount]], clash: figure.Clash | None) -> bool:
    """Whether the numbers part too, so that the two claims tell of two things."""
    agreed = clash is None or clash.score < ENOUGH
    return agreed and any(figure.apart(a, b) and a.noun == b.noun for a in figures[0] for b in figures[1])


def _figures(side: Side) -> list[figure.Amount]:
    return [figure.Amount(*row) for row in side.analysis["f"]]


def _view(side: Side) -> align.Side:
    return align.Side.of(side.analysis["n"], side.speaker_name)


def _matter(a: align.Side, b: align.Side, matches: Sequence[Match]) -> str:
    """The most telling noun both claims share."""
    shared = [
        (a.nodes[match.a].weight, a.nodes[match.a].form)
        for match in matches
        if match.kind == "same" and match.strength > 0.8 and a.nodes[match.a].pos == "n"
    ]
    return max(shared, default=(0.0, ""))[1]


def _told(side: align.Side, at: int) -> Place:
    """The predicate of a disputed word with its subject and object, as one place."""
    found = [*side.chain(at), *side.fillers(at, "subj"), *side.fillers(at, "obj")]
    nodes = [side.nodes[i] for i in found]
    return min(node.start for node in nodes), max(node.end for node in nodes)


def _whole(side: align.Side) -> Place:
    return min(node.start for node in side.nodes), max(node.end for node in side.nodes)


def _evidence(side: align.Side, position: stance.Position) -> Place:
    return (position.start, position.end) if position.start >= 0 else _whole(side)


def _span(analysis: Mapping[str, Any], place: Place) -> Span:
    """A place as a span, cut to the piece of article text it lies in."""
    for start, text in analysis["p"]:
        if start <= place[0] < start + len(text):
            end = min(place[1], start + len(text))
            return Span(place[0], end, text[place[0] - start : end - start])
    start, text = analysis["p"][0]
    return Span(start, start + len(text), text)
