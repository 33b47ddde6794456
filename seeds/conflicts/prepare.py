"""What conflict detection keeps of a claim's parse, so that nothing is parsed again, and where to look for its like."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from schemas.claims import Stance
from schemas.figures import Figure
from schemas.topics import Topic
from seeds.conflicts import echoes, keys, lexicon, nodes, phrases, quantity, times
from seeds.conflicts.nodes import Node
from seeds.language.parse import Parse, Token

VERSION = 5
_RATE = re.compile(
    r"\s+(?:an?|per|each|every)\s+(minute|hour|day|night|week|month|quarter|season|year)\b", re.IGNORECASE
)
_EACH = re.compile(r"\s+(?:an?|per)\s+([a-z]+)\b")
_SHARES = ("percent", "percentage point")
_NARROWS = 9
"""Where a figure's row holds the word that makes it a part."""
_CLAUSES = ("parataxis", "conj", "advcl", "acl", "acl:relcl")
_ALL = (1.0, 1.0)
_NARROWING = ("another", "other", "further", "additional", "more", "first", "next", "last", "extra", "not")


def prepare(
    parse: Parse,
    tokens: Sequence[int],
    *,
    cue: Sequence[int] = (),
    positions: Sequence[Stance] = (),
    figures: Sequence[Figure] = (),
    others: Sequence[Figure] = (),
    topics: Sequence[Topic] = (),
    context: Sequence[str] = (),
    called: Sequence[str] = (),
    speaker: str = "",
    published: str | None = None,
    answers: int | None = None,
) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The analysis and index keys of the claim whose content is ``tokens``.

    ``cue`` are the tokens that introduce the content: "denied" turns it round. ``positions`` and ``figures`` are
    the claim's own, ``others`` all of the article; ``context`` is what ``outline`` says of the whole article. Offsets
    are into the article text. ``called`` are the nouns by which others may speak of the speaker: "minister";
    ``speaker`` is the name of one who is named; ``published`` is the article's date; ``answers`` is where the
    claim begins that this one denies: "that was untrue".
    """
    words, under = nodes.read(parse, tokens, cue)
    analysis: dict[str, Any] = {
        "v": VERSION,
        "n": [list(node) for node in words],
        "t": [list(time) for time in times.dated(nodes.read_times(parse, tokens, under), published)],
        "f": list(_amounts(parse, tokens, under, words, figures, others, cue)),
        "s": [_position(stance) for stance in positions if stance.target is not None],
        "h": [list(found) for found in phrases.hoaxes(parse, tokens, cue)],
        "b": [list(found) for found in phrases.blames(parse, tokens)],
        "x": list(context),
        "w": list(called),
        "k": [topic.id for topic in topics],
        "p": [list(piece) for piece in (*_pieces(parse, tokens), *_pieces(parse, cue))],
    }
    if answers is not None:
        analysis["a"] = answers
    return analysis, keys.keys(analysis, words, speaker)


def is_current(analysis: Mapping[str, Any]) -> bool:
    """Whether an analysis has the present form; one of another version waits for its article to be read again."""
    return bool(analysis.get("v") == VERSION)


def _pieces(parse: Parse, tokens: Sequence[int]) -> Iterator[tuple[int, str]]:
    """The article text of each unbroken run of tokens, with where it starts."""
    first = 0
    for place in range(1, len(tokens) + 1):
        if place == len(tokens) or tokens[place] != tokens[place - 1] + 1:
            start, end = parse.tokens[tokens[first]].start, parse.tokens[tokens[place - 1]].end
            yield start, parse.text[start:end]
            first = place


def _position(stance: Stance) -> list[Any]:
    assert stance.target is not None
    place = (stance.evidence.start, stance.evidence.end) if stance.evidence else (-1, -1)
    return [stance.target.id, stance.target.label, stance.label.value, round(stance.score, 2), *place, int(stance.deed)]


def _amounts(
    parse: Parse, tokens: Sequence[int], under: dict[int, int], words: Sequence[Node], figures: Sequence[Figure],
    others: Sequence[Figure], cue: Sequence[int],
) -> Iterator[list[Any]]:  # fmt: skip
    """The figures; of "from 300 beds to 500" the first is marked as former and lends the second its noun."""
    found = [_figure(parse, tokens, under, words, figure) for figure in figures]
    for first, second in pairwise(found):
        between = parse.text[first[5] : second[4]].split()
        if between == ["to"] and " from " in parse.text[max(0, first[4] - 60) : first[4]]:
            first[_NARROWS] = "former"
            if second[3] is None and second[2] in (None, first[2]):
                second[2:4], second[7:9] = first[2:4], first[7:9]
    for row, figure in zip(found, figures, strict=True):
        told = echoes.of(parse, words, figure, row[7], others, cue)
        if told:
            row[2:4] = _rated(parse, told.unit, told.noun, told)
            yield [*row, told.start]
        else:
            row[2:4] = _rated(parse, row[2], row[3], figure)
            yield [*row, -1]


def _rated(parse: Parse, unit: str | None, noun: str | None, figure: Figure) -> tuple[str | None, str | None]:
    """Unit and noun of a figure, with what it is counted by in the unit: "31,000 crowns a month", "$4 a dose"."""
    by = _RATE.match(parse.text, figure.end) or (
        _EACH.match(parse.text, figure.end) if quantity.is_money(unit) else None
    )
    counted = unit or (None if quantity.named(noun) else noun)
    if not by or not counted or unit in _SHARES:
        return unit, noun
    return f"{counted} a {by[1].lower()}", noun if unit else None


def _figure(
    parse: Parse, tokens: Sequence[int], under: dict[int, int], words: Sequence[Node], figure: Figure
) -> list[Any]:
    """A figure with the node of its noun and the node of the event it is told of."""
    inside = [at for at in tokens if figure.start <= parse.tokens[at].start < figure.end]
    noun = _beside(parse, inside, under, words, figure)
    noun = _noun(inside, under, words, figure) if noun < 0 else noun
    if not figure.unit and noun >= 0 and words[noun].pos == "v":
        noun = _put(words, noun)
    if not figure.noun and not figure.unit:
        noun = _before(parse, inside, under, words, noun)
    counted = figure.noun or (words[noun].lemma if not figure.unit and _measured(words, noun) else None)
    counted = None if _is_priced(words, noun, figure) else counted
    return [
        figure.low, figure.high, figure.unit, counted, figure.start, figure.end, figure.text, noun,
        _event(words, noun), _narrows(parse, inside),
    ]  # fmt: skip


def _beside(parse: Parse, inside: Sequence[int], under: dict[int, int], words: Sequence[Node], figure: Figure) -> int:
    """The verb right before or after a bare number of people: "injuring 41", "63 were hurt"; -1 where there is none."""
    if (
        figure.unit
        or not inside
        or figure.noun not in (None, "person")
        or any(
            under.get(at, -1) >= 0 and words[under[at]].pos == "n" for at in inside if parse.tokens[at].pos == "NOUN"
        )
    ):
        return -1
    after, before = inside[-1] + 1, inside[0] - 1
    for at in (after, before):
        if at in under and parse.tokens[at].pos in ("VERB", "AUX"):
            verb = under[at]
            return verb if verb >= 0 and words[verb].pos == "v" else -1
    return -1


def _before(parse: Parse, inside: Sequence[int], under: dict[int, int], words: Sequence[Node], noun: int) -> int:
    """The noun right before a bare number, "a magnitude of 6.1", wherever the parser hung it."""
    at = inside[0] - 2 if inside else -1
    if at < 0 or parse.tokens[at + 1].lower != "of" or parse.tokens[at].pos != "NOUN":
        return noun
    place = under.get(at, -1)
    return place if place >= 0 and words[place].end == parse.tokens[at].end else noun


def _noun(inside: Iterable[int], under: dict[int, int], words: Sequence[Node], figure: Figure) -> int:
    places = [under[at] for at in inside if under.get(at, -1) >= 0]
    named = [place for place in places if words[place].lemma == figure.noun]
    return named[0] if named else places[-1] if places else _measured_by_cue(words, figure)


def _measured_by_cue(words: Sequence[Node], figure: Figure) -> int:
    """What a number is of that hangs on the cue with it: "put the cost of the bridge at $65 million"."""
    top = next((at for at, node in enumerate(words) if node.head < 0 and node.end <= figure.start), -1)
    return _counted(words, top) if top >= 0 else -1


def _counted(words: Sequence[Node], thing: int) -> int:
    """The dead of "the number of dead"."""
    if words[thing].lemma in lexicon.groups("measuring.tsv")["number"]:
        return next((at for at, node in enumerate(words) if node.head == thing and node.role == "nmod:of"), thing)
    return thing


def _put(words: Sequence[Node], verb: int) -> int:
    """What a bare number after a verb counts: "put the number of deaths at 17", "the toll has reached 19"."""
    measures = words[verb].lemma in lexicon.groups("measuring.tsv")["measure"] and words[verb].weight > 0
    if not measures:
        return verb
    below = {node.role: at for at, node in enumerate(words) if node.head == verb}
    return _counted(words, below.get("obj", below.get("subj", verb)))


def _measured(words: Sequence[Node], at: int) -> bool:
    """Whether a number without a noun of its own hangs on one: "a magnitude of 6.1"."""
    return at >= 0 and words[at].pos == "n" and not words[at].name


def _is_priced(words: Sequence[Node], at: int, figure: Figure) -> bool:
    """Whether a bare number is the price of its noun, and counts none: "the bridge would cost 90 million"."""
    if figure.unit or figure.noun in (None, "person") or at < 0 or figure.start <= words[at].start < figure.end:
        return False
    verb = words[at].head if words[at].role == "subj" else at
    return verb >= 0 and words[verb].pos == "v" and quantity.is_price(words[verb].lemma)


def _event(words: Sequence[Node], at: int) -> int:
    """The nearest verb above a node, else the highest node above it."""
    seen = {at}
    while at >= 0 and words[at].head >= 0 and words[at].head not in seen:
        at = words[at].head
        seen.add(at)
        if words[at].pos == "v" and (words[at].weight > 0 or words[at].role in _CLAUSES):
            break
    return at


def _closes(parse: Parse, token: Token) -> bool:
    """Whether a word goes with the figure before it, and not with what follows: "71 seats short of a majority"."""
    following = parse.tokens[token.i + 1] if token.i + 1 < len(parse.tokens) else None
    return following is None or following.pos not in ("NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON")


def _narrows(parse: Parse, inside: Sequence[int]) -> str:
    """A word that makes a figure a part, an addition or a whole, or one denied: "first 40", "not 40", "40 short"."""
    tokens, at = parse.tokens, inside[0] - 1 if inside else -1
    after = parse.tokens[inside[-1] + 1] if inside and inside[-1] + 1 < len(tokens) else None
    if after is not None and after.lower in lexicon.groups("measuring.tsv")["differing"] and _closes(parse, after):
        return after.lower
    if at < 0 or (tokens[at].lower in _NARROWING and tokens[at].pos != "VERB"):
        return tokens[at].lower if at >= 0 else ""
    of = at - (tokens[at].tag in ("DT", "PRP$"))
    share = tokens[of - 1].lower if of > 0 and tokens[of].lower == "of" else ""
    return share if lexicon.degrees().get(share, _ALL) != _ALL else ""
