"""Words hung where their neighbours show: a clause on who tells it, an object on its verb, a place on a distance."""

from __future__ import annotations

from itertools import pairwise

from seeds.language.labels import NOUNS, Word
from seeds.language.network import senses

_PAST = ("VBN", "VBD")
_PARTS = frozenset(("det", "amod", "compound", "nmod:poss", "nummod", "nmod:desc"))
_POINTING = frozenset(("this", "that", "these", "those"))
_DISTANCES = "23"
"""The number of the lexicographer's file of quantities and units."""


def hang(words: list[Word], at: int) -> None:
    """Put right where one word hangs, or what it introduces."""
    word = words[at]
    _phrase(words, at)
    if word.dep in ("mark", "obl", "iobj", "xcomp") or word.tag in ("WDT", "DT"):
        _attachment(words, at)
    elif word.head > at and word.pos in NOUNS:
        _noun_before(words, at)


def hangs(words: list[Word], at: int, top: int) -> bool:
    """Tell whether a word is another or hangs on it, over whatever stands between."""
    while words[at].head != at and at != top:
        at = words[at].head
    return at == top


def _phrase(words: list[Word], at: int) -> None:
    """Put right what is joined, counted or measured, and phrases of another language."""
    word = words[at]
    if word.dep == "cc" and word.lower == "and" and at and words[at - 1].pos in NOUNS and word.head > at:
        _joint(words, at)
    elif word.dep == "cc:preconj" and words[word.head].dep == "nsubj":
        word.head = words[word.head].head
    elif word.lower == "en" and words[at + 1].dep == "obj" and word.head in {at + 1, words[at + 1].head} - {at}:
        _manner(words, at)
    elif word.tag == "CD" and word.dep == "obl" and words[at - 1].lower == "to":
        _lowered(words, at)
    elif word.lower == "from" and word.dep == "case" and words[at - 1].tag == "NNS":
        _distance(words, at)


def _attachment(words: list[Word], at: int) -> None:
    """Hang a word with a function of its own, or what it introduces, where it belongs."""
    word = words[at]
    if word.lower == "whether" and word.dep == "mark" and words[word.head].dep == "advcl":
        _question(words, word.head)
    elif word.lower == "that" and word.dep == "mark" and words[word.head].dep == "acl:relcl":
        _complement(words, at)
    elif word.dep == "obl" and words[word.head].tag in _PAST:
        _bare_object(words, at)
    elif word.lower == "which" and word.head > at and words[at - 1].lower == ",":
        _relative(words, at)
    elif word.dep == "iobj" and word.head < at:
        _only_object(words, at)
    elif word.dep == "xcomp" and word.head < at and word.pos in ("NOUN", "ADJ"):
        (_called if word.pos == "NOUN" else _judged)(words, at)
    elif word.lower == "that" and word.dep == "mark" and word.head > at:
        _pointed(words, at)
    elif word.lower == "the" and word.dep == words[at + 1].dep == "nsubj" and word.head == words[at + 1].head:
        word.head, word.dep = at + 1, "det"


def _only_object(words: list[Word], noun: int) -> None:
    """Make the object of a verb that has no other of what seems its second: "to allow patients to leave"."""
    verb = words[noun].head
    if not any(word.head == verb and word.dep in ("obj", "ccomp") for word in words[verb:]):
        words[noun].dep = "obj"


def _called(words: list[Word], noun: int) -> None:
    """Make an object of a noun that something is said of: "called the closing of the school reckless"."""
    verb = words[noun].head
    after = range(noun + 1, len(words))
    told = next((k for k in after if words[k].pos == "ADJ" and words[k].head in (noun, verb)), None)
    determined = any((word.head, word.dep) == (noun, "det") for word in words[verb + 1 : noun])
    if told is None or not determined or (words[told].head, words[told].dep) not in ((verb, "xcomp"), (noun, "nmod")):
        return
    words[noun].dep = "obj"
    words[told].head, words[told].dep = verb, "xcomp"


def _judged(words: list[Word], at: int) -> None:
    """Part what something is called from the thing taken for a part of it: "called that absurd", "the fine cruel"."""
    verb, first = words[at].head, words[words[at].head + 1]
    parted = any(word.dep == "punct" for word in words[verb + 1 : at])
    if words[verb].pos != "VERB" or first.dep != "det" or verb + 1 == at or parted:
        return
    if verb + 2 == at and first.lower in _POINTING:
        first.pos, thing = "PRON", verb + 1
    elif verb + 2 < at and words[at - 1].head == at and words[at - 1].dep in ("amod", "compound"):
        words[at - 1].tag, words[at - 1].pos, thing = "NN", "NOUN", at - 1
        for word in words[verb + 1 : thing]:
            word.head = thing if word.head == at else word.head
    else:
        return
    words[thing].head, words[thing].dep = verb, "obj"


def _pointed(words: list[Word], that: int) -> None:
    """Make an object of "that" before what it is called, which seems its clause: "called that a scandal"."""
    noun, verb = words[that].head, that - 1
    named = words[noun].dep == "obj" and words[noun].head == verb and words[noun].pos == "NOUN"
    if named and words[that + 1].dep == "det" and words[that + 1].head == noun:
        words[that].head, words[that].dep, words[that].tag, words[that].pos = verb, "obj", "DT", "PRON"
        words[noun].dep = "xcomp"


def _noun_before(words: list[Word], at: int) -> None:
    """Hang a noun before what governs it where its neighbours show: "the haulage firm Ost", "urged Holm to resign"."""
    word, above = words[at], words[words[at].head]
    if word.dep == "compound" and word.tag == "NN" and above.tag == "NNP" and word.head == at + 1:
        if any(before.head == at and before.dep == "det" for before in words[max(0, at - 4) : at]):
            word.dep = "nmod:desc"
    elif word.dep == "obj" and above.dep == "xcomp" and above.head < at and words[at + 1].lower == "to":
        word.head = above.head
    elif word.dep == "nsubj" and words[at - 1].dep == "det":
        _second_subject(words, at)


def _second_subject(words: list[Word], at: int) -> None:
    """Make an object of what stands after an infinitive and seems a second subject: "the plan to close it is bad"."""
    for k in range(max(0, at - 5), at - 1):
        word = words[k]
        if word.tag == "VB" and word.dep == "acl" and word.head < k:
            noun = words[word.head]
            if noun.dep == "nsubj" and noun.head == words[at].head:
                words[at].head, words[at].dep = k, "obj"


def _question(words: list[Word], clause: int) -> None:
    """Make the complement of a verb what it asks or doubts: "questioned whether the rankings help"."""
    verb = words[clause].head
    after = [word.lower for word in words[clause : clause + 9]]
    if ("or", "not") in pairwise(after):
        return
    free = not any(word.head == verb and word.dep in ("obj", "ccomp", "xcomp") for word in words[verb + 1 : clause])
    if verb < clause and words[verb].pos == "VERB" and free:
        words[clause].dep = "ccomp"


def _complement(words: list[Word], that: int) -> None:
    """Make what somebody is told of a clause that seems to tell of him: "told the paper that she would stay"."""
    clause = words[that].head
    noun = words[clause].head
    verb = words[noun].head
    own = any(word.head == clause and word.dep.startswith("nsubj") for word in words[that:clause])
    taken = any(word.head == verb and word.dep == "ccomp" for word in words[noun:clause])
    beside = noun == that - 1 and words[noun].dep in ("obj", "iobj", "obl") and words[verb].pos == "VERB"
    gapless = any(word.head == clause and word.dep in ("obj", "cop", "ccomp", "xcomp") for word in words[noun:])
    if own and beside and not taken and (gapless or senses.tells(words[verb].lemma)):
        words[clause].head, words[clause].dep = verb, "ccomp"
        for k, word in enumerate(words[clause + 1 :], clause + 1):
            if (word.head, word.dep) == (verb, "ccomp") and any(w.lower == ":" for w in words[clause:k]):
                word.dep = "parataxis"


def _bare_object(words: list[Word], noun: int) -> None:
    """Make an object of a noun after its verb that has no preposition and is no time: "opposed the dam"."""
    verb = words[noun].head
    if verb > noun or words[noun].tag not in ("NN", "NNS") or words[verb + 1].tag not in ("DT", "PRP$"):
        return
    below = [word.dep for word in words[verb + 1 : noun] if word.head == noun]
    free = not any(word.head == verb and word.dep in ("obj", "aux:pass", "nsubj:pass", "ccomp") for word in words)
    if free and len(below) == noun - verb - 1 and set(below) <= {"det", "amod", "compound", "nmod:poss"}:
        words[noun].dep = "obj"


def _relative(words: list[Word], which: int) -> None:
    """Hang "which" on a verb of its own clause: "the treaty, which Lee called a mistake, was signed"."""
    noun = which - 2
    clause = next(
        (k for k in range(which + 1, len(words)) if words[k].dep == "acl:relcl" and words[k].head == noun), None
    )
    if clause is None:
        return
    word = words[which]
    if word.dep == "det" and words[word.head].dep == "nsubj":
        told = next((k for k in range(clause, len(words)) if words[k].dep == "ccomp" and words[k].head == clause), None)
        word.head, word.dep = (clause, "obj") if told is None else (told, "nsubj")
    elif word.head > clause and words[word.head].head != clause and word.dep.startswith("nsubj"):
        has = any(other.head == clause and other.dep.startswith("nsubj") for other in words[which + 1 : clause])
        word.head, word.dep = clause, "obj" if has else "nsubj"


def _joint(words: list[Word], at: int) -> None:
    """Join two nouns that are both taken for the subject of one verb: "The mayor and the bishop condemned it"."""
    first = at - 1
    while words[first].head > first and words[first].dep != "nsubj" and words[first].head < at:
        first = words[first].head
    while words[first].head < first and words[first].dep != "nsubj":
        first = words[first].head
    second = at + 1
    while words[second].head > second and words[second].dep in _PARTS:
        second = words[second].head
    both = all(words[k].dep == "nsubj" and words[k].pos in NOUNS for k in (first, second))
    if both and first < at and words[first].head == words[second].head > second:
        words[at].head, words[second].head, words[second].dep = second, first, "conj"


def _manner(words: list[Word], at: int) -> None:
    """Make an adverb of a French phrase taken for an object: "returned en masse"."""
    verb = words[at + 1].head
    for word in words:
        if word.head == at + 1:
            word.head = verb
    for word, head, dep in ((words[at], verb, "advmod"), (words[at + 1], at, "fixed")):
        word.head, word.dep, word.tag, word.pos = head, dep, "RB", "ADV"


def _lowered(words: list[Word], at: int) -> None:
    """Hang a new number on what the former counts: "moved from demanding 30 posts to 20"."""
    verb = words[at].head
    left = any((word.head, word.lower) == (verb, "from") for word in words[max(0, verb - 2) : verb])
    if verb > at or words[verb].tag != "VBG" or not left:
        return
    counted = [word.head for word in words[verb + 1 : at] if word.dep == "nummod" and word.head < at]
    if counted and not hangs(words, counted[-1], at):
        words[at].head, words[at].dep = counted[-1], "nmod"
        for word in words[at + 1 :]:
            if (word.head, word.dep) == (words[verb].head, "obl"):
                word.head = verb


def _distance(words: list[Word], at: int) -> None:
    """Hang a place on how far it is: "a retreat of 300 metres from the river"."""
    unit, place = words[at - 1], words[words[at].head]
    measured = any((word.head, word.dep) == (at - 1, "nummod") for word in words[max(0, at - 4) : at - 1])
    apart = place.head == unit.head < at - 1 and words[at].head > at
    if measured and apart and senses.described(unit.lower)[1].startswith(_DISTANCES):
        place.head, place.dep = at - 1, "nmod"
