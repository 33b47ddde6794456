"""Clauses that verbs attribute: that-clauses, questions, infinitives, and clauses the cue is set into or after."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.attribution import agents, cues, fronted, joined, passives, reach, subjects
from seeds.attribution.syntax import SUBJECTS, is_above
from seeds.attribution.view import Candidate, View
from seeds.language.parse import Token

_CLAUSE_HEADS = frozenset(("VERB", "AUX", "ADJ", "NOUN", "PROPN"))
_PLAIN = frozenset(("VBD", "VBZ", "VBP", "MD"))
_FINITE = _PLAIN | {"VB"}
_BEGINNING = frozenset(("PRON", "DET", "PROPN", "NOUN", "NUM", "SCONJ", "ADJ"))
_NOMINATIVE = frozenset(("i", "he", "she", "we", "they", "it", "there"))
_NEAR, _FAR = 10, 18
"""How many tokens after a cue its "that" may stand, and after a cue that is told to somebody."""
_QUESTIONS = frozenset(("whether", "why", "how", "what", "who", "which"))
_SUBJECT = 9
"""How many tokens after a cue the verb of a clause may stand whose subject follows the cue."""
_SUBJECT_WORDS = frozenset(("DET", "ADJ", "NUM", "NOUN", "PROPN", "PART", "SYM"))
_OPENING = frozenset(("PRON", "DET", "PROPN"))
_ENDS = frozenset((",", ";", "—", "–", "--"))
_LENGTH = 5
"""Words from which on what is said is no mere phrase."""
_CLAUSAL = ("ccomp", "csubj", "csubj:pass")


def find(view: View, verb: int, cue: cues.Cue) -> Iterator[Candidate]:
    """Yield the clauses attributed by one cue verb."""
    speaker = joined.speaker(view, verb)
    if speaker is None and passives.is_passive(view, verb):
        return
    found = [(rule, content) for rule, content in _contents(view, verb, cue) if content]
    for rule, content in sorted(found, key=lambda one: one[1][0])[:1]:
        yield Candidate(rule, cue_tokens(view, verb), speaker, content, cue.kind)


def _contents(view: View, verb: int, cue: cues.Cue) -> Iterator[tuple[str, list[int]]]:
    if "clause" in cue.frames:
        content = _of_which(view, verb, cue) or _complement(view, verb, cue)
        if content:
            yield "clause", content
        else:
            yield from _set_apart(view, verb, cue)
    if "infinitive" in cue.frames or "urging" in cue.frames:
        yield from _infinitive(view, verb, cue)


def _complement(view: View, verb: int, cue: cues.Cue) -> list[int]:
    """Return the clause a verb takes, as far as it runs."""
    subject = subjects.of(view, verb)
    clauses = [c for c in view.children(verb, *_CLAUSAL) if c != subject and not _is_relative(view, verb, c)]
    start = _that(view, verb, cue)
    plain = "quote" in cue.frames and "object" not in cue.frames
    if start is None and clauses and clauses[0] < verb and not (plain and _runs_on(view, verb)):
        content = view.without(clauses[0])
        apart = view.tokens[clauses[0]].dep != "ccomp" or _is_set_off(view, content, verb)
        if any(view.tokens[k].tag in _FINITE for k in content):
            return content if apart else []
        return fronted.statement(view, verb, cue)
    if start is None and (stated := fronted.statement(view, verb, cue)):
        return stated
    right = [c for c in clauses if c > verb and not _is_set_in(view, c)]
    if start is None and right:
        start = _start(view, verb, cue, _with_subject(view, verb, right[0]))
    if start is None and plain and _runs_on(view, verb):
        start = _past_addressee(view, verb) if cue.lemma in cues.words("tells") else verb + 1
    if start is None and (_asks(view, verb) or _states(view, verb)):
        start = verb + 1
    if start == verb + 1 and cue.lemma in cues.words("tells"):
        start = _past_addressee(view, verb)
    content = reach.to_the_right(view, verb, _past_time(view, start)) if start is not None else []
    if any(view.tokens[k].pos in ("VERB", "AUX") for k in content):
        return content
    return content if _is_long(view, cue, content) else []


def _asks(view: View, verb: int) -> bool:
    """Tell whether a question word follows a cue, whatever the parser made of its clause: "asked why they left"."""
    return verb + 2 < view.bounds(verb)[1] and view.tokens[verb + 1].lower in _QUESTIONS


def _states(view: View, verb: int) -> bool:
    """Tell whether a subject and its verb follow a cue: "noting she would go", "suggested the plan is weak"."""
    end = view.bounds(verb)[1]
    nominal = False
    for k in range(verb + 1, min(verb + _SUBJECT, end)):
        token = view.tokens[k]
        if token.tag in _PLAIN:
            predicate = token.head if token.dep in ("cop", "aux", "aux:pass") else k
            return nominal and not is_above(view.parse, verb, predicate)
        if token.lower in _NOMINATIVE:
            if k > verb + 1:
                return False
        elif token.pos == "ADV" and nominal:
            continue
        elif token.lower in cues.words("times") or (token.pos not in _SUBJECT_WORDS and token.lower != "of"):
            return False
        nominal = nominal or token.pos in ("NOUN", "PROPN", "PRON")
    return False


def _of_which(view: View, verb: int, cue: cues.Cue) -> list[int]:
    """Return what is said of the thing a relative clause tells of: "a strike, which it said cost two million"."""
    relative, after = verb - 2, view.tokens[min(verb + 1, len(view.tokens) - 1)]
    if cue.lemma not in cues.words("plain") or relative < 1 or after.tag not in _FINITE or after.i == verb:
        return []
    if view.tokens[relative].tag not in ("WDT", "WP") or view.tokens[verb - 1].pos not in ("PRON", "PROPN", "NOUN"):
        return []
    end = next((k for k in range(verb + 1, view.bounds(verb)[1]) if view.tokens[k].text in _ENDS), view.bounds(verb)[1])
    return [relative, *range(verb + 1, end)]


def _is_long(view: View, cue: cues.Cue, content: list[int]) -> bool:
    """Tell whether what is said is a clause, though no verb was seen in it: "said the drug cut deaths by half"."""
    opens = bool(content) and view.tokens[content[0]].pos in ("DET", "PRON", "PROPN")
    return opens and cue.lemma in cues.words("plain") and len(content) >= _LENGTH


def _with_subject(view: View, verb: int, clause: int) -> int:
    """Return where a clause begins, with a subject that the parser took for the object of its cue."""
    start = min(k for k in view.without(clause) if k > verb)
    opening = view.tokens[start]
    taken = [c for c in view.children(verb, "obj") if verb < c < start]
    if not taken or opening.tag not in _FINITE or opening.pos not in ("AUX", "VERB"):
        return start
    return min(view.without(taken[0])) if max(view.without(taken[0])) == start - 1 else start


def _is_set_off(view: View, content: list[int], verb: int) -> bool:
    """Tell whether a mark stands between a clause and the verb after it: "prices rose, he said"."""
    last = max(k for k in content if k < verb)
    return any(t.pos == "PUNCT" for t in view.tokens[last:verb])


def _past_addressee(view: View, verb: int) -> int:
    """Return where the clause begins after the person told, where a pronoun or name shows it: "told her they knew"."""
    _, end = view.bounds(verb)
    for k in range(verb + 2, min(verb + 8, end)):
        token = view.tokens[k]
        if token.lower in _NOMINATIVE and token.dep in SUBJECTS:
            return k
        if token.pos == "DET" and view.tokens[k - 1].tag in ("NNS", "NNP"):
            return k
        if token.pos not in _BEGINNING:
            break
    return verb + 1


def _addressee(view: View, verb: int, infinitive: int) -> int | None:
    """Return who is to do what an infinitive says: the noun phrase between it and the cue, wherever it was hung."""
    obj = next((o for o in view.children(verb, "obj", "iobj", "nsubj") if verb < o < infinitive), None)
    if obj is not None or view.tokens[verb + 1].lower == "to":
        return obj
    inner = [k for k in view.children(infinitive, "obj", "nsubj") if verb < k < infinitive]
    return inner[0] if inner else None


def _is_relative(view: View, verb: int, clause: int) -> bool:
    """Tell whether a clause taken for a complement tells of the object before it ("drew lines that must stand")."""
    first = min(k for k in view.without(clause) if view.tokens[k].pos != "PUNCT")
    relative = view.tokens[first].tag == "WDT" or view.tokens[first].lower in ("where", "who")
    if relative and view.tokens[first - 1].text == ",":
        return True
    return first > verb + 1 and view.tokens[first].tag == "WDT" and view.child(verb, "obj") is not None


def _runs_on(view: View, verb: int) -> bool:
    """Tell whether a verb of saying is followed by what may begin a clause, whatever the parser made of it."""
    following = view.tokens[min(verb + 1, len(view.tokens) - 1)]
    return (
        following.pos in _BEGINNING or following.tag == "WRB" or following.lower in ("both", "either", "neither")
    ) and following.lower not in cues.words("times")


def _past_time(view: View, start: int) -> int:
    """Step over a time and a place of saying before a clause: "said last month it would", "said Friday in a speech"."""
    tokens = view.tokens
    if start >= len(tokens):
        return start
    number = view.sentence[start]
    after = start + (tokens[start].lower in ("last", "this", "next", "earlier"))
    if after + 2 >= len(tokens) or tokens[after].lower not in cues.words("times"):
        return start
    after += 1
    if tokens[after].lower in cues.words("placing"):
        placed = range(after + 1, min(after + 4, len(tokens)))
        after = next((k + 1 for k in placed if _is_setting(tokens[k])), after)
    opens = after + 1 < len(tokens) and view.sentence[after] == number and tokens[after].pos in _OPENING
    return after if tokens[after - 1].dep.startswith("obl") and opens else start


def _is_setting(token: Token) -> bool:
    """Tell nouns of where or in what something is said: an interview, a statement."""
    return any(token.lemma in cues.words(name) for name in ("settings", "issued"))


def _is_set_in(view: View, clause: int) -> bool:
    """Tell a saying set in after a comma, which what stands before it is said by: "found cracks, two people said"."""
    cue = view.verbs.get(clause)
    first = min(k for k in view.without(clause) if view.tokens[k].pos != "PUNCT")
    plain = cue is not None and cue.lemma in cues.words("plain") and view.tokens[first - 1].text == ","
    return plain and view.child(clause, "nsubj") is not None and view.child(clause, "ccomp", "obj", "xcomp") is None


def _start(view: View, verb: int, cue: cues.Cue, start: int) -> int:
    """Return where a clause without "that" begins: right after the verb, but for times and places."""
    first = view.tokens[verb + 1]
    between = range(verb + 1, start)
    if "object" in cue.frames or cue.lemma in cues.words("tells") or not between:
        return start
    dated = any(view.tokens[k].lower in cues.words("times") for k in between)
    return start if dated or (first.pos in ("ADP", "ADV", "PUNCT", "SCONJ") and first.tag != "RB") else verb + 1


def _that(view: View, verb: int, cue: cues.Cue) -> int | None:
    """Return the "that" which opens the clause of a verb, past the person told, a time and a place."""
    tokens = view.tokens
    told = cue.lemma in cues.words("tells")
    for k in range(verb + 1, min(verb + (_FAR if told else _NEAR), view.bounds(verb)[1] - 1)):
        if tokens[k].lower == "that" and _follows_a_text(view, verb, k, cue):
            return None
        if tokens[k].lower == "that" and (tokens[k].tag in ("IN", "WDT", "WP") or _opens_clause(view, verb, k)):
            aside = all(t.pos in ("ADV", "PUNCT") for t in tokens[verb + 1 : k])
            plain = "object" not in cue.frames or aside or tokens[k].head == verb or cue.lemma in cues.words("tells")
            opens = tokens[k].tag != "WDT" or cue.lemma in cues.words("tells") or _is_time(tokens[k - 1])
            return k if plain and opens else None
        if (
            tokens[k].tag in ("VBD", "VBZ", "VBP", "MD", "VB")
            or tokens[k].pos == "SCONJ"
            or (tokens[k].pos == "CCONJ" and not told)
            or (k in view.verbs and tokens[k].dep != "amod")
            or tokens[k].text in (";", ":")
        ):
            return None
    return None


def _is_time(token: Token) -> bool:
    return token.lower in cues.words("times")


def _follows_a_text(view: View, verb: int, k: int, cue: cues.Cue) -> bool:
    """Tell whether a "that" tells what a text holds that the clause is about: "said claims that it hid were false"."""
    noun = cues.nouns().get(view.tokens[k - 1].lemma)
    if noun is None or "clause" not in noun.frames or "object" in cue.frames or cue.lemma in cues.words("tells"):
        return False
    return view.child(k - 1, "case") is None


def _onward(view: View, verb: int, first: int) -> list[int]:
    """Return what runs on from the first word of a complement."""
    return reach.to_the_right(view, verb, min(k for k in view.without(first) if k > verb), False)


def _opens_clause(view: View, verb: int, k: int) -> bool:
    """Tell whether a "that" taken for a determiner or pronoun opens a clause: right after the cue, before a subject."""
    near = all(t.pos in ("ADV", "PUNCT") or t.tag in ("RP", "IN") for t in view.tokens[verb + 1 : k])
    after = view.tokens[k + 1]
    return near and (
        after.tag == "NNS"
        or _has_verb(view, k + 1)
        or after.pos in ("PRON", "DET", "PROPN", "NUM", "ADJ", "SCONJ", "ADP")
    )


def _has_verb(view: View, k: int) -> bool:
    """Tell whether a noun has a verb right after it: "found that rainfall dropped"."""
    following = view.tokens[k + 1] if view.tokens[k].tag == "NN" and k + 1 < len(view.tokens) else None
    return (
        following is not None and following.tag in (*_FINITE, "VBN") and following.sentence == view.tokens[k].sentence
    )


def _set_apart(view: View, verb: int, cue: cues.Cue) -> Iterator[tuple[str, list[int]]]:
    """Yield the clause that a cue is set into: "prices, he said, rose", "as he said, prices rose"."""
    token = view.tokens[verb]
    head = token.head
    if "quote" not in cue.frames or view.tokens[head].pos not in _CLAUSE_HEADS:
        return
    if (token.dep == "parataxis" and _ends_its_clause(view, verb)) or (
        token.dep == "advcl" and _introduced_by(view, verb, "as")
    ):
        yield "inserted", view.without(head, verb)
        return
    for c in view.children(verb, "parataxis") if view.child(verb, "obj", "obl", "xcomp", "ccomp") is None else ():
        between = view.tokens[verb + 1 : c]
        if (
            view.child(verb, "nsubj") is not None
            and view.tokens[c].pos in _CLAUSE_HEADS
            and any(t.text in ",:" for t in between)
        ):
            yield "inserted", view.without(c)
            return


def _ends_its_clause(view: View, verb: int) -> bool:
    """Tell whether nothing but a mark follows a cue and its subject."""
    last = max(
        (c for c in view.tokens[verb].children if c > verb and view.tokens[c].dep[:5] in ("nsubj", "obj")), default=verb
    )
    end = max(view.without(last)) + 1 if last != verb else verb + 1
    return end >= view.bounds(verb)[1] or view.tokens[end].pos == "PUNCT"


def _introduced_by(view: View, i: int, word: str) -> bool:
    return any(view.tokens[c].lower == word for c in view.children(i, "mark", "advmod", "case"))


def _infinitive(view: View, verb: int, cue: cues.Cue) -> Iterator[tuple[str, list[int]]]:
    complements = view.children(verb, "xcomp", "ccomp", "advcl")
    following = view.tokens[min(verb + 1, len(view.tokens) - 1)].lower
    if not complements and "infinitive" in cue.frames and following == "to":
        yield "infinitive", reach.to_the_right(view, verb, verb + 1, False)
    for c in complements:
        if c < verb or not _introduced_by(view, c, "to") or _wants_no_name(view, c):
            continue
        whom = _addressee(view, verb, c)
        if whom is None and "infinitive" in cue.frames:
            yield "infinitive", _onward(view, verb, c)
        elif whom is not None and "urging" in cue.frames and agents.may_speak(view, whom, "urging"):
            told = cue.lemma in cues.words("tells")
            yield "urging", _onward(view, verb, c if told else whom)
        return


def _wants_no_name(view: View, infinitive: int) -> bool:
    """Tell whether somebody only asks to stay unnamed: "asked not to be identified"."""
    return view.tokens[infinitive].lemma in cues.words("identifying") and view.child(infinitive, "aux:pass") is not None


def cue_tokens(view: View, verb: int, *more: int) -> tuple[int, ...]:
    """Return a cue verb with its auxiliaries, particles and negation, and further words of the cue."""
    near = [c for c in view.children(verb, "aux", "aux:pass", "advmod") if verb - 3 <= c < verb]
    near += [c for c in view.children(verb, "compound:prt") if c <= verb + 3]
    negation = [c for c in near if view.tokens[c].dep != "advmod" or view.tokens[c].lower in ("not", "n't", "never")]
    return tuple(sorted((verb, *negation, *more)))
