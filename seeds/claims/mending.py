"""What a parser commonly mistakes, put right before positions are read: lost subjects, verbs taken for nouns."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from seeds.claims import attitudes, subjunctives, syntax
from seeds.language.parse import Token

_SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "csubj:pass", "nsubj:outer", "expl")
_HELPERS = ("aux", "aux:pass", "cop")
_FINITE = ("VBZ", "VBP", "VBD")
_REACH = 12


def mended(tokens: Sequence[Token], places: Collection[int], cue: Collection[int] = ()) -> Sequence[Token]:
    """The tokens with what is put right at the places given; of a cue, only its parts of speech."""
    found = list(tokens)
    for i in cue:
        if found[i].tag in _FINITE and found[i].pos == "NOUN":
            found[i] = replace(found[i], pos="VERB")
    for i in sorted(places):
        subjunctives.mend(found, i, cue)
        _word(found, i)
        _needing(found, i)
        _reduced(found, i)
        _risen(found, i, places)
        if found[i].tag == "VBG" and not _has(found, i, "mark", "case", *_HELPERS) and not _subject_before(found, i):
            _gerund(found, i, i - 1 not in places or _first(found, i))
            _ailing(found, i)
        elif found[i].tag in _FINITE and found[i].dep == "ccomp" and not _has(found, i, *_SUBJECTS):
            _robbed(found, i)
        elif found[i].dep == "ccomp" and not _has(found, i, *_SUBJECTS) and _has(found, i, *_HELPERS):
            _parted(found, i)
        elif found[i].tag == "VBN" and found[i].dep in ("obl", "ccomp"):
            _participle(found, i)
        elif found[i].tag == "VB" and found[i].dep in ("xcomp", "advcl", "ccomp"):
            _asked(found, i)
        elif found[i].tag == "VB" and found[i].dep in ("amod", "compound") and i and found[i - 1].lower == "to":
            _infinitive(found, i)
        elif found[i].dep == "nmod" and _has(found, i, "case"):
            _reason(found, i)
        elif (found[i].dep == "amod" and found[i].head == i - 1) or _apposed(found, i):
            _named(found, i)
    return found


def _word(tokens: list[Token], i: int) -> None:
    """Give a word the part of speech that its place asks for."""
    token = tokens[i]
    if token.pos in ("NOUN", "ADJ", "VERB") and _does(tokens, i):
        tokens[i] = replace(token, pos="VERB", tag="VB", dep="xcomp" if token.dep == "ccomp" else token.dep)
        for k in token.children:
            if tokens[k].dep == "obl:unmarked" and k < i:
                _move(tokens, k, token.head, "obj")
    elif token.tag == "WDT" and token.dep == "obj" and _evident(tokens, token.head):
        # "evidence that the drug causes cancer"
        tokens[i] = replace(token, dep="mark")
    elif token.tag == "VB" and (is_ := next((k for k in token.children if k > i and tokens[k].dep == "cop"), None)):
        # "must stay where it is"
        tokens[is_] = replace(tokens[is_], dep="advcl")
    elif token.pos in ("AUX", "ADJ") and token.tag in ("NN", "NNS"):
        tokens[i] = replace(token, pos="NOUN")
    elif token.tag in _FINITE and token.pos == "NOUN" and token.dep in ("acl:relcl", "ccomp"):
        tokens[i] = replace(token, pos="VERB")
    elif token.dep == "compound" and token.pos in ("NOUN", "PROPN") and token.head == i + 1:
        if tokens[i + 1].tag in _FINITE and not _has(tokens, i + 1, *_SUBJECTS):
            tokens[i] = replace(token, dep="nsubj")
    elif token.tag == "NNS" and token.lemma in attitudes.verbs() and _has(tokens, i, "obj"):
        before = tokens[i - 1] if i else token
        if before.head == i and before.pos in ("NOUN", "PROPN") and before.dep in ("amod", "compound", "nsubj"):
            # "early screening saves lives"
            tokens[i] = replace(token, pos="VERB", tag="VBZ")
            tokens[i - 1] = replace(before, dep="nsubj")


def _does(tokens: list[Token], i: int) -> bool:
    """Whether a word is a bare verb: of a command ("fire the coach"), or of what is let be ("let the school close")."""
    token = tokens[i]
    if token.tag == "VB" and token.pos != "VERB":
        return _has(tokens, i, "obj")
    above = tokens[token.head].lemma
    if token.head >= i - 1 or _has(tokens, i, "mark", "det", "amod", "compound", "nmod:poss", *_SUBJECTS, *_HELPERS):
        return False
    let = token.dep == "xcomp" and token.tag == "NN" and above == "let"
    return let or (token.dep == "ccomp" and token.tag == "VB" and above in ("see", "let", "watch"))


def _evident(tokens: list[Token], i: int) -> bool:
    """Whether a clause after a noun is what there is evidence for, or has an object besides "that"."""
    noun = tokens[tokens[i].head].lemma.lower()
    return noun in syntax.words("evidence") or any(tokens[k].dep == "obj" and k > i for k in tokens[i].children)


def _gerund(tokens: list[Token], i: int, first: bool) -> None:
    """Make "lifting the ban" the subject of the clause after it: "would send a signal"."""
    clause = _after(tokens, i)
    if clause is None:
        return
    done = next((k for k in tokens[clause].children if tokens[k].dep in ("nsubj", "nsubj:pass")), None)
    if done is not None:
        if not (i < done < clause and first and _object(tokens, done, clause, i)):
            return
        _move(tokens, done, i, "obj")
    elif tokens[i].dep not in ("ccomp", "xcomp", "advcl") or clause not in (
        tokens[i].head,
        *tokens[tokens[i].head].children,
        *tokens[i].children,
    ):
        return
    if tokens[clause].head == i:
        _move(tokens, clause, tokens[i].head if tokens[i].head != i else clause, tokens[i].dep)
    _move(tokens, i, clause, "csubj")


def _ailing(tokens: list[Token], i: int) -> None:
    """Make how somebody fares a word before them: "help struggling families"."""
    token, after = tokens[i], tokens[min(i + 1, len(tokens) - 1)]
    fares = any(frame.role == "fare" for frame in attitudes.frames(token.lemma))
    if fares and token.head == i - 1 and (after.dep, after.head, after.tag) == ("obj", i, "NNS"):
        _move(tokens, after.i, token.head, "obj")
        _move(tokens, i, after.i, "amod")
        tokens[i] = replace(tokens[i], pos="ADJ")


def _subject_before(tokens: list[Token], i: int) -> bool:
    return any(tokens[k].dep in _SUBJECTS for k in tokens[i].children if k < i)


def _after(tokens: list[Token], i: int) -> int | None:
    """The finite clause that follows with nothing in between that sets it off."""
    for token in tokens[i + 1 : i + 1 + _REACH]:
        apart = (token.pos == "PUNCT" and token.text != "-") or (token.pos == "SCONJ" and token.dep == "mark")
        if apart or token.sentence != tokens[i].sentence or token.dep == "acl:relcl":
            return None
        if token.tag in _FINITE or _has(tokens, token.i, *_HELPERS):
            return token.head if token.dep in _HELPERS else token.i
    return None


def _first(tokens: list[Token], i: int) -> bool:
    """Whether a word begins its sentence, quotation or clause."""
    before = tokens[i - 1] if i else None
    return before is None or before.sentence != tokens[i].sentence or before.pos in ("PUNCT", "SCONJ")


def _object(tokens: list[Token], done: int, clause: int, i: int) -> bool:
    """Whether a noun is what the gerund before it is done to: "closing the pool", "jailing people helps"."""
    if any(tokens[k].dep in ("det", "nmod:poss") and k == i + 1 for k in tokens[done].children):
        return True
    roles = {frame.role for frame in attitudes.frames(tokens[i].lemma) if not frame.particles and not frame.preposition}
    if "act" in roles and "state" not in roles and done == i + 1:
        # "weakening encryption would make us less safe"
        return True
    singular = any(t.tag == "VBZ" or t.lower == "was" for t in tokens[done + 1 : clause + 1])
    return singular and tokens[done].tag == "NNS"


def _robbed(tokens: list[Token], i: int) -> None:
    """Give a clause the subject before it that was taken for an object: "said the contract robs them"."""
    start = min((k for k in tokens[i].children if tokens[k].dep in _HELPERS), default=i)
    while (
        start
        and tokens[start - 1].dep == "advmod"
        and i in (tokens[start - 1].head, tokens[tokens[start - 1].head].head)
    ):
        start -= 1
    before = tokens[start - 1] if start else None
    above = tokens[i].head
    while before is not None and before.dep == "nmod" and above < before.head < before.i:
        # "said the risks of the drug outweigh its benefits"
        before = tokens[before.head]
    if before is not None and above < before.i and before.head == above and before.dep in ("obj", "nsubj", "iobj"):
        _move(tokens, before.i, i, "nsubj")


def _risen(tokens: list[Token], i: int, places: Collection[int]) -> None:
    """Give a clause the subject that was hung on the cue after it: "the barn built by monks needs help, she said"."""
    above = tokens[i].head
    if tokens[i].dep != "ccomp" or above < i or _has(tokens, i, "mark", *_SUBJECTS):
        return
    lost = [k for k in tokens[above].children if k < i and k in places and tokens[k].dep in ("nsubj", "nsubj:pass")]
    if lost and any(tokens[k].dep in _SUBJECTS and k > i for k in tokens[above].children):
        _move(tokens, lost[-1], i, "nsubj:pass" if _has(tokens, i, "aux:pass") else "nsubj")


def _parted(tokens: list[Token], i: int) -> None:
    """Give a clause the subject that stands apart from it: "said the cuts of 2019, which hurt us, were to blame"."""
    above = tokens[i].head
    marked = any(tokens[k].dep == "mark" and tokens[k].lower != "to" for k in tokens[i].children)
    if marked or "view" not in {frame.role for frame in attitudes.frames(tokens[above].lemma)}:
        return
    lost = [k for k in tokens[above].children if tokens[k].dep in ("obj", "nsubj") and above < k < i]
    if lost:
        _move(tokens, lost[-1], i, "nsubj:pass" if _has(tokens, i, "aux:pass") else "nsubj")


def _asked(tokens: list[Token], i: int) -> None:
    """Hang who is asked on the verb of asking: "urged the minister to resign"."""
    to = next((k for k in tokens[i].children if tokens[k].lower == "to" and tokens[k].dep == "mark"), None)
    asked = next((k for k in tokens[i].children if tokens[k].dep == "obj"), None)
    above = tokens[i].head
    if to is not None and asked is not None and above < asked < to and tokens[above].pos == "VERB":
        _move(tokens, asked, above, "obj")


def _infinitive(tokens: list[Token], i: int) -> None:
    """Make a verb of an infinitive taken for an adjective: "a decision to close rural branches"."""
    done = tokens[i].head
    while tokens[done].dep == "compound":
        done = tokens[done].head
    above, to = tokens[done].head, i - 1
    if above == done or tokens[to].head not in (done, i):
        return
    _move(tokens, i, above, "acl" if tokens[above].pos == "NOUN" else "xcomp")
    _move(tokens, done, i, "obj")
    _move(tokens, to, i, "mark")


def _needing(tokens: list[Token], i: int) -> None:
    """Make a verb of "needs" before what needs doing: "the lead needs ripping out", "the stun gun needs to go"."""
    token, before = tokens[i], tokens[i - 1] if i else tokens[i]
    after = tokens[i + 1] if i + 1 < len(tokens) else token
    if (token.lower, token.pos) != ("needs", "NOUN") or (before.dep, before.head) != ("compound", i):
        return
    below = next((k for k in token.children if tokens[k].dep == "acl" and (k == i + 1 or after.lower == "to")), None)
    if below is None:
        return
    tokens[i] = replace(token, pos="VERB", tag="VBZ", dep="ccomp" if token.dep == "nsubj" else token.dep)
    for k in [k for k in token.children if k < i - 1]:
        _move(tokens, k, i - 1, tokens[k].dep)
    _move(tokens, i - 1, i, "nsubj")
    _move(tokens, below, i, "xcomp")


def _reduced(tokens: list[Token], i: int) -> None:
    """Hang on its noun what was taken for the verb of a clause that goes on: "the bridge closed in May must open"."""
    if tokens[i].tag != "VBD":
        return
    done = next((k for k in tokens[i].children if tokens[k].dep == "nsubj" and k < i), None)
    clause = _after(tokens, i) if done is not None and tokens[done].pos in ("NOUN", "PROPN") else None
    if done is None or clause is None or _has(tokens, i, "mark", "obj", *_HELPERS):
        return
    if tokens[clause].head not in (i, tokens[i].head) or _has(tokens, clause, "mark", "cc", *_SUBJECTS):
        return
    first = min((k for k in tokens[clause].children if tokens[k].dep in _HELPERS), default=clause)
    if tokens[first].tag not in ("MD", *_FINITE) or tokens[first - 1].pos in ("CCONJ", "PRON", "DET"):
        return
    above, dep = tokens[i].head, tokens[i].dep
    _move(tokens, clause, above if above != i else clause, dep)
    _move(tokens, done, clause, "nsubj:pass" if _has(tokens, clause, "aux:pass") else "nsubj")
    _move(tokens, i, done, "acl")
    tokens[i] = replace(tokens[i], tag="VBN")


def _named(tokens: list[Token], i: int) -> None:
    """Make a word after an object what the object is called: "called the strike irresponsible", "…a disgrace"."""
    thing = tokens[tokens[i].head]
    above = tokens[thing.head]
    naming = any(frame.role == "name" for frame in attitudes.frames(above.lemma))
    last = i + 1 >= len(tokens) or tokens[i + 1].pos not in ("NOUN", "PROPN", "ADJ")
    if naming and last and thing.dep == "obj" and above.i < thing.i < i:
        _move(tokens, i, above.i, "xcomp")


def _reason(tokens: list[Token], i: int) -> None:
    """Hang on its verb what somebody is blamed or thanked for: "blamed the policy for the crisis"."""
    thing = tokens[tokens[i].head]
    case = next(tokens[k].lower for k in tokens[i].children if tokens[k].dep == "case")
    if case == "for" and thing.dep == "obj" and tokens[thing.head].lemma in syntax.words("reasoned"):
        _move(tokens, i, thing.head, "obl")


def _apposed(tokens: list[Token], i: int) -> bool:
    """Whether a noun with an article follows another with nothing between them."""
    article = next((k for k in tokens[i].children if tokens[k].lower in ("a", "an", "the")), i)
    return tokens[i].dep in ("nmod:unmarked", "appos", "obj") and tokens[article - 1].pos in ("NOUN", "PROPN", "PRON")


def _participle(tokens: list[Token], i: int) -> None:
    """Hang what should be done to an object on its verb: "want subsidies for diesel scrapped"."""
    head = tokens[i].head
    if _has(tokens, i, "mark", *_SUBJECTS, *_HELPERS) or head > i:
        return
    if any(tokens[k].dep == "obj" and k < i for k in tokens[head].children):
        tokens[i] = replace(tokens[i], dep="xcomp")


def _move(tokens: list[Token], k: int, head: int, dep: str) -> None:
    """Hang a token elsewhere."""
    old = tokens[tokens[k].head]
    tokens[old.i] = replace(old, children=[c for c in old.children if c != k])
    if head != k:
        tokens[head] = replace(tokens[head], children=sorted({*tokens[head].children, k}))
    tokens[k] = replace(tokens[k], dep=dep, head=head)


def _has(tokens: Sequence[Token], i: int, *deps: str) -> bool:
    return any(tokens[k].dep in deps for k in tokens[i].children)
