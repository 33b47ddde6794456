"""The positions a speaker takes in one attributed content, from its cue and its words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from schemas.claims import Quotation, Stance, StanceLabel, Target
from schemas.selectors import Span
from schemas.speakers import SpeakerKind
from seeds.attribution.records import Attribution
from seeds.claims import (
    antecedents,
    attitudes,
    expressions,
    grievances,
    judgements,
    judging,
    meanings,
    mending,
    opinions,
    phrases,
    syntax,
    unsaid,
    voices,
    wordings,
)
from seeds.claims.opinions import LEAST, Opinion, Scene
from seeds.claims.syntax import Tree
from seeds.claims.targets import Issues
from seeds.language.parse import Parse

MOST = 4
_UNTOLD = 0.5
"""What is left of a position on something that nobody names: less than a ground for a conflict."""
_LEAVING = "resignation"
_NOT_ALL = frozenset(("not", "no", "few", "none", "neither", "nobody", "hardly"))
_BODIES = (SpeakerKind.ORGANISATION, SpeakerKind.GOVERNMENT)
_EXPRESSED_BY = ("VERB", "AUX", "NOUN", "ADJ", "ADP", "SCONJ")


def positions(
    parse: Parse, found: Attribution, issues: Issues, judged: dict[int, int] | None = None
) -> tuple[Stance, ...]:
    """The positions taken, the surest first; none where the statement takes none.

    ``judged`` is the thing that each sentence was found to judge, for which "it" may stand in the next; it is added to.
    """
    judged = {} if judged is None else judged
    if found.quotation is Quotation.NARRATION:
        return ()
    scene = _scene(parse, found)
    if voices.said_of(scene) is not None:
        scene = replace(
            scene, fragments=frozenset(i for i in _roots(scene, found) if parse.tokens[i].pos in ("NOUN", "ADJ", "ADV"))
        )
    taken: dict[str, Stance] = {}
    untold: Opinion | None = None
    for opinion in (_measured(parse, one) for one in opinions.best(_opinions(scene, found))):
        if opinion.target == opinions.UNTOLD:
            untold = untold or opinion
            continue
        if opinion.target == opinions.AT_ISSUE:
            named = voices.said_of(scene)
            about = issues.at_issue() if named is None else issues.target(named)
            untold = untold or (opinion if about is None and issues.main else None)
            _take(taken, opinion, about, parse)
            continue
        if not _counts(parse, scene, opinion):
            continue
        bare = parse.tokens[opinion.target].pos in ("PRON", "DET") or opinion.target in scene.fragments
        led = voices.said_of(scene) if bare else None
        avoid = scene.mention | frozenset(opinion.evidence)
        meant_by = list(meanings.of(issues, opinion.target if led is None else led, avoid, scene.speaker, judged))
        if not meant_by and parse.tokens[opinion.target].lower in syntax.words("standing"):
            untold = untold or opinion
        for told in meant_by:
            meant = replace(opinion, sign=opinion.sign * told.sign, score=opinion.score * told.sureness)
            _take(taken, meant, told.target, parse, told.deed)
            if told.target.id == _LEAVING and _leaves(scene, opinion):
                _take(taken, replace(opinion, sign=-opinion.sign), _oneself(found), parse, deed=True)
        _judge(parse, opinion.target, judged)
    return tuple(taken.values())[:MOST] or _untold(parse, untold)


def sign_towards(parse: Parse, found: Attribution, i: int) -> Stance | None:
    """The position that an attribution takes towards the word at ``i``, whatever that stands for."""
    scene = _scene(parse, found)
    told = (one for one in opinions.best(_opinions(scene, found)) if one.target == i and one.score >= LEAST)
    opinion = next(told, None)
    if opinion is None:
        return None
    label = StanceLabel.SUPPORT if opinion.sign > 0 else StanceLabel.OPPOSE
    return Stance(label, None, round(opinion.score, 2), _evidence(parse, opinion))


def _counts(parse: Parse, scene: Scene, opinion: Opinion) -> bool:
    """Whether an opinion is sure enough, and on something but the speaker and mere measures."""
    if opinion.score < LEAST or opinion.target in scene.mention or not _arguable(scene, opinion):
        return False
    if _joins(scene, opinion.target) or unsaid.holds_back(scene, opinion):
        return False
    return not antecedents.is_measure(parse, opinion.target) and (scene.direct or not _speaks(scene, opinion.target))


def _measured(parse: Parse, opinion: Opinion) -> Opinion:
    """An opinion on a measure as one on what that is of: "opposed 400 tonnes of waste"."""
    if opinion.target < 0 or not antecedents.is_measure(parse, opinion.target):
        return opinion
    of = wordings.measured(parse.tokens, opinion.target)
    return opinion if of is None else replace(opinion, target=of)


def _joins(scene: Scene, i: int) -> bool:
    """Whether a word only leads the content on and names nothing: "said in the debate that it is so"."""
    token = scene.tree.tokens[i]
    between = scene.cue and scene.inside and max(scene.cue) < i < min(scene.inside)
    return bool(between) and i not in scene.inside and token.lower == "that" and token.tag in ("IN", "WDT")


def _untold(parse: Parse, opinion: Opinion | None) -> tuple[Stance, ...]:
    """A position on something that only the speaker knows: "it is a disgrace", where nothing tells what "it" is."""
    if opinion is None:
        return ()
    label = StanceLabel.SUPPORT if opinion.sign > 0 else StanceLabel.OPPOSE
    return (Stance(label, None, round(opinion.score * _UNTOLD, 2), _evidence(parse, opinion)),)


def _leaves(scene: Scene, opinion: Opinion) -> bool:
    """Whether a resignation is the speaker's own: "ruled out her resignation", but not "demanded her resignation"."""
    owner = scene.tree.child(opinion.target, "nmod:poss")
    own = scene.own(opinion.target) if owner is None else scene.is_speaker(owner)
    return own and (owner is None or opinion.sign < 0 or scene.tree.tokens[owner].pos != "PRON")


def _oneself(found: Attribution) -> Target | None:
    """The speaker as a target, whom they are for where they rule out their resignation."""
    name = found.speaker.name
    return Target(phrases.slug(name), name) if found.speaker.kind is SpeakerKind.PERSON else None


def _judge(parse: Parse, i: int, judged: dict[int, int]) -> None:
    """Remember the surest judged thing of a sentence, one that "it" may stand for."""
    token = parse.tokens[i]
    if token.tag == "NN" and token.lemma.lower() not in wordings.peopled():
        judged.setdefault(token.sentence, i)


def _speaks(scene: Scene, i: int) -> bool:
    """Whether "he" or "she" may be the speaker, who is no group: "members demanded that he resign"."""
    if scene.tree.tokens[i].lower in ("they", "them") and scene.many():
        # "the parties say they will win", but not "resist them" nor "opposed the rules, saying they kill jobs"
        above = scene.tree.tokens[i].head
        return above not in scene.cue and not judging.spoken_of(scene, above)
    if not antecedents.is_person_pronoun(scene.tree.tokens[i]):
        return False
    addressed = scene.tree.tokens[i].dep in ("obj", "iobj") and scene.tree.tokens[i].head in scene.cue
    return not (scene.many() or addressed)


def _take(taken: dict[str, Stance], opinion: Opinion, target: Target | None, parse: Parse, deed: bool = False) -> None:
    """Keep a position, the surest on each target."""
    if target is not None and target.id not in taken and not is_hollow(target):
        label = StanceLabel.SUPPORT if opinion.sign > 0 else StanceLabel.OPPOSE
        taken[target.id] = Stance(label, target, round(opinion.score, 2), _evidence(parse, opinion), deed)


def _arguable(scene: Scene, opinion: Opinion) -> bool:
    """Whether somebody can be for or against a thing: not for a disease or an accident."""
    lemma = scene.tree.lemma(opinion.target)
    act = scene.tree.tokens[opinion.target].pos == "VERB"
    if lemma in syntax.words("races") and any(scene.tree.lemma(i) in ("contest", "fight") for i in opinion.evidence):
        # who contests a seat wants it
        return False
    evil = attitudes.judging("thing").get(lemma, 0) < 0 and lemma not in syntax.words("contested")
    return act or not (opinion.sign > 0 and evil)


def is_hollow(target: Target) -> bool:
    """Whether a target says nothing: a plague, a day, a thing."""
    return target.id in attitudes.nouns("event") or target.id in syntax.words("hollow")


def _scene(parse: Parse, found: Attribution) -> Scene:
    named = {word.lower() for word in (found.speaker.name + " " + (found.speaker.role or "")).split()}
    return Scene(
        Tree(mending.mended(parse.tokens, found.tokens, found.cue_tokens)),
        frozenset(found.tokens), frozenset(found.cue_tokens), frozenset(named),
        found.quotation.value == "direct", _alarmed(parse, found), _speakers(parse, found), body=_is_body(parse, found),
        quoted=voices.quoted(parse.tokens, found.tokens) if found.quotation is Quotation.MIXED else frozenset(),
        gender=antecedents.gender(found.speaker.name) if found.speaker.kind is SpeakerKind.PERSON else "",
    )  # fmt: skip


def _is_body(parse: Parse, found: Attribution) -> bool:
    """Whether a speaker is a body of people: "the company", "ministers" are none."""
    named = (parse.tokens[i].lemma.lower() for i in _speakers(parse, found) if parse.tokens[i].pos == "NOUN")
    return found.speaker.kind in _BODIES or any(lemma in wordings.bodies() for lemma in named)


def _opinions(scene: Scene, found: Attribution) -> Iterator[Opinion]:
    if voices.asked(scene):
        return
    fixed = [*_fixed(scene, found)]
    covered = {i for opinion in fixed if opinion.target != opinions.AT_ISSUE for i in opinion.evidence}
    yield from fixed
    for opinion in _composed(scene, found):
        if covered.isdisjoint(opinion.evidence):
            yield opinion


def _fixed(scene: Scene, found: Attribution) -> Iterator[Opinion]:
    """The opinions in fixed expressions, which a cue that denies turns round: "denied it was a step backwards"."""
    turn = min((_denies(scene, i) for i in found.cue_tokens), default=1, key=abs)
    for opinion in expressions.find(scene, _stretch(scene, found)):
        told = turn if scene.inside.issuperset(opinion.evidence) else 1
        if told:
            yield replace(opinion, sign=opinion.sign * told)


def _composed(scene: Scene, found: Attribution) -> Iterator[Opinion]:
    """The opinions that the syntax of cue and content gives."""
    sign = 1
    for i in found.cue_tokens:
        if scene.tree.tokens[i].pos in _EXPRESSED_BY:
            yield from judgements.said(scene, i)
            sign = min(sign, _denies(scene, i))
    for i in _roots(scene, found) if sign else ():
        yield from grievances.told(scene, i) if sign > 0 else ()
        if sign < 0 and scene.own(i) and judging.also(scene, i, "attitude", "want", "request", "commit"):
            # who denies having pressed for a thing is not against it
            continue
        yield from judgements.said(scene, i, sign)


def _stretch(scene: Scene, found: Attribution) -> list[int]:
    """The tokens of cue and content, with what stands between the two."""
    if not found.cue_tokens or not found.tokens:
        return sorted(found.tokens)
    between = range(max(found.cue_tokens) + 1, min(found.tokens))
    close = (
        len(between) <= 7
        and scene.tree.tokens[max(found.cue_tokens)].sentence == scene.tree.tokens[min(found.tokens)].sentence
    )
    return sorted({*found.cue_tokens, *found.tokens, *(between if close else ())})


def _roots(scene: Scene, found: Attribution) -> list[int]:
    """The tokens of the content that hang on nothing else in it."""
    tokens = scene.tree.tokens
    tops = (i for i in found.tokens if tokens[i].head not in scene.inside or tokens[i].head == i)
    return [i for i in tops if tokens[i].pos not in ("PUNCT", "SCONJ", "ADP") and not _infinitive(scene, i)]


def _infinitive(scene: Scene, i: int) -> bool:
    """Whether a clause is an infinitive below the cue, which the cue's own sense accounts for."""
    return scene.tree.tokens[i].head in scene.cue and scene.tree.case(i) == "to" and scene.tree.tokens[i].dep != "ccomp"


def _denies(scene: Scene, cue: int) -> int:
    """Whether a cue ("denied", "doubted") turns what follows round; 0 where it leaves it open ("did not say")."""
    token = scene.tree.tokens[cue]
    if token.pos not in ("VERB", "AUX"):
        return 1
    if scene.tree.denied(cue) or any(scene.tree.tokens[i].lower in _NOT_ALL for i in sorted(scene.mention)[:2]):
        return 0
    frames = attitudes.frames(token.lemma.lower())
    views = [frame.sign for frame in frames if frame.role == "view" and not frame.particles]
    return views[0] if len(views) == 1 else 1


def _alarmed(parse: Parse, found: Attribution) -> bool:
    """Whether the cue makes what follows a warning or complaint."""
    frames = (f for i in found.cue_tokens for f in attitudes.frames(parse.tokens[i].lemma.lower()))
    return any(frame.role == "fear" for frame in frames)


def _speakers(parse: Parse, found: Attribution) -> frozenset[int]:
    """The tokens of the speaker's mention, which the speaker does not judge."""
    if found.mention is None:
        return frozenset()
    first = bisect_left(parse.tokens, found.mention.start, key=lambda token: token.start)
    end = bisect_left(parse.tokens, found.mention.end, first, key=lambda token: token.start)
    return frozenset(range(first, end)) - frozenset(found.tokens)


def _evidence(parse: Parse, opinion: Opinion) -> Span | None:
    """The deciding words as one stretch of text, if they stand together; else the first of them."""
    places = sorted(set(opinion.evidence))
    if not places:
        return None
    if places[-1] - places[0] > 8:
        places = places[:1]
    for before, token in pairwise(parse.tokens[places[-1] :]):
        if before.tag not in ("$", "CD") or token.tag != "CD":
            break
        places.append(token.i)
    return Span.of(parse.text, *parse.char_span(places))
