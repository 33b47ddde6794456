"""What is asked for in the subjunctive: "insisted that the market stay", "asked that the lane not be closed"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from seeds.claims import attitudes
from seeds.claims.opinions import Scene
from seeds.claims.syntax import SUBJECTS, words
from seeds.language.parse import Token

_SINGULAR = ("NN", "NNP")
_NEXT = ("JJ", "WRB", "IN", "RB")


def wished(scene: Scene, i: int) -> bool:
    """Whether a clause whose cue asks that something be so has its verb in the subjunctive."""
    tree, token = scene.tree, scene.tree.tokens[i]
    if token.dep != "ccomp" or token.head not in scene.cue or tree.lemma(token.head) not in words("exacting"):
        return False
    subject = tree.child(i, *SUBJECTS)
    if subject is None or tree.case(i) not in ("", "that"):
        return False
    singular = tree.tokens[subject].tag in _SINGULAR or tree.tokens[subject].lower in ("he", "she", "it")
    helpers = [tree.tokens[k] for k in tree.children(i, "aux", "aux:pass", "cop")]
    if helpers:
        return len(helpers) == 1 and helpers[0].lower == "be"
    return singular and token.tag in ("VB", "VBP") and token.lower == token.lemma.lower()


def mend(tokens: list[Token], i: int, cue: Collection[int]) -> None:
    """Make a verb of "stay" in "demanded that the pool stay open", which is taken for a noun."""
    noun = tokens[i - 1] if i else None
    if tokens[i].tag != "NN" or noun is None or (noun.dep, noun.head) != ("compound", i) or i + 1 >= len(tokens):
        return
    above = next((k for k in _up(tokens, i) if k in cue), None)
    lasting = any(frame.role == "state" and not frame.particles for frame in attitudes.frames(tokens[i].lower))
    if above is None or not lasting or tokens[i + 1].tag not in _NEXT or tokens[above].lemma not in words("exacting"):
        return
    if not any(tokens[k].lower == "that" for k in range(above + 1, i)):
        return
    _verb(tokens, i, above)


def _verb(tokens: list[Token], i: int, above: int) -> None:
    """Hang what belongs to a clause on the word at ``i`` as its verb."""
    after = tokens[i].head if tokens[i].head != above else None
    marks = [k for k in tokens[i if after is None else after].children if k < i - 1 and tokens[k].dep == "mark"]
    led = [k for k in tokens[i].children if k < i - 1 and k not in marks]
    rest = [k for k in tokens[i].children if k > i]
    for k in (*led, *marks):
        tokens[k] = replace(tokens[k], head=i if k in marks else i - 1)
    tokens[i - 1] = replace(tokens[i - 1], dep="nsubj", children=[*tokens[i - 1].children, *led])
    if after is not None:
        left = [k for k in tokens[after].children if k != i and k not in marks]
        tokens[after] = replace(tokens[after], head=i, dep="xcomp", children=left)
        rest.append(after)
    below = sorted((*marks, i - 1, *rest))
    tokens[i] = replace(tokens[i], pos="VERB", tag="VB", dep="ccomp", head=above, children=below)
    tokens[above] = replace(tokens[above], children=sorted({*(k for k in tokens[above].children if k != after), i}))


def _up(tokens: Sequence[Token], i: int) -> list[int]:
    """The words above a word, at most two."""
    first = tokens[i].head
    return [first, tokens[first].head]
