"""The comparison of two claims: the best-founded conflict between them, or none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from schemas.claims import Quotation
from schemas.conflicts import ConflictKind, Verdict
from schemas.selectors import Span
from seeds.conflicts import (
    answers,
    blame,
    bounds,
    causes,
    converse,
    dates,
    denial,
    disbelief,
    explain,
    figure,
    gainsaid,
    noughts,
    predication,
    shift,
    stance,
    states,
    support,
)  # fmt: skip
from seeds.conflicts.align import Pair, Setting
from seeds.conflicts.site import Site
from seeds.conflicts.view import Amount, Place, Position, View, view
from store.engine import Side

ENOUGH = 0.5
"""The least score at which a pair is reported, calibrated on the tuning part of tests/cases/pairs.json."""

_ELSEWHERE = 0.8
"""What like words count in articles that do not tell of the same events."""

_UPDATED = 0.4
"""What a higher toll of a later day counts against an earlier one."""

_PASSED = 0.5
"""What two figures of how things stand count in articles of other weeks, or of nobody knows when."""

_OWN = 0.7
"""The same for an article's own number and another in it: it mostly tells of something else."""
_NARRATED = Quotation.NARRATION.value
_QUOTED = (Quotation.DIRECT.value, Quotation.MIXED.value)

_LATELY = 14
"""Days within which things mostly stand as they stood."""

_DULL = 0.25
"""The weight up to which a word, such as "year", does not tell what a number is of."""

_FAR = 270
"""Days after which claims of two speakers no longer speak of the same state of things."""

_OTHER_DAYS = 0.45
"""What is left of a conflict between such claims: too little for one that is reported."""


_SIGNS = {"support": "for", "oppose": "against"}


class Found(NamedTuple):
    """A conflict of one kind, with the deciding places in both article texts and what it is about.

    ``answers`` tells which claim does no more than deny the other, "a" or "b".
    """

    kind: ConflictKind
    score: float
    a: Place
    b: Place
    matter: str = ""
    signs: tuple[str, str] = ("", "")
    answers: str = ""


def compare(a: Side, b: Side) -> Verdict | None:
    """The conflict between two claims, null where both can stand; the same whichever comes first."""
    return nearest(a, b, ENOUGH)


def nearest(a: Side, b: Side, least: float = 0.0) -> Verdict | None:
    """The most conflict there is between two claims, however little, but for less than ``least``."""
    if a.statement and (a.article, a.statement) == (b.article, b.statement):
        return None
    if least > _OTHER_DAYS and _past(a, b) and not shift.same_speaker(a, b):
        return None
    if _order(b) < _order(a):
        verdict = _best(b, a, least)
        return _turned(verdict) if verdict else None
    return _best(a, b, least)


def bears_out(a: Side, b: Side) -> float:
    """How far claim ``b`` supports what ``a`` says, 0..1; from ``support.ENOUGH`` on it is said to."""
    against = nearest(a, b)
    if against and against.score >= support.AGAINST:
        return 0.0
    return support.score(Pair.of(view(a.analysis, a.speaker_name), view(b.analysis, b.speaker_name)))


def _order(side: Side) -> tuple[str, ...]:
    return side.date or "", side.claim, side.text, side.speaker_name, side.article


def _turned(verdict: Verdict) -> Verdict:
    return Verdict(
        verdict.kind, verdict.score, verdict.explanation, verdict.evidence_b, verdict.evidence_a, verdict.topic
    )


def _best(a: Side, b: Side, least: float) -> Verdict | None:
    pair = Pair.of(view(a.analysis, a.speaker_name), view(b.analysis, b.speaker_name))
    found = max(_found(pair, a, b), key=lambda one: one.score, default=None)
    kind = shift.kind(found.kind, a, b, pair) if found else None
    if found is None or kind is None:
        return None
    score = found.score * _apart(a, b, kind)
    if pair.setting is Setting.ARTICLES and kind in (ConflictKind.DENIAL, ConflictKind.FIGURE):
        score *= _ELSEWHERE
    if kind is ConflictKind.SHIFT and score < shift.ENOUGH:
        score *= 0.9
    score = round(min(score, 1.0), 3)
    if score < least:
        return None
    spans = _span(a.analysis, found.a), _span(b.analysis, found.b)
    told = explain.Words(*_wordings(pair, found, spans), found.matter, found.signs, found.answers)
    words = explain.explain(kind, a, b, told)
    return Verdict(kind, score, words, *spans, topic=_topic(a, b))


def _apart(a: Side, b: Side, kind: ConflictKind) -> float:
    """Less for claims of two speakers far apart in time, unless both name the same time."""
    return _OTHER_DAYS if kind is not ConflictKind.SHIFT and _past(a, b) else 1.0


def _past(a: Side, b: Side) -> bool:
    """Whether two claims are far apart in time and do not name the same time."""
    if not a.date or not b.date or _days(a, b) <= _FAR:
        return False
    times = [{(name, value) for name, value, _ in side.analysis["t"]} for side in (a, b)]
    return times[0].isdisjoint(times[1])


def _topic(a: Side, b: Side) -> str | None:
    shared = set(b.analysis["k"])
    return next((topic for topic in a.analysis["k"] if topic in shared), None)


def _found(pair: Pair, a: Side, b: Side) -> Iterator[Found]:
    clash = figure.find(pair)
    if clash:
        places = (clash.a.start, clash.a.end), (clash.b.start, clash.b.end)
        score = clash.score * (_UPDATED if _later(a, b) and figure.grown(pair, clash) else 1.0)
        score *= _OWN if a.article and a.article == b.article and _NARRATED in (a.quotation, b.quotation) else 1.0
        score *= _PASSED if _at_other_times(a, b) and figure.passing(pair, clash) else 1.0
        yield Found(ConflictKind.FIGURE, score, *places, _counted(pair, clash.a))
    sites = (one for one in (denial.find(pair), gainsaid.find(pair)) if one and not gainsaid.excused(pair, one))
    site = max(sites, key=lambda one: one.score, default=None)
    if site and (_of_all(pair, site) or not _figures_differ(pair, clash)) and not _undone(pair, site):
        places = pair.a.told(site.a), pair.b.told(site.b)
        yield Found(ConflictKind.DENIAL, site.score, *places, _matter(pair, site.a))
    if emptied := noughts.find(pair, _later(a, b)):
        places = pair.a.told(emptied.a), pair.b.told(emptied.b)
        yield Found(ConflictKind.DENIAL, emptied.score, *places, _matter(pair, emptied.a))
    if rivals := causes.find(pair):
        places = pair.a.told(rivals.a), pair.b.told(rivals.b)
        yield Found(ConflictKind.DENIAL, rivals.score, *places, _matter(pair, rivals.a))
    if opposite := converse.find(pair, (a.quotation in _QUOTED, b.quotation in _QUOTED)):
        places = pair.a.told(opposite.a), pair.b.told(opposite.b)
        yield Found(ConflictKind.DENIAL, opposite.score, *places, _matter(pair, opposite.a))
    if other := states.find(pair):
        places = pair.a.told(other.a), pair.b.told(other.b)
        yield Found(ConflictKind.DENIAL, other.score, *places, _matter(pair, other.a))
    if dated := dates.find(pair):
        places = pair.a.clause_place(dated.a), pair.b.clause_place(dated.b)
        yield Found(ConflictKind.FIGURE, dated.score, *places, _matter(pair, dated.a))
    if (denied := disbelief.find(pair)) and not (site and site.score >= ENOUGH):
        told, denies = (pair.b, pair.a) if denied.by_a else (pair.a, pair.b)
        places = denies.around(denied.mark[1:3]), told.whole()
        places = places if denied.by_a else places[::-1]
        yield Found(ConflictKind.DENIAL, denied.score, *places, _matter(pair))
    if replies := answers.find(pair):
        rejected = answers.opposed(pair)
        yield (
            _opposed(pair, *rejected, answers.SURE)
            if rejected
            else Found(ConflictKind.DENIAL, answers.SURE, pair.a.whole(), pair.b.whole(), answers=replies)
        )
    if excluded := blame.find(pair, bool(a.article) and a.article == b.article):
        yield Found(ConflictKind.DENIAL, excluded.score, excluded.a[1:], excluded.b[1:], _matter(pair))
    if _NARRATED not in (a.quotation, b.quotation) and (opposed := stance.find(pair)):
        yield _opposed(pair, *opposed)


def _opposed(pair: Pair, a: Position, b: Position, score: float) -> Found:
    """Opposed positions as a conflict."""
    signs = _SIGNS[a.stance], _SIGNS[b.stance]
    return Found(ConflictKind.STANCE, score, _evidence(pair.a, a), _evidence(pair.b, b), f"“{a.label}”", signs)


def _at_other_times(a: Side, b: Side) -> bool:
    """Whether two articles may have been printed weeks apart."""
    if not (a.article and b.article) or a.article == b.article:
        return False
    return not (a.date and b.date) or _days(a, b) > _LATELY


def _days(a: Side, b: Side) -> int:
    return abs((date.fromisoformat(str(a.date)[:10]) - date.fromisoformat(str(b.date)[:10])).days)


def _later(a: Side, b: Side) -> bool:
    """Whether the second of two claims was printed on a later day."""
    return bool(a.date and b.date) and str(a.date)[:10] < str(b.date)[:10]


def _undone(pair: Pair, site: Site) -> bool:
    """Whether the claim that seems to affirm calls the story untrue itself, or both claims do."""
    left, right = pair.a.nodes[site.a], pair.b.nodes[site.b]
    sure = [disbelief.inside(pair, side) for side in (pair.a, pair.b)]
    affirms = sure[0] if left.high > right.high else sure[1]
    spurned = disbelief.spurned(pair.a, site.a) or disbelief.spurned(pair.b, site.b)
    return all(sure) or spurned or (affirms and 0.0 in (left.high, right.high))


def _of_all(pair: Pair, site: Site) -> bool:
    """Whether opposites are told of all and of some of the same: "all 74 branches will stay open", "18 will close"."""
    return not site.negation and 1.0 in (pair.a.nodes[pair.a.top(site.a)].low, pair.b.nodes[pair.b.top(site.b)].low)


def _figures_differ(pair: Pair, clash: figure.Clash | None) -> bool:
    """Whether the numbers part too, so that the two claims tell of two things."""
    two_things = clash is None or clash.score < ENOUGH
    return two_things and any(bounds.apart(a, b) and a.noun == b.noun for a in pair.a.figures for b in pair.b.figures)


def _matter(pair: Pair, at: int = -1) -> str:
    """What both claims speak of: the subject or object at a place, else the most telling common word."""
    subjects = [] if at < 0 else [at, *pair.a.fillers(at, "subj"), *pair.a.fillers(at, "obj")]
    for place in subjects:
        if pair.left.get(place, 0.0) > 0.8 and pair.a.nodes[place].pos == "n":
            return pair.a.named(place)
    alike = [place for place, strength in pair.left.items() if strength > 0.8 and pair.a.nodes[place].pos == "n"]
    best = max(alike, key=lambda place: pair.a.nodes[place].weight, default=None)
    return "" if best is None else pair.a.named(best)


def _counted(pair: Pair, amount: Amount) -> str:
    """What a figure is about: what is counted, else the subject of a verb that only measures, else what is shared."""
    if not amount.unit or not pair.a.nodes:
        return _matter(pair, amount.node)
    if predication.measures(pair.a, amount) and (subjects := pair.a.fillers(max(amount.event, 0), "subj")):
        return _matter(pair, subjects[0])
    clause = pair.a.clause(amount.node)
    shared = [at for at in clause if pair.left.get(at, 0.0) > 0.8 and pair.a.nodes[at].pos == "n"]
    shared = [at for at in shared if not amount.start <= pair.a.nodes[at].start < amount.end]
    telling = [at for at in shared if pair.a.nodes[at].weight > _DULL]
    others = [at for at in telling if pair.a.nodes[at].role != "subj"] or telling
    best = max(others, key=lambda at: (not pair.a.nodes[at].name, pair.a.nodes[at].weight), default=None)
    return pair.a.named(best) if best is not None else ""


def _wordings(pair: Pair, found: Found, spans: tuple[Span, Span]) -> tuple[str, str]:
    """The words to quote: those of a position with what they govern, and what is denied with the denying word."""
    quoted = ((pair.a, found.a, spans[0].exact), (pair.b, found.b, spans[1].exact))
    if found.answers:
        left, right = (side.phrased() for side, _, _ in quoted)
    elif any(found.signs):
        left, right = (side.onward(place, words) for side, place, words in quoted)
    else:
        left, right = (side.introduced(place, words) for side, place, words in quoted)
    return left, right


def _evidence(side: View, position: Position) -> Place:
    if position.start < 0:
        return side.whole()
    place = side.whole_phrase(position.start), position.end
    return side.short(place) or place


def _span(analysis: Mapping[str, Any], place: Place) -> Span:
    """A place as a span, cut to the piece of article text it lies in."""
    for start, text in analysis["p"]:
        if start <= place[0] < start + len(text):
            end = min(place[1], start + len(text))
            return Span(place[0], end, text[place[0] - start : end - start])
    start, text = analysis["p"][0]
    return Span(start, start + len(text), text)
