"""What the parser commonly mistakes and the words around tell: put right once, for every later step."""

from __future__ import annotations

from itertools import pairwise

from seeds.language.labels import Word
from seeds.language.network import senses

_PASSIVE = frozenset(("by", "of", "in", "from", "as"))
_MARKS = frozenset("\"“”‘’'")
_NOUNS = ("NOUN", "PROPN")
_PAST = ("VBN", "VBD")
_TAKEN = frozenset(("DT", "PRP", "PRP$"))
_PARTS = frozenset(("det", "amod", "compound", "nmod:poss", "nummod", "nmod:desc"))
_PREDICATED = frozenset(("cop", "aux", "aux:pass", "nsubj", "nsubj:pass", "csubj", "mark", "case"))


def mend(words: list[Word]) -> None:
    """Put right the words of one paragraph in place."""
    for at, word in enumerate(words[:-1]):
        _mend_phrase(words, at)
        if word.dep in ("mark", "obl", "iobj") or word.tag in ("WDT", "DT"):
            _attachment(words, at)
        elif word.head > at and word.pos in _NOUNS:
            _noun_before(words, at)
        if word.dep == "acl" and word.tag in _PAST and word.lower.endswith("ed"):
            _sentence(words, at)
        elif word.dep == "obj" and word.tag == "NN" and words[at + 1].dep == "obj":
            _compound(words, at)
        elif word.dep == "amod" and word.tag == "VBN" and word.head == words[word.head].head == at + 1:
            _object(words, at)
        elif word.dep == "case" and word.tag in _PAST and word.lower.endswith("ed") and word.head > at:
            _preposition(words, at)
        elif word.dep == "ccomp" and word.pos in _NOUNS and word.head > at:
            _subject(words, at)
        elif word.tag == "VBZ" and word.dep in ("nsubj", "obj"):
            word.tag, word.pos = "NNS", "NOUN"
        elif word.pos in ("PRON", "PROPN"):
            _common(words, at)


def _common(words: list[Word], at: int) -> None:
    """Make a common noun of what is tagged as one, and of "the mine"."""
    word = words[at]
    if word.pos == "PROPN" and word.tag in ("NN", "NNS"):
        word.pos = "NOUN"
    elif word.lower == "mine" and at and words[at - 1].dep == "det":
        word.tag, word.pos, word.lemma = "NN", "NOUN", "mine"


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
    elif (
        word.dep == "iobj"
        and word.head < at
        and not any(other.head == word.head and other.dep in ("obj", "ccomp") for other in words[word.head :])
    ):
        word.dep = "obj"
    elif word.lower == "the" and word.dep == words[at + 1].dep == "nsubj" and word.head == words[at + 1].head:
        word.head, word.dep = at + 1, "det"


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


def _mend_phrase(words: list[Word], at: int) -> None:
    """Put right what is joined, and phrases of another language."""
    word = words[at]
    if word.dep == "cc" and word.lower == "and" and at and words[at - 1].pos in _NOUNS and word.head > at:
        _joint(words, at)
    elif word.dep == "cc:preconj" and words[word.head].dep == "nsubj":
        word.head = words[word.head].head
    elif word.lower == "en" and words[at + 1].dep == "obj" and word.head in {at + 1, words[at + 1].head} - {at}:
        _manner(words, at)
    elif word.tag == "NNS" and word.dep == "conj" and at and words[at - 1].dep == "cc":
        _joined(words, at)
    elif word.tag in ("NNS", "NNPS") and word.dep in ("appos", "parataxis") and at > 1:
        _clause(words, at)
    elif word.tag == "CD" and word.dep == "obl" and words[at - 1].lower == "to":
        _lowered(words, at)
    elif word.lower == "from" and word.dep == "case" and words[at - 1].tag == "NNS":
        _distance(words, at)


def _sentence(words: list[Word], verb: int) -> None:
    """Make a sentence of a noun and what seems a participle after it: "The mayor called on people to stay"."""
    noun = words[verb].head
    if words[noun].head != noun or words[noun].pos not in _NOUNS or noun > verb or words[verb + 1].lower in _PASSIVE:
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
    if words[subject].head != subject or not subject < verb < thing or words[subject].pos not in _NOUNS:
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


def _reach(words: list[Word], noun: int, verb: int) -> tuple[int, int]:
    """The stretch of words around a noun and verb that hang on them."""
    first, end = noun, verb + 1
    while first > 0 and _hangs(words, first - 1, noun):
        first -= 1
    while end < len(words) and _hangs(words, end, noun):
        end += 1
    return first, end


def _hangs(words: list[Word], at: int, top: int) -> bool:
    while words[at].head != at and at != top:
        at = words[at].head
    return at == top


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
    both = all(words[k].dep == "nsubj" and words[k].pos in _NOUNS for k in (first, second))
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


def _joined(words: list[Word], at: int) -> None:
    """Make a verb of what seems a second object in the plural: "has rejected the offer and sees in it a trap"."""
    noun, after = words[at].head, words[at + 1 : at + 3]
    verb = words[noun].head
    taking = [word.tag for word in after if word.tag != "IN"]
    present = words[verb].tag == "VBZ" or any(
        (word.head, word.dep, word.tag) == (verb, "aux", "VBZ") for word in words[max(0, verb - 4) : verb]
    )
    if words[noun].dep != "obj" or not present or not taking or taking[0] not in _TAKEN:
        return
    if after[0].tag == "IN" and taking[0] != "PRP":
        return
    for word in words[at + 1 :]:
        if word.head in (noun, verb) and word.dep in ("obj", "obl", "ccomp", "xcomp", "nmod"):
            word.head = at
    words[at].head, words[at].tag, words[at].pos = verb, "VBZ", "VERB"


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


def _lowered(words: list[Word], at: int) -> None:
    """Hang a new number on what the former counts: "moved from demanding 30 posts to 20"."""
    verb = words[at].head
    left = any((word.head, word.lower) == (verb, "from") for word in words[max(0, verb - 2) : verb])
    if verb > at or words[verb].tag != "VBG" or not left:
        return
    counted = [word.head for word in words[verb + 1 : at] if word.dep == "nummod" and word.head < at]
    if counted and not _hangs(words, counted[-1], at):
        words[at].head, words[at].dep = counted[-1], "nmod"
        for word in words[at + 1 :]:
            if (word.head, word.dep) == (words[verb].head, "obl"):
                word.head = verb


def _distance(words: list[Word], at: int) -> None:
    """Hang a place on how far it is: "a retreat of 300 metres from the river"."""
    unit, place = words[at - 1], words[words[at].head]
    measured = any((word.head, word.dep) == (at - 1, "nummod") for word in words[max(0, at - 4) : at - 1])
    apart = place.head == unit.head < at - 1 and words[at].head > at
    if measured and apart and senses.described(unit.lower)[1].startswith("23"):
        place.head, place.dep = at - 1, "nmod"


def _compound(words: list[Word], at: int) -> None:
    """Join two nouns side by side that are both taken for the object of one verb: "dismissed the climate target"."""
    after = at + 1
    if words[after].tag not in ("NN", "NNS") or words[after].head != words[at].head:
        return
    if any(word.head == after for word in words[max(0, at - 3) : after]):
        return
    for word in words[max(0, at - 4) : at]:
        if word.head == at:
            word.head = after
    words[at].head, words[at].dep, words[at].pos, words[after].pos = after, "compound", "NOUN", "NOUN"
