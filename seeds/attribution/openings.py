"""Where the clause that a cue takes begins: at "that", a question word or a subject, past whom it is told and when."""

from __future__ import annotations

from seeds.attribution import cues
from seeds.attribution.syntax import SUBJECTS, is_above
from seeds.attribution.view import View
from seeds.language.parse import Token

_PLAIN = frozenset(("VBD", "VBZ", "VBP", "MD"))
_FINITE = _PLAIN | {"VB"}
_BEGINNING = frozenset(("PRON", "DET", "PROPN", "NOUN", "NUM", "SCONJ", "ADJ"))
_NOMINATIVE = frozenset(("i", "he", "she", "we", "they", "it", "there"))
_LEADING = frozenset(("that", "if", "because", "as", "while", "when", "since", "although", "though", "so"))
_NEAR, _FAR = 10, 18
"""How many tokens after a cue its "that" may stand, and after a cue that is told to somebody."""
_QUESTIONS = frozenset(("whether", "why", "how", "what", "who", "which"))
_SUBJECT = 9
"""How many tokens after a cue the verb of a clause may stand whose subject follows the cue."""
_SUBJECT_WORDS = frozenset(("DET", "ADJ", "NUM", "NOUN", "PROPN", "PART", "SYM"))
_OPENING = frozenset(("PRON", "DET", "PROPN"))


def that(view: View, verb: int, cue: cues.Cue) -> int | None:
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


def start(view: View, verb: int, cue: cues.Cue, clause: int) -> int:
    """Return where a clause without "that" begins: right after the verb, but for times and places."""
    first = view.tokens[verb + 1]
    between = range(verb + 1, clause)
    if "object" in cue.frames or cue.lemma in cues.words("tells") or not between:
        return clause
    dated = first.tag != "VBG" and any(view.tokens[k].lower in cues.words("times") for k in between)
    return clause if dated or (first.pos in ("ADP", "ADV", "PUNCT", "SCONJ") and first.tag != "RB") else verb + 1


def with_subject(view: View, verb: int, clause: int) -> int:
    """Return where a clause begins, with a subject that the parser took for the object of its cue."""
    start = min(k for k in view.without(clause) if k > verb)
    opening = view.tokens[start]
    taken = [c for c in view.children(verb, "obj") if verb < c < start]
    if not taken or opening.tag not in _FINITE or opening.pos not in ("AUX", "VERB"):
        return start
    return min(view.without(taken[0])) if max(view.without(taken[0])) == start - 1 else start


def runs_on(view: View, verb: int) -> bool:
    """Tell whether a verb of saying is followed by what may begin a clause, whatever the parser made of it."""
    following = view.tokens[min(verb + 1, len(view.tokens) - 1)]
    return (
        following.pos in _BEGINNING
        or following.tag == "WRB"
        or following.lower in ("both", "either", "neither")
        or (following.tag == "VBG" and _does(view, following.i))
    ) and following.lower not in cues.words("times")


def _does(view: View, act: int) -> bool:
    """Tell whether an act is what a clause is about, its verb behind it: "said raising the fee would hurt"."""
    for token in view.tokens[act + 1 : view.bounds(act)[1]]:
        if token.text == "," or token.lower in _LEADING or token.tag in ("WP", "WDT"):
            return False
        if token.tag == "MD" or (token.tag in _PLAIN and token.pos == "AUX"):
            return True
    return False


def asks(view: View, verb: int) -> bool:
    """Tell whether a question word follows a cue, whatever the parser made of its clause: "asked why they left"."""
    return verb + 2 < view.bounds(verb)[1] and view.tokens[verb + 1].lower in _QUESTIONS


def states(view: View, verb: int) -> bool:
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


def past_addressee(view: View, verb: int) -> int:
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


def past_time(view: View, start: int) -> int:
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


def _is_time(token: Token) -> bool:
    return token.lower in cues.words("times")


def _follows_a_text(view: View, verb: int, k: int, cue: cues.Cue) -> bool:
    """Tell whether a "that" tells what a text holds that the clause is about: "said claims that it hid were false"."""
    noun = cues.nouns().get(view.tokens[k - 1].lemma)
    if noun is None or "clause" not in noun.frames or "object" in cue.frames or cue.lemma in cues.words("tells"):
        return False
    return view.child(k - 1, "case") is None


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
