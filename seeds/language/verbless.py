"""Sentences in which the parser saw no verb although they have one: the tree is hung on that verb.

Two misreadings make up most of them: a past tense taken for a participle that describes its own subject ("Survivors
accused the governor of ..."), and a verb in -s taken for a plural noun ("The footage reveals that ..."). Abbreviations
that are spelt like a pronoun ("the WHO") are made names.
"""

from __future__ import annotations

from functools import cache

from seeds import wordlists
from seeds.language.parse import Parse, Range, Token

_NOMINAL = frozenset(("NOUN", "PROPN", "PRON"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_SUBORDINATING = frozenset(("WDT", "WP", "WP$", "WRB", "IN"))
_OBJECTS = frozenset(("DT", "PRP", "PRP$", "NNP", "NNPS", "CD", "$"))
_CLOSING = frozenset((".", "!", "?", "”", '"', "’", "'", ")"))
_PLURALS = frozenset(("NNS", "NNPS"))
_PARTS = frozenset(("det", "amod", "compound", "nmod:poss", "nummod", "nmod:desc"))
_PREDICATED = frozenset(("nsubj", "nsubj:pass", "cop", "expl", "csubj"))
_UNSURE = frozenset(("RB", "JJ", "NN", "NNS", "VB", "VBG", "VBN", "VBD", "VBP", "VBZ", "UH", "FW", "NNPS"))
_ADDRESS = frozenset(("Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr."))
_PARTICIPLES = ("n", "ne", "ung", "unk")
"""Endings of participles that are no past tense as well: taken, done, sung."""


def mend(parse: Parse) -> None:
    """Mend the trees of the sentences of a parse that can only have been misread; all others stay as they are."""
    tokens = parse.tokens
    _agree_on_names(parse)
    for token in tokens:
        if token.text in _ADDRESS and token.i + 1 < parse.sentence_of(token.i)[1]:
            _surname(tokens, tokens[token.i + 1], token)
        if token.tag in ("WP", "PRP") and len(token.text) > 1 and token.text.isupper():
            _name(parse, token)
    for number, bounds in enumerate(parse.sentences):
        root = tokens[parse.root_of_sentence(number)]
        if root.tag == "VBN" and _has_object(tokens, root, bounds):
            root.tag = "VBD"
        if root.tag == "NNS" and root.text.islower() and _has_plain_subject(tokens, root):
            root.tag, root.pos = "VBZ", "VERB"
        if root.tag in _FINITE:
            _take_subject(tokens, root)
        unsure = root.tag in _PLURALS and root.pos == "VERB"
        if (
            (root.pos not in _NOMINAL and not unsure)
            or bounds[1] - bounds[0] < 4
            or tokens[bounds[1] - 1].text not in _CLOSING
        ):
            continue
        if any(tokens[c].dep in _PREDICATED and (c < root.i or tokens[c].dep == "cop") for c in root.children):
            continue
        if _is_misread_plural(tokens, root, bounds) and not _has_main(tokens, bounds, root.i):
            root.tag, root.pos = "VBZ", "VERB"
            _take_subject(tokens, root)
            _take_joined(tokens, root, bounds)
        verb = None
        if root.tag != "VBZ":
            verb = _misread_participle(tokens, root, bounds) or _late_verb(tokens, root, bounds)
        if verb is not None and not _has_main(tokens, bounds, verb.i):
            _hang_on(tokens, root, verb)


def _name(parse: Parse, token: Token) -> None:
    """Make an abbreviation between words that are not all capitals a name: "the WHO said", not "WHO SAID THAT?"."""
    first, end = parse.sentence_of(token.i)
    near = parse.tokens[max(first, token.i - 1) : token.i] + parse.tokens[token.i + 1 : min(end, token.i + 2)]
    if parse.tokens[end - 1].text == "?" or any(t.text.isupper() and len(t.text) > 1 for t in near):
        return
    if token.tag == "PRP" and not (token.i > first and parse.tokens[token.i - 1].tag == "DT"):
        return
    token.tag, token.pos, token.lemma = "NNP", "PROPN", token.text
    above = parse.tokens[token.head]
    if token.dep == "nsubj" and above.dep in ("acl:relcl", "parataxis"):
        _attach(parse.tokens, above, _verb_above(parse.tokens, above), "parataxis")


def _verb_above(tokens: list[Token], token: Token) -> Token:
    """Return the first verb on the way from a word to its root, or the root."""
    above = tokens[token.head]
    while above.pos != "VERB" and above.head != above.i:
        above = tokens[above.head]
    return above


def _agree_on_names(parse: Parse) -> None:
    """Read a word at the head of a sentence as the name it is within others: "Tully said", where it was an adverb."""
    tokens = parse.tokens
    heads = [tokens[first] for first, _ in parse.sentences]
    unsure = (t for t in heads if t.tag in _UNSURE or (t.tag == "NNP" and t.pos != "PROPN"))
    opening = [t for t in unsure if t.text.istitle() and len(t.text) > 2]
    if not opening:
        return
    wanted = {t.text for t in opening}
    small = {t.text for t in tokens if t.text[0].islower()}
    first = {t.i for t in heads}
    names = {t.text for t in tokens if t.text in wanted and t.tag == "NNP" and t.i not in first}
    for token in opening:
        if token.text in names and token.lower not in small:
            token.tag, token.pos, token.lemma = "NNP", "PROPN", token.text
            if token.dep in ("advmod", "amod", "compound") and tokens[token.head].tag in ("VBD", "VBZ"):
                token.dep = "nsubj"


def _surname(tokens: list[Token], token: Token, title: Token) -> None:
    """Make the word after a form of address a name: "Ms Beddoes added", whatever its ending."""
    if token.text[0].isupper() and token.tag not in ("NNP", "NNPS"):
        token.tag, token.pos, token.lemma = "NNP", "PROPN", token.text
        if token.head != token.i and not token.children:
            _attach(tokens, token, title, "flat")


def _attach(tokens: list[Token], token: Token, head: Token, dep: str) -> None:
    tokens[token.head].children.remove(token.i)
    head.children.append(token.i)
    head.children.sort()
    token.head, token.dep = head.i, dep


def _has_object(tokens: list[Token], root: Token, bounds: Range) -> bool:
    """Tell a participle without auxiliary or subject that heads a sentence, has a noun before it and takes another."""
    first, end = bounds
    if any(tokens[c].dep in ("aux", "aux:pass", "nsubj:pass", "nsubj", "cop") for c in root.children):
        return False
    if root.lower.endswith(_PARTICIPLES) or not any(t.pos in ("NOUN", "PROPN") for t in tokens[first : root.i]):
        return False
    return any(c > root.i and tokens[c].dep == "obj" for c in root.children) and tokens[end - 1].text in _CLOSING


def _has_plain_subject(tokens: list[Token], root: Token) -> bool:
    """Tell a plural that has the word before it as its subject and no verb beside it: "Oxfam advocates for them"."""
    subject = any(
        c == root.i - 1 and tokens[c].dep == "nsubj" and tokens[c].tag in ("NNP", "NN") for c in root.children
    )
    return subject and not any(tokens[c].dep in ("cop", "det", "nummod") for c in root.children)


def _has_main(tokens: list[Token], bounds: Range, verb: int) -> bool:
    return any(_is_main(tokens, k, verb) for k in range(*bounds) if k != verb)


def _is_main(tokens: list[Token], k: int, after: int) -> bool:
    """Tell a finite verb of no subordinate clause, nor joined to the verb found, which stands before it."""
    token = tokens[k]
    if token.tag not in _FINITE:
        return False
    verb = tokens[token.head] if token.dep in ("aux", "aux:pass", "cop") else token
    if verb.dep in ("acl:relcl", "advcl", "ccomp", "acl") or (verb.dep == "conj" and after < k):
        return False
    return not any(tokens[c].tag in _SUBORDINATING and c < k for c in verb.children)


def _is_misread_plural(tokens: list[Token], root: Token, bounds: Range) -> bool:
    """Tell a root whose form is a verb's as well as a plural's, between a noun and what a verb takes."""
    first, end = bounds
    before, after = root.i - 1, root.i + 1
    plural = root.text.islower() and root.lower.endswith("s") and root.tag in (*_PLURALS, "VBZ")
    if not plural or before < first or after >= end:
        return False
    beside = tokens[before]
    if beside.head != root.i or beside.pos not in _NOMINAL or beside.tag in _PLURALS:
        return False
    following = tokens[after]
    return following.tag in _OBJECTS or following.lower in ("that", "to") or following.tag in ("WRB", "WP")


def _misread_participle(tokens: list[Token], root: Token, bounds: Range) -> Token | None:
    """Return the first participle behind the root, without an auxiliary, that an object follows."""
    for token in tokens[root.i + 1 : bounds[1] - 1]:
        following = tokens[token.i + 1]
        if token.tag not in ("VBN", "VBD") or token.lower.endswith(_PARTICIPLES):
            continue
        if token.tag == "VBD" and token.dep != "acl":
            continue
        if token.lemma in _naming() and (following.tag not in ("DT", "PRP$") or tokens[token.i + 2].text[0].isupper()):
            continue
        if _is_set_off(tokens, token):
            return token
        takes = following.tag in _OBJECTS or following.tag == "VBG" or following.lower == "that"
        bare = all(tokens[c].dep not in ("aux", "aux:pass", "nsubj", "nsubj:pass") for c in token.children)
        if takes and bare and token.dep in ("acl", "advcl", "parataxis", "conj", "appos"):
            return token
    return None


@cache
def _naming() -> frozenset[str]:
    """Return the verbs whose participle describes a noun though a noun follows: "a ship named Aurora"."""
    return frozenset(verb for (verb,) in wordlists.rows("naming_verbs.tsv"))


def _is_set_off(tokens: list[Token], token: Token) -> bool:
    """Tell a participle after a comma that seems to narrow the noun it takes: "Ingram, 34, of Lund, denied fraud"."""
    noun = tokens[token.i + 1]
    narrows = token.dep == "amod" and token.head == noun.i and noun.dep in ("conj", "appos", "nmod")
    return narrows and token.lower.endswith("ed") and tokens[token.i - 1].text == ","


def _late_verb(tokens: list[Token], root: Token, bounds: Range) -> Token | None:
    """Return the verb after a clause about its subject that a comma closes, where it was joined to that clause."""
    relative = [c for c in root.children if tokens[c].dep in ("acl:relcl", "acl") and c > root.i]
    for token in tokens[root.i + 1 : bounds[1] - 1]:
        if not _may_be_past(tokens, token) or tokens[token.i - 1].text != "," or token.head not in (root.i, *relative):
            continue
        if relative and token.i > relative[0] and all(tokens[c].dep not in _PREDICATED for c in token.children):
            return token
    return None


def _may_be_past(tokens: list[Token], token: Token) -> bool:
    """Tell a past tense, also one taken for a participle: "The wall, built in 1911, collapsed in a storm"."""
    misread = token.tag == "VBN" and token.lower.endswith("ed") and tokens[token.i + 1].lower not in ("by", "as")
    return token.tag in ("VBD", "VBZ") or (misread and all(tokens[c].dep[:3] != "aux" for c in token.children))


def _hang_on(tokens: list[Token], root: Token, verb: Token) -> None:
    """Make a participle the head of its sentence: the noun it described is its subject, what follows it its own."""
    tokens[verb.head].children.remove(verb.i)
    noun = tokens[verb.i + 1]
    if noun.i == verb.head != noun.head:
        _attach(tokens, noun, root, "obj")
    verb.tag, verb.pos, verb.dep, verb.head = verb.tag.replace("VBN", "VBD"), "VERB", "root", verb.i
    for c in [c for c in root.children if c > verb.i]:
        _attach(tokens, tokens[c], verb, tokens[c].dep)
    root.head, root.dep = verb.i, "nsubj"
    verb.children.append(root.i)
    verb.children.sort()


def _take_subject(tokens: list[Token], root: Token) -> None:
    """Make the noun right before a verb its subject where it was taken for a part of it: "The council denies this"."""
    subject = tokens[root.i - 1] if root.i else root
    if subject.dep not in ("compound", "amod", "nmod") or subject.head != root.i or subject.pos not in _NOMINAL:
        return
    subject.dep = "nsubj"
    for c in [c for c in root.children if c < subject.i and tokens[c].dep in _PARTS]:
        _attach(tokens, tokens[c], subject, tokens[c].dep)
    _take_object(tokens, root)


def _take_joined(tokens: list[Token], root: Token, bounds: Range) -> None:
    """Join to the verb a later one with a subject, which was joined to an infinitive: "plans to go, and she hopes"."""
    for token in tokens[root.i + 1 : bounds[1]]:
        own = any(tokens[c].dep == "nsubj" for c in token.children)
        if token.dep == "conj" and token.tag in _FINITE and own and tokens[token.head].tag == "VB":
            _attach(tokens, token, root, "conj")


def _take_object(tokens: list[Token], root: Token) -> None:
    """Make what follows a verb its object or clause, where it was taken for part of a noun."""
    after = [tokens[c] for c in root.children if c > root.i]
    if not after or any(token.dep == "obj" for token in after):
        return
    if after[0].dep in ("nsubj", "appos", "nmod", "dep") and after[0].pos in (*_NOMINAL, "DET"):
        after[0].dep = "obj"
    elif after[0].dep == "acl:relcl" and tokens[root.i + 1].lower == "that":
        after[0].dep = "ccomp"
