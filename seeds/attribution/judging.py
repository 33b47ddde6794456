"""What unclear names are: persons or bodies, judged from all the places they stand in together."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from seeds.attribution import nominals, roles, syntax
from seeds.attribution import vocabulary as lexicon
from seeds.attribution.names import Kind, Name
from seeds.language.parse import Parse

_ODD = re.compile(r"(?<!^Mc)(?<!^Mac)(?<!^De)(?<!^La)(?<!^Le)(?<!^Di)(?<!^Du)(?<!^Van)(?<!^Fitz)(?<=[a-z])[A-Z]|\d")
"""What names of persons are not written like: a capital inside a word, a figure."""


class Bench:
    """The places of one article's names; ``judge`` settles the kind of those whose form does not tell it."""

    def __init__(self, parse: Parse, names: Sequence[Name], starts: Mapping[int, int]) -> None:
        self.parse = parse
        self.names = names
        self.starts = starts
        bodies = [name for name in names if name.kind is Kind.BODY]
        self._bodies_from, self._bodies_to = {n.first for n in bodies}, {n.end for n in bodies}
        self._lower = {t.lower for t in parse.tokens if t.text[0].islower()}

    def judge(self) -> None:
        """Decide what the names are whose form does not tell, from all their places together."""
        votes: dict[str, float] = {}
        unknown = [name for name in self.names if name.kind is Kind.UNKNOWN]
        bodies = {n.words[0].text for n in self.names if n.kind is Kind.BODY and len(n.words) > 1}
        surnames = {n.words[-1].text for n in self.names if n.kind is Kind.PERSON and len(n.words) > 1}
        families = surnames | {n.text for n in unknown if self._is_family(n)}
        titled = {n.text for n in self.names if n.kind is Kind.PERSON and n.titles}
        short = {word.text for name in self.names for word in name.words if word.text.isupper()}
        for name in unknown:
            votes[name.text] = votes.get(name.text, 0.0) + self._person_vote(name)
        for name in unknown:
            score = 9.0 if name.text in titled else votes[name.text] + self._form_vote(name)
            parts = [word.text for word in name.words]
            if len(parts) > 2 and "".join(part[0] for part in parts) in short:
                score -= 5
            if len(parts) > 1 and surnames & set(parts[:-1]) and parts[-1] not in surnames:
                score -= 2
            if len(parts) == 1 and parts[0] in bodies - surnames:
                score -= 2
            if len(parts) == 1 and parts[0].endswith("s") and parts[0][:-1] in families:
                name.kind, name.judged = Kind.PEOPLE, True
                continue
            name.kind, name.judged = Kind.PERSON if score > 0 else Kind.BODY, True

    def _person_vote(self, name: Name) -> float:
        """Weigh what stands around a name for a person (above zero) or a body."""
        tokens, first, end = self.parse.tokens, name.first, name.end
        vote = 0.0
        introduced = first > 0 and lexicon.is_listed("introducing.tsv", tokens[first - 1].lower)
        if not introduced and self.starts[id(name)] < first - (tokens[first - 1].lower == "the"):
            vote += 3
        if introduced and len(name.words) == 1:
            vote += 2 if first > 1 and tokens[first - 2].lower in ("his", "her", "my") else -1.5
        if first and tokens[first - 1].lower == "the" and not self._modifies(name):
            vote -= 3
        if first and tokens[first - 1].lower == "of":
            vote -= 0.7
        if first and tokens[first - 1].lower in ("in", "at", "near", "across", "throughout", "outside"):
            vote -= 1
        vote += self._following_vote(end)
        vote += self._body_vote(name)
        told = roles.after(self.parse, name, frozenset())
        if told and end < len(tokens) and tokens[end].text == ",":
            vote += -2 if len(name.words) == 1 and lexicon.is_listed("introducing.tsv", _head(told[0])) else 2
        if roles.leading(self.parse, name):
            vote += 2
        return vote

    def _following_vote(self, end: int) -> float:
        """Weigh what follows a name: "who" or an age of a person, "which" or its people of a body."""
        tokens = self.parse.tokens
        if end >= len(tokens):
            return 0.0
        following, after = tokens[end], tokens[end + 1 : end + 3]
        led = after[0].lower if following.text == "," and after else following.lower
        vote = 2.0 if led == "who" else -2.0 if led == "which" else 0.0
        if following.text == "," and len(after) > 1 and (after[0].tag, after[1].text) == ("CD", ","):
            vote += 2
        return vote - 2 if lexicon.table("body_people.tsv").get(following.lemma) else vote

    def _body_vote(self, name: Name) -> float:
        """Weigh what only bodies have: a noun for bodies beside them, staff and a board, an "its"."""
        tokens, first, end = self.parse.tokens, name.first, name.end
        head = syntax.top(self.parse, name)
        if self._is_one_of_bodies(head) or self._is_joined_to_body(name):
            return -2.0
        beside = [first - 1] if first and tokens[first - 1].tag in ("NN", "NNP") else []
        beside += [c for c in tokens[head].children if c >= end and tokens[c].dep == "appos"]
        if nominals.apposed(self.parse, end) is not None or any(
            nominals.sort(tokens[k]) == nominals.BODY for k in beside
        ):
            return -3.0
        following = [t.lower for t in tokens[end : end + 4]]
        if nominals.owns_a_body(self.parse, end):
            return -2.0
        if following[1:2] == ["based"]:
            return -3.0
        if self._is_owned(first):
            return -5.0
        if self._is_owner(first):
            return -2.0
        if tokens[head].dep != "nsubj":
            return 0.0
        return -1.5 if self._has_its(head) else -0.8 if self._says_it_will(name) else 0.0

    def _says_it_will(self, name: Name) -> bool:
        """Tell "Acme said it would": a person would be "he" or "she"."""
        words = [t.lower for t in self.parse.tokens[name.end : name.end + 6]]
        at = words.index("it") if "it" in words else 0
        told = 0 < at < 4 and syntax.is_speech(self.parse.tokens[name.end + at - 1 - (words[at - 1] == "that")])
        does = lexicon.is_listed("announced_doings.tsv", next(iter(words[at + 1 :]), ""))
        return told and does and words[at + 2 : at + 3] != ["be"]

    def _is_owned(self, first: int) -> bool:
        """Tell "state-owned miner Acme" and "London-listed Acme": only bodies are owned and listed."""
        words = [t.lower for t in self.parse.tokens[max(0, first - 3) : first]]
        return any(one == "-" and two in ("owned", "listed", "backed") for one, two in pairwise(words))

    def _is_owner(self, first: int) -> bool:
        """Tell "shares in Acme" and "an analyst at Acme": what goes before belongs to a body."""
        before = self.parse.tokens[max(0, first - 2) : first]
        if len(before) < 2 or before[1].lower not in ("in", "at"):
            return False
        return lexicon.is_listed("body_belongings.tsv", before[0].lemma.lower())

    def _is_one_of_bodies(self, head: int) -> bool:
        """Tell "the companies Acme and Roe" and "two rival makers, Acme and Roe"."""
        tokens = self.parse.tokens
        if tokens[head].dep == "conj":
            head = tokens[head].head
        above = tokens[tokens[head].head]
        if tokens[head].dep not in ("appos", "flat"):
            above = tokens[head - 2 if tokens[head - 1].text == "," else head - 1]
        known = lexicon.body_noun(above.lemma) is not None or lexicon.is_listed("general_bodies.tsv", above.lemma)
        return known and above.tag == "NNS" and above.i < head

    def _is_joined_to_body(self, name: Name) -> bool:
        """Tell a name that an "and" joins to one which is a body's by its form."""
        tokens = self.parse.tokens
        after = name.end < len(tokens) and tokens[name.end].lower == "and" and name.end + 1 in self._bodies_from
        return after or (tokens[name.first - 1].lower == "and" and name.first - 1 in self._bodies_to)

    def _is_family(self, name: Name) -> bool:
        tokens = self.parse.tokens
        return len(name.words) == 1 and name.end < len(tokens) and tokens[name.end].lower in ("family", "brothers")

    def _has_its(self, subject: int) -> bool:
        """Tell whether an "its" follows a subject before any other name or noun that it could be of."""
        end = self.parse.sentence_of(subject)[1]
        for token in self.parse.tokens[subject + 1 : end]:
            if token.lower in ("its", "itself"):
                return True
            if token.pos in ("NOUN", "PROPN"):
                return False
        return False

    def _modifies(self, name: Name) -> bool:
        """Tell "the Roe campaign" and "the Roe’s" from "the Roe": the article belongs to another noun."""
        tokens, end = self.parse.tokens, name.end
        if end >= len(tokens) or tokens[end].sentence != tokens[end - 1].sentence:
            return False
        return (
            tokens[end].pos in ("NOUN", "PROPN", "ADJ") or tokens[end].tag in ("POS", "HYPH") or tokens[end].text == "-"
        )

    def _form_vote(self, name: Name) -> float:
        """Weigh the words of a name, wherever it stands."""
        texts = [word.text for word in name.words]
        letters = [text for text in texts if not lexicon.is_listed("name_particles.tsv", text)]
        if any((text.isupper() and len(text) > 1) or _ODD.search(text) for text in letters):
            return -2.0
        if any(text in ("of", "for", "and", "&") for text in texts):
            return -2.0
        if lexicon.is_listed("names_of_things.tsv", texts[-1].lower()):
            return -2.5
        common = [text for text in letters if text.lower() in self._lower or lexicon.is_common(text.lower())]
        if len(common) == len(letters) or lexicon.place(letters[0]):
            return -1.5
        if len(letters) == 1:
            return 1.0 if lexicon.given_gender(letters[0]) else 0.4
        return (0.5 if len(letters) <= 3 else -1.0) - (0.3 if common else 0.0)


def _head(role: str) -> str:
    """Return the noun of a role before its complement: "maker" of "maker of a popular app"."""
    return role.partition(" of ")[0].rpartition(" ")[2].lower()
