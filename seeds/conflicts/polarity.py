"""Which words of a claim are asserted, denied, wished for or only supposed, and of how many things."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from seeds.conflicts import lexicon
from seeds.language.parse import Parse, Token

SOME: lexicon.Interval = (0.01, 1.0)
NONE: lexicon.Interval = (0.0, 0.0)
_SHORT: lexicon.Interval = (0.0, 0.49)
AMPLE: lexicon.Interval = (0.5, 1.0)

_COMPLEMENTS = ("ccomp", "xcomp", "csubj", "obj", "nsubj:pass", "csubj:pass", "acl", "nmod")
_PLAIN = frozenset(("amod", "case", "cc", "compound", "det", "flat", "mark", "nmod:poss", "nummod", "punct"))
"""Relations in which a word is put forward as what it hangs on is, but not denied with it."""
_NOTHING = frozenset(("cannot", "nothing", "nobody", "none", "no-one"))
_OPEN = frozenset(("how", "why", "whether"))
"""Words that lead what a claim leaves open: "questioned how well it works"."""
_ABLE = frozenset(("can", "ca", "could"))
_CLAUSES = ("ccomp", "xcomp", "csubj", "csubj:pass")
_OF = frozenset(("of", "between", "to", "with"))
"""What stands after a noun that denies is denied after these only: "a lack of rain in May"."""
_PARTICLES = frozenset(("off", "up", "down", "out", "over", "away", "back", "apart"))
_SUBJECTS = ("nsubj", "csubj", "expl")
_QUANTITIES = ("det", "amod", "det:predet", "advmod", "nummod", "nmod")
_QUANTIFIED = ("nsubj", "obj", "nsubj:pass", "csubj", "obl:agent", "expl")


@dataclass(frozen=True, slots=True)
class Attitude:
    """How a word is put forward: denied or not, and in which mood.

    ``mood`` is "" (asserted), "m" (possible), "w" (wished), "d" (due), "c" (supposed), "u" (left open) or "q" (asked).
    """

    denied: bool = False
    mood: str = ""


def attitudes(parse: Parse, tokens: Sequence[int], cue: Sequence[int]) -> dict[int, Attitude]:
    """The attitude of each token, from the roots of the content down; the cue may deny the whole."""
    inside = frozenset(tokens)
    found: dict[int, Attitude] = {}
    start = _start(parse, cue, tokens)
    for at in tokens:
        _attitude(parse, at, inside, start, found)
    return found


def _start(parse: Parse, cue: Sequence[int], tokens: Sequence[int]) -> Attitude:
    """What the cue makes of the content: who rejects a plan does not say that there is none."""
    lemmas = {parse.tokens[at].lemma.lower() for at in cue}
    groups = lexicon.groups("negation.tsv")
    clause = any(parse.tokens[at].dep.startswith(_SUBJECTS) for at in tokens)
    denied = bool(lemmas & groups["negative" if clause else "denying"]) != bool(lemmas & groups["not"])
    if tokens and parse.tokens[tokens[0]].lower in _OPEN:
        return Attitude(denied, "u")
    return Attitude(denied, "w" if lemmas & (groups["wish"] - groups["intention"]) else "")


def _attitude(parse: Parse, at: int, inside: Collection[int], start: Attitude, found: dict[int, Attitude]) -> Attitude:
    if at in found:
        return found[at]
    found[at] = start
    token = parse.tokens[at]
    head = parse.tokens[token.head]
    if token.head == at or token.head not in inside:
        below = replace(start, mood="q") if _asked(parse, at) else start
        if _marks(parse, token) & {"if", "unless"}:
            below = replace(start, mood="c")
    else:
        below = _passed(token, head, _attitude(parse, token.head, inside, start, found), parse)
    found[at] = _own(parse, token, below)
    return found[at]


def _asked(parse: Parse, at: int) -> bool:
    first, end = parse.sentence_of(at)
    return any(parse.tokens[i].lower == "?" for i in range(max(first, end - 2), end))


def _passed(token: Token, head: Token, above: Attitude, parse: Parse) -> Attitude:
    """What a word takes over from the word it hangs on."""
    if token.dep in _PLAIN:
        return Attitude(mood=above.mood) if above.denied else above
    groups = lexicon.groups("negation.tsv")
    lemma, relation = predicate_lemma(parse, head), token.dep
    if relation == "conj":
        shared = any(parse.tokens[i].lower in ("or", "nor") for i in token.children)
        # "cannot hire them and say that he cheats"
        open_ = above.denied and any(parse.tokens[i].lower in _ABLE for i in head.children)
        return above if shared else Attitude(mood="m" if open_ else above.mood)
    if _purpose(parse, token) and lemma not in groups["negative"]:
        return Attitude(mood="w")
    if relation in _CLAUSES and _marks(parse, token) & {"whether", "if"}:
        # "will examine whether the rules were broken"
        return Attitude(mood="u")
    if relation.startswith("advcl"):
        marks = {parse.tokens[i].lower for i in token.children if parse.tokens[i].dep in ("mark", "advmod")}
        supposed = marks & groups["condition"] or (head.lower == "long" and "as" in marks)
        return Attitude(mood="c") if supposed else Attitude("without" in marks, above.mood)
    if lemma in groups["negative"] and _governs(relation, token, lemma, parse):
        return Attitude(not (above.denied or degree(parse, head, False) == NONE), above.mood)
    if relation == "xcomp" and lemma in groups["belief"]:
        return Attitude(mood="w")
    if relation in _CLAUSES and lemma in groups["wish"] | groups["belief"]:
        return _embedded(lemma, above)
    of = relation == "nmod" and _cased(token, parse) == {"of"}
    if lemma in groups["evidence"] and (of or (relation.startswith("acl") and _that(parse, head))):
        return replace(above, denied=degree(parse, head, above.denied) == NONE)
    if relation in ("obj", "nsubj:pass", "acl") and lemma in groups["wish"]:
        return Attitude(above.denied, "w")
    if relation == "nsubj" and lemma == "be" and any(parse.tokens[i].dep == "expl" for i in head.children):
        return above
    if relation in ("xcomp", "cop", "aux", "aux:pass") or (relation in _CLAUSES and lemma in groups["truth"]):
        return above
    return Attitude(mood=above.mood) if relation != "advmod" else above


def _that(parse: Parse, token: Token) -> bool:
    return token.i + 1 < len(parse.tokens) and parse.tokens[token.i + 1].lower == "that"


def _purpose(parse: Parse, token: Token) -> bool:
    """Whether a clause says what something is for: "an effort to reach a deal", "met in order to sign"."""
    if token.dep not in ("acl", "advcl"):
        return False
    before = parse.tokens[token.i - 1].lower if token.i else ""
    return before == "to" or (token.tag == "VB" and any(parse.tokens[i].lower == "to" for i in token.children))


def _governs(relation: str, token: Token, lemma: str, parse: Parse) -> bool:
    """Whether a denying word denies what hangs on it: a clause always, a thing only where it can be denied."""
    if relation in _CLAUSES:
        return True
    if relation == "nmod":
        return lemma in lexicon.groups("negation.tsv")["denying"] and _cased(token, parse) <= _OF
    if relation in _COMPLEMENTS:
        return lemma in lexicon.groups("negation.tsv")["denying"]
    return relation in ("obl", "advcl") and any(parse.tokens[i].lower in ("from", "to", "of") for i in token.children)


def _cased(token: Token, parse: Parse) -> set[str]:
    return {parse.tokens[i].lower for i in token.children if parse.tokens[i].dep == "case"}


def _embedded(lemma: str, above: Attitude) -> Attitude:
    groups = lexicon.groups("negation.tsv")
    mood = "w" if lemma in groups["wish"] else above.mood
    if above.denied and lemma not in groups["raising"]:
        return Attitude(mood="u") if lemma in groups["belief"] else Attitude(True, mood)
    return Attitude(above.denied, mood)


def _own(parse: Parse, token: Token, below: Attitude) -> Attitude:
    """Add what stands directly at the word: negators, modal verbs, words of doubt."""
    if not token.children and token.lower not in _NOTHING:
        return below
    groups = lexicon.groups("negation.tsv")
    denied, mood, able = below.denied, below.mood, False
    for i in token.children:
        child = parse.tokens[i]
        if child.lower in groups["not"] and child.dep in ("advmod", "neg", "det", "cc:preconj", "discourse"):
            denied = not denied
        elif (child.dep == "case" and child.lower == "without") or _no_longer(parse, i):
            denied = True
        elif child.dep in ("aux", "advmod") and not mood:
            mood = _modal(child.lemma.lower())
            able = child.lower == "could"
    if not mood and (_conditional(parse, token) or (denied and _unreal(parse, token))):
        mood = "m"
    if token.lower in _NOTHING:
        denied = not below.denied
    if able and denied and not below.denied:
        mood = below.mood
    return Attitude(denied, mood)


def _no_longer(parse: Parse, at: int) -> bool:
    return parse.tokens[at].lower == "longer" and at > 0 and parse.tokens[at - 1].lower == "no"


def _conditional(parse: Parse, token: Token) -> bool:
    """Whether a clause only holds under a condition: "will be halted if…"."""
    clauses = [parse.tokens[i] for i in token.children if parse.tokens[i].dep.startswith("advcl")]
    return any(_marks(parse, clause) & {"if", "unless"} for clause in clauses)


def _unreal(parse: Parse, token: Token) -> bool:
    """Whether something is said to have been done in another case: "would never have signed"."""
    helpers = {parse.tokens[i].lower for i in token.children if parse.tokens[i].dep in ("aux", "aux:pass")}
    return {"would", "have"} <= helpers


def _marks(parse: Parse, token: Token) -> set[str]:
    """The words that join a clause to what it hangs on."""
    return {parse.tokens[i].lower for i in token.children if parse.tokens[i].dep == "mark"}


def _modal(lemma: str) -> str:
    groups = lexicon.groups("negation.tsv")
    return "m" if lemma in groups["weak"] else "d" if lemma in groups["duty"] else ""


def predicate_lemma(parse: Parse, token: Token) -> str:
    """A verb's lemma with its particle, where the lists know the two together."""
    for i in token.children:
        child = parse.tokens[i]
        if child.dep == "compound:prt":
            return f"{token.lemma.lower()}_{child.lower}"
    after = parse.tokens[token.i + 1] if token.i + 1 < len(parse.tokens) else token
    if after.lower in _PARTICLES and not after.children:
        return f"{token.lemma.lower()}_{after.lower}"
    return token.lemma.lower()


def degree(parse: Parse, token: Token, denied: bool) -> lexicon.Interval:
    """The share of things that a predicate is said to hold for: none where it is denied, all with "every"."""
    share = _supply(parse, token) or _share(parse, token)
    return complement(share) if denied else share


def supplies(parse: Parse, token: Token) -> bool:
    """Whether a word only says that there is much or little of what hangs on it: "a shortage of nurses"."""
    return any(_supply(parse, parse.tokens[i]) for i in token.children)


def _supply(parse: Parse, token: Token) -> lexicon.Interval | None:
    """How much there is said to be of what words of want and plenty govern: "short of beds", "plenty of beds"."""
    groups = lexicon.groups("negation.tsv")
    cases = _cased(token, parse)
    if not cases & {"of", "out", "on"} or token.dep not in ("obl", "nmod"):
        return None
    head = parse.tokens[token.head]
    lemma = predicate_lemma(parse, head)
    if lemma not in groups["want"] | groups["plenty"]:
        return None
    denied = quantity(parse, head) == NONE or any(parse.tokens[i].lower in groups["not"] for i in head.children)
    return AMPLE if (lemma in groups["plenty"]) != denied else _SHORT


def _share(parse: Parse, token: Token) -> lexicon.Interval:
    for i in (token.i, *token.children):
        child = parse.tokens[i]
        if (i == token.i or child.dep in _QUANTIFIED) and (found := quantity(parse, child)):
            return found
    above = parse.tokens[token.head]
    return _share(parse, above) if token.dep == "xcomp" and above.dep != "xcomp" else SOME


def quantity(parse: Parse, token: Token) -> lexicon.Interval | None:
    """The share a noun's own words give: "no posts", "few posts", "not all workers"."""
    words = [parse.tokens[i] for i in token.children if parse.tokens[i].dep in _QUANTITIES]
    if token.dep == "conj" and any(parse.tokens[i].lower in ("or", "nor") for i in token.children):
        words += [parse.tokens[i] for i in parse.tokens[token.head].children if parse.tokens[i].dep == "det"]
    degrees = lexicon.degrees()
    lowers = {word.lower for word in words}
    found: lexicon.Interval | None
    if token.lower in degrees and token.pos in ("PRON", "DET", "ADJ", "NOUN", "NUM"):
        found = degrees[token.lower]
    else:
        named = (degrees.get(_article(parse, word)) for word in words if counts(parse, word))
        found = next(filter(None, named), SOME if any(word.dep == "nummod" for word in words) else None)
    return complement(found) if found and lowers & {"not", "n't"} else found


def counts(parse: Parse, word: Token) -> bool:
    """Whether a word says how many or how much: "few posts", "little progress", but not "a little girl"."""
    if word.lower not in lexicon.degrees():
        return False
    return word.lower != "little" or word.dep != "amod" or lexicon.happens(parse.tokens[word.head].lemma.lower())


def _article(parse: Parse, word: Token) -> str:
    before = parse.tokens[word.i - 1].lower if word.i else ""
    return f"a_{word.lower}" if before == "a" and word.lower in ("few", "little") else word.lower


def complement(share: lexicon.Interval) -> lexicon.Interval:
    """What is left of the scale when a share is denied."""
    low, high = share
    if low <= 0.01:
        return (round(high + 0.01, 2), 1.0) if high < 1 else NONE
    return (0.0, round(low - 0.01, 2))
