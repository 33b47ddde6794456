"""Words the parser took for others, verbs most of all: put right once, for every later step."""

from __future__ import annotations

from seeds.language import according, hanging
from seeds.language.hanging import hangs
from seeds.language.labels import NOUNS, Word
from seeds.language.network import senses

_PASSIVE = frozenset(("by", "of", "in", "from", "as"))
_MARKS = frozenset("\"“”‘’'")
_PAST = ("VBN", "VBD")
_PREDICATED = frozenset(("cop", "aux", "aux:pass", "nsubj", "nsubj:pass", "csubj", "mark", "case"))


def mend(words: list[Word]) -> None:
    """Put right the words of one paragraph in place."""
    for at, word in enumerate(words[:-1]):
        hanging.hang(words, at)
        if word.tag in ("NNS", "NNPS") and word.dep in ("appos", "parataxis") and at > 1:
            _clause(words, at)
        if word.dep == "acl" and word.tag in _PAST and word.lower.endswith("ed"):
            _sentence(words, at)
        elif word.dep == "amod" and word.tag == "VBN" and word.head == words[word.head].head == at + 1:
            _object(words, at)
        elif word.dep == "case" and word.tag in _PAST and word.lower.endswith("ed") and word.head > at:
            _preposition(words, at)
        elif word.dep == "ccomp" and word.pos in NOUNS and word.head > at:
            _subject(words, at)
        elif word.tag == "VBZ" and word.dep in ("nsubj", "obj"):
            word.tag, word.pos = "NNS", "NOUN"
        elif word.pos in ("PRON", "PROPN"):
            _common(words, at)
        if word.lower == "according":
            according.part(words, at)


def _common(words: list[Word], at: int) -> None:
    """Make a common noun of what is tagged as one, and of "the mine"."""
    word = words[at]
    if word.pos == "PROPN" and word.tag in ("NN", "NNS"):
        word.pos = "NOUN"
    elif word.lower == "mine" and at and words[at - 1].dep == "det":
        word.tag, word.pos, word.lemma = "NN", "NOUN", "mine"


def _sentence(words: list[Word], verb: int) -> None:
    """Make a sentence of a noun and what seems a participle after it: "The mayor called on people to stay"."""
    noun = words[verb].head
    if words[noun].head != noun or words[noun].pos not in NOUNS or noun > verb or words[verb + 1].lower in _PASSIVE:
        return
    first, end = _reach(words, noun, verb)
    inside = range(first, end)
    if words[end - 1].lower != "." or any(
        words[k].head in (noun, verb) and words[k].dep in _PREDICATED for k in inside if k not in (noun, verb)
    ):
        return
    for k in inside:
        if words[k].head == noun and (k > verb or words[k].dep in ("punct", "obl", "advmod", "advcl")):
            words[k].head = verb
            words[k].dep = "obl" if words[k].dep == "nmod" else words[k].dep
    words[noun].head, words[noun].dep = verb, "nsubj"
    words[verb].head, words[verb].dep, words[verb].tag, words[verb].pos = verb, "root", "VBD", "VERB"


def _object(words: list[Word], verb: int) -> None:
    """Make a sentence of a noun that seems to be narrowed by a verb with a subject: "The doctor advised patients"."""
    noun = words[verb].head
    subject = next((k for k in range(max(0, verb - 6), verb) if (words[k].head, words[k].dep) == (verb, "nsubj")), None)
    if subject is None and words[verb - 1].dep == "compound" and words[verb - 1].head == noun and verb:
        # "The association voiced support", taken for a kind of support
        subject = verb - 1
        for word in words[max(0, verb - 5) : verb]:
            if word.head == noun:
                word.head = subject
        words[subject].head, words[subject].dep = verb, "nsubj"
    if subject is None:
        return
    for word in words[noun + 1 :]:
        if word.head == noun and word.dep in ("acl", "punct", "advcl", "parataxis", "conj", "cc"):
            word.head, word.dep = verb, "xcomp" if word.dep == "acl" else word.dep
    words[noun].head, words[noun].dep = verb, "obj"
    words[verb].head, words[verb].dep, words[verb].tag, words[verb].pos = verb, "root", "VBD", "VERB"


def _preposition(words: list[Word], verb: int) -> None:
    """Make a verb of what was taken for a preposition: "The union opposed the bypass"."""
    thing = words[verb].head
    subject = words[thing].head
    if words[subject].head != subject or not subject < verb < thing or words[subject].pos not in NOUNS:
        return
    for k, word in enumerate(words[verb + 1 :], verb + 1):
        if word.head == subject and k != thing:
            word.head, word.dep = verb, "obl" if word.dep == "nmod" else word.dep
    words[thing].head, words[thing].dep = verb, "obj"
    words[subject].head, words[subject].dep = verb, "nsubj"
    words[verb].head, words[verb].dep, words[verb].pos = verb, "root", "VERB"


def _subject(words: list[Word], noun: int) -> None:
    """Make a subject of a name taken for what is said: "The mayor, who was in Lund on Monday, said that"."""
    verb = words[noun].head
    quoted = any(word.lower in _MARKS for word in words[noun:verb])
    below = any(word.head == noun and word.dep in _PREDICATED - {"case"} for word in words[:verb])
    has = any(word.head == verb and word.dep.startswith(("nsubj", "csubj")) for word in words)
    if words[verb].tag in ("VBD", "VBZ", "VBP") and not (quoted or below or has):
        words[noun].dep = "nsubj"


def _reach(words: list[Word], noun: int, verb: int) -> tuple[int, int]:
    """The stretch of words around a noun and verb that hang on them."""
    first, end = noun, verb + 1
    while first > 0 and hangs(words, first - 1, noun):
        first -= 1
    while end < len(words) and hangs(words, end, noun):
        end += 1
    return first, end


def _clause(words: list[Word], at: int) -> None:
    """Make a verb of what follows a name after a semicolon: "; Norvik advocates for a wider ban"."""
    name = at - 1
    while name and words[name].tag == "NNP" and words[name].head in (at, at - 1):
        name -= 1
    before = words[at - 1].tag == "NNP" and words[name].lower == ";" and words[at + 1].tag in ("IN", "DT", "TO")
    if not before or name < words[at].head <= at or not senses.described(words[at].lower)[0].startswith("v"):
        return
    words[at - 1].head, words[at - 1].dep = at, "nsubj"
    words[at].dep, words[at].tag, words[at].pos = "parataxis", "VBZ", "VERB"
