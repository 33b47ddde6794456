"""Positions and topics expressed with a noun phrase: "rejected the plan", "described it as a success"."""

from __future__ import annotations

from collections.abc import Iterator

from seeds.attribution import agents, counts, cues, joined, naming, passives, prepositional, reach, subjects, telling
from seeds.attribution.clauses import cue_tokens
from seeds.attribution.view import Candidate, View

_FOLLOWING = frozenset(("DT", "NN", "NNS", "NNP", "NNPS", "CD", "PRP$", "VBG", "VBN", "VBD", "VBZ", "VBP", "MD"))
_NOMINATIVE = frozenset(("i", "he", "she", "it", "we", "they"))
_LASTING = frozenset(("until", "till", "by"))
"""How long a thing lasts or by when it comes, which is never when something was said."""
_BELONGING = frozenset(("for", "of", "as", "about", "than", "within", "between"))


def find(view: View, verb: int, cue: cues.Cue) -> Iterator[Candidate]:
    """Yield the noun phrases that one cue verb takes as what is said, wanted or judged."""
    passive = passives.is_passive(view, verb)
    speaker = joined.speaker(view, verb)
    if speaker is None or agents.uses_force(view, speaker, cue):
        return
    counted = "number" in cue.frames and not passive and counts.begins(view, verb + 1)
    number = [("object", list[int](), reach.to_the_right(view, verb, verb + 1, False))] if counted else []
    for rule, extra, content in number or _contents(view, verb, cue, passive):
        told = telling.current(view, verb, reach.without_aside(view, verb, content))
        if telling.tells(view, verb, rule, told):
            yield Candidate(rule, cue_tokens(view, verb, *extra), speaker, told, cue.kind, True)


def _contents(view: View, verb: int, cue: cues.Cue, passive: bool) -> Iterator[tuple[str, list[int], list[int]]]:
    named = naming.found(view, verb, cue) if not passive else []
    if named:
        yield "predicate", [], named
        return
    if "as" in cue.frames and not passive and _is_judged_first(view, verb):
        yield "predicate", [], reach.to_the_right(view, verb, verb + 2, False)
        return
    what = _patient(view, verb, passive)
    whole = _named_whole(view, verb, cue) if what is None and not passive else []
    if whole:
        yield "predicate", [], whole
        return
    if what is not None and what != subjects.of(view, verb):
        complement = _naming(view, verb, cue, what) or _named_beside(view, verb, cue, what)
        if complement:
            yield "predicate", [], sorted({*_phrase(view, verb, what), *_whole(view, verb, complement)})
            return
        if _takes_objects(view, verb, cue) and not _speaks_for_itself(view, what):
            phrase = _closed(view, _phrase(view, verb, what) + _complements(view, verb, what))
            if passive and what < verb:
                phrase += _charged(view, verb, cue)
            cut_short = what > verb and (_goes_on(view, verb, phrase[-1] + 1) or _finds(view, cue, what))
            yield "object", [], reach.to_the_right(view, verb, phrase[0], False) if cut_short else phrase
            return
    if what is None and _takes_objects(view, verb, cue) and not passive:
        for c in view.children(verb, "xcomp", "ccomp", "advcl"):
            if (
                c > verb
                and view.tokens[c].tag == "VBG"
                and view.child(c, "mark") is None
                and view.tokens[verb + 1].text != ","
            ):
                yield "object", [], reach.to_the_right(view, verb, min(k for k in view.without(c) if k > verb), False)
                return
        if _is_being(view, verb):
            yield "object", [], reach.to_the_right(view, verb, verb + 1, False)
            return
    for between, content in prepositional.find(view, verb, cue):
        yield "preposition", between, content


def _whole(view: View, verb: int, complement: list[int]) -> list[int]:
    """Take in a phrase after what something is called that hangs elsewhere: "described it as a leap in the dark"."""
    after = max(complement) + 1
    if after < len(view.tokens) and view.tokens[after].tag == "IN" and _goes_on(view, verb, after):
        return [*complement, *reach.to_the_right(view, verb, after, False)]
    return complement


def _is_judged_first(view: View, verb: int) -> bool:
    """Tell whether what a thing is called stands before it: "condemned as reckless a plan to drill"."""
    following = view.tokens[verb + 1 : verb + 4]
    if len(following) < 3 or following[0].lower != "as" or following[1].pos == "NOUN":
        return False
    return following[1].tag in ("JJ", "``") and (following[2].pos in ("DET", "PRON") or following[1].tag == "``")


def _is_being(view: View, verb: int) -> bool:
    """Tell whether "being" or "having" follows a verb, what it belongs to hung elsewhere: "denied being at home"."""
    following = view.tokens[verb + 1 : verb + 2]
    return bool(following) and following[0].tag == "VBG" and following[0].lemma in ("be", "have")


def _finds(view: View, cue: cues.Cue, what: int) -> bool:
    """Tell whether a study tells how somebody does, which it cannot without the words after them: "shows Doe ahead"."""
    return cue.kind == "evidence" and view.tokens[what].pos in ("PROPN", "PRON")


def _named_whole(view: View, verb: int, cue: cues.Cue) -> list[int]:
    """Return a thing and what it is called, which the parser took for one phrase: "called the return long overdue"."""
    named = next((c for c in view.children(verb, "xcomp") if c > verb), None)
    if named is None or "predicate" not in cue.frames or view.tokens[named].pos not in ("ADJ", "NOUN"):
        return []
    phrase = [k for k in view.without(named) if k > verb]
    thing = any(view.tokens[k].dep == "compound" and view.tokens[k].pos == "NOUN" for k in view.tokens[named].children)
    return phrase if thing and phrase[0] == verb + 1 and view.tokens[verb + 1].tag in ("DT", "PRP$") else []


def _closed(view: View, content: list[int]) -> list[int]:
    """Take in words between an object and its complement that hang elsewhere: "blamed the rise in prices on"."""
    whole = range(min(content), max(content) + 1)
    held = set(content)
    return list(whole) if all(k in held or view.tokens[k].pos != "PUNCT" for k in whole) else sorted(content)


def _takes_objects(view: View, verb: int, cue: cues.Cue) -> bool:
    """Tell whether a verb takes noun phrases, alone or with the particle beside it ("laid out the plan")."""
    if "object" in cue.frames:
        return True
    beside = [*view.children(verb, "compound:prt", "advmod"), verb + 1]
    return any(f"o:{view.tokens[k].lower}" in cue.frames for k in beside if verb < k < view.bounds(verb)[1])


def _speaks_for_itself(view: View, what: int) -> bool:
    """Tell whether an object is a text whose words follow: "issued a statement saying"."""
    noun, word = cues.nouns().get(view.tokens[what].lemma), view.tokens[what + 1 : what + 2]
    if noun is not None and "clause" in noun.frames and word and word[0].lower == "that" and word[0].tag == "IN":
        return view.tokens[view.tokens[what].head].lemma in cues.words("holding")
    issued = view.tokens[what].lemma in cues.words("issued")
    return issued and any(c in view.verbs and view.tokens[c].tag == "VBG" for c in view.children(what, "acl"))


def _patient(view: View, verb: int, passive: bool) -> int | None:
    """Return what the verb is done to; of a participle after a noun, the noun."""
    token = view.tokens[verb]
    if (token.dep == "amod" and token.head > verb) and (
        token.tag == "VBD" or view.child(verb, "cc") is not None or passives.leads_its_object(view, verb)
    ):
        return token.head
    if not passive and _is_bare_relative(view, verb):
        return token.head
    if not passive:
        return next(
            (
                c
                for c in view.children(verb, "obj")
                if (c > verb and not prepositional.is_time(view, c)) or view.tokens[c].tag in ("WP", "WDT")
            ),
            _amount(view, verb),
        )
    subject = view.child(verb, "nsubj:pass")
    if subject is None and view.tokens[verb].dep == "acl":
        return view.tokens[verb].head
    return subject


def _amount(view: View, verb: int) -> int | None:
    """Return a bare number right after a verb, which the parser took for a measure: "had forecast 3 billion"."""
    return next(
        (
            c
            for c in view.children(verb, "obl:unmarked")
            if min(view.without(c)) == verb + 1 and view.tokens[verb + 1].tag in ("CD", "$")
        ),
        None,
    )


def _is_bare_relative(view: View, verb: int) -> bool:
    """Tell whether a clause tells of the noun before it as its object, without a pronoun: "a deal she opposed"."""
    token = view.tokens[verb]
    subject = view.child(verb, "nsubj")
    if token.dep != "acl:relcl" or token.head > verb or subject is None or not token.head < subject < verb:
        return False
    if view.tokens[subject].tag in ("WP", "WDT") or view.child(verb, "obj", "ccomp", "xcomp") is not None:
        return False
    return min(view.without(subject)) == token.head + 1


def _phrase(view: View, verb: int, what: int) -> list[int]:
    """Return a noun phrase, with what belongs to it by its place where the parser cut it short."""
    content = view.without(what, verb)
    if what < verb:
        return content
    content = [k for k in content if k > verb]
    end, last = view.bounds(verb)[1], content[-1]
    while last + 1 < end and (
        view.tokens[last].tag == "POS" or view.tokens[last].pos == view.tokens[last + 1].pos == "PROPN"
    ):
        last += 1
        content.append(last)
    following = view.tokens[last + 1] if last + 1 < end else None
    if following is not None and (following.lower in ("that", "who", "which") and following.tag != "DT"):
        return reach.to_the_right(view, verb, content[0], False)
    return content


def _goes_on(view: View, verb: int, at: int) -> bool:
    """Tell whether a word right after a noun phrase can only be part of it, or of what is told about it."""
    if at + 1 >= view.bounds(verb)[1]:
        return False
    token = view.tokens[at]
    if token.lower in _LASTING and view.tokens[at + 1].lower in cues.words("times"):
        return True
    if token.tag == "IN":
        acts = view.tokens[at + 1].lower in _NOMINATIVE
        return (token.lower in _BELONGING and not acts) or view.tokens[at + 1].tag == "WDT" or _places(view, at)
    if token.tag == "JJ":
        return view.tokens[at + 1].tag in ("NN", "NNS")
    return token.tag in _FOLLOWING or token.lower in ("to", "where", "whose")


def _places(view: View, at: int) -> bool:
    """Tell whether a phrase with "in" or "on" tells where the thing is, not when or in what something was said."""
    noun = view.tokens[view.tokens[at].head]
    if view.tokens[at].lower not in ("in", "on") or noun.i <= at + 1 or noun.pos != "NOUN":
        return False
    said = ("times", "texts", "issued", "settings")
    return not any(noun.lower in cues.words(name) or noun.lemma in cues.words(name) for name in said)


def _naming(view: View, verb: int, cue: cues.Cue, what: int) -> list[int]:
    """Return what something is called, is described as, or is put at."""
    found: list[int] = []
    if "predicate" in cue.frames:
        for c in view.children(verb, "xcomp"):
            if view.child(c, "mark") is None:
                found += view.without(c)
    if "as" in cue.frames:
        for c in view.children(verb, "obl", "advcl", "xcomp", "ccomp"):
            if c > verb and any(view.tokens[k].lower == "as" for k in view.children(c, "case", "mark", "advmod")):
                found += view.without(c)
    if "at" in cue.frames:
        for c in view.children(verb, "obl"):
            phrase = view.without(c)
            if view.tokens[phrase[0]].lower == "at" and any(view.tokens[k].tag == "CD" for k in phrase):
                found += phrase
        inside = view.without(what) if what > verb else []
        found = found or [k for k in inside if view.tokens[k].lower == "at" and counts.begins(view, k + 1)]
    return found


def _named_beside(view: View, verb: int, cue: cues.Cue, what: int) -> list[int]:
    """Return what something is called, or described as, where only word order tells: "called it 'a start'"."""
    if what < verb:
        seen_as = _as_after(view, verb, verb + 1) if "as" in cue.frames else None
        return reach.to_the_right(view, verb, seen_as, False) if seen_as is not None else []
    after = max(view.without(what)) + 1
    if (
        "object" not in cue.frames
        and "predicate" in cue.frames
        and after - 1 > what
        and view.tokens[after - 1].pos == "ADJ"
    ):
        return [after - 1]
    if after >= view.bounds(verb)[1]:
        return []
    token = view.tokens[after]
    if "as" in cue.frames:
        seen_as = _as_after(view, verb, what + 1)
        if seen_as is not None:
            return reach.to_the_right(view, verb, seen_as, False)
    first = view.tokens[after + 1] if token.pos == "PUNCT" and after + 1 < len(view.tokens) else token
    named = token.tag == "``" or view.inside[after] != view.inside[verb] or first.lower in ("a", "an", "the")
    if "predicate" in cue.frames and "object" not in cue.frames and named and token.text not in ",;:—–-":
        return reach.to_the_right(view, verb, after, False)
    return []


def _as_after(view: View, verb: int, start: int) -> int | None:
    """Return the "as" after a noun phrase, with no mark or finite verb between the two."""
    for k in range(start, view.bounds(verb)[1] - 1):
        token = view.tokens[k]
        if token.lower == "as":
            return k if view.tokens[k + 1].lower not in cues.words("as_well") else None
        if token.pos in ("PUNCT", "AUX", "CCONJ") or token.tag in ("VBD", "VBZ", "VBP", "MD"):
            return None
    return None


def _complements(view: View, verb: int, what: int) -> list[int]:
    found: list[int] = []
    for c in view.children(verb, "obl", "advcl", "ccomp", "xcomp"):
        marks = [view.tokens[k].lower for k in view.children(c, "case", "mark")]
        if c > what and marks and marks[0] in cues.words("complement") and not prepositional.is_time(view, c):
            if marks[0] in ("for", "of"):
                return reach.to_the_right(view, verb, min(view.without(c)), False)
            found += view.without(c)
    return found


def _charged(view: View, verb: int, cue: cues.Cue) -> list[int]:
    """Return what a passive says of somebody, hung on who says it: "was accused by the opposition of hiding it"."""
    agent = passives.agent(view, verb)
    if agent is None or view.tokens[agent].pos == "PROPN":
        return []
    below = view.without(agent)
    for c in (k for k in below if k > agent and view.tokens[k].dep in ("acl", "nmod")):
        first = min(view.without(c))
        word = view.tokens[first].lower
        charged = word in cue.prepositions and (word != "of" or view.tokens[c].tag == "VBG")
        if first > agent and (charged or (word == "for" and cue.kind == "judgement")):
            return reach.to_the_right(view, verb, first, False)
    return []
