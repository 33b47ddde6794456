"""What a stance is about: one normal form for all wordings of an issue in an article and across articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

from schemas.claims import Target
from seeds.attribution.vocabulary import is_calendar
from seeds.claims import antecedents, attitudes, lexicon, mentions, names, phrases, syntax, titles, wordings
from seeds.claims.deeds import Deed, Deeds
from seeds.claims.phrases import Phrase
from seeds.claims.topics import Subjects
from seeds.claims.wordings import Words
from seeds.language.parse import Parse, Token

_SETTLED = 3
"""How often at least what a deal holds must be told for it to be the issue, where something else may be."""


@dataclass(frozen=True, slots=True)
class Issues:
    """The issues and names of one article: what bare words in it stand for."""

    parse: Parse
    names: dict[str, Phrase]
    roles: dict[str, Phrase | None]
    """Who holds an office in it, by its noun; null where several do."""

    held: Words | None
    counts: Counter[Words]
    main: Words | None
    deeds: Deeds
    imposed: Words | None = None
    """What it is about that is imposed or banned, whose kin nouns and "the law" stand for it."""

    since: int = 0
    """The token from which on deals and plans are told to be about what they hold."""

    headed: bool = False
    """Whether the headline names the main issue."""

    argued: bool = False
    """Whether the main issue is one that people are for or against, as far as the article tells."""

    @classmethod
    def of(cls, parse: Parse, subjects: Subjects, title: str | None = None, quoted: Collection[int] = ()) -> Issues:
        """Read an article's issues from its phrases: full names, what its deals and plans are about, the main issue."""
        told = mentions.of(parse, subjects)
        settled, repeated = told.settled(), told.repeated()
        titled = titles.issue(title, told.counts)
        if titled and wordings.is_act(titled):
            settled = titled
        elif settled and (titled or repeated) and told.held[settled] + told.counts[settled] < _SETTLED:
            settled = None
        about = settled or (titled if titles.holds(title, titled) else None)
        main = titled or repeated
        imposed = next((words for words in (about, main) if words and words[-1] in wordings.kin()), None)
        return cls(
            parse, told.names, told.roles, about, told.counts, main, Deeds(parse, quoted),
            imposed or titles.kin(title), told.first.get(about, 0) if about and about != titled else 0,
            titled is not None,
            main is not None and told.is_argued(main),
        )  # fmt: skip

    def target(
        self, i: int, avoid: frozenset[int] = frozenset(), speaker: frozenset[str] = frozenset()
    ) -> Target | None:
        """The target that the word at ``i`` stands for; null where nobody can be for or against it."""
        token = self.parse.tokens[i]
        if token.pos in ("PRON", "NOUN") and token.lower in syntax.words("indefinite"):
            return None
        pronoun = token.pos in ("PRON", "DET") and token.tag not in ("NN", "NNS")
        if pronoun or token.lower in ("this", "that", "these", "those"):
            return self._antecedent(i, avoid, speaker)
        if token.pos == "PROPN":
            before = self.parse.tokens[i - 1]
            if is_calendar(token.lower) and i > 0 and before.dep == token.dep and before.head == token.head:
                # "endorsed Cruz Wednesday"
                return self.target(i - 1, avoid, speaker)
            # "voted 5 to 4 in February" is on nothing of that month
            dated = is_calendar(token.lower) and i > 0 and before.lower in ("in", "on", "since")
            return None if dated else self._named(phrases.at(self.parse.tokens, i))
        if token.pos == "NOUN" or token.tag in ("NN", "NNS"):
            return self._issue(phrases.at(self.parse.tokens, i))
        return self._act(i) if token.pos == "VERB" or token.tag == "VBG" else None

    def _act(self, i: int) -> Target | None:
        """An act named by its verb, with its object: "releasing prisoners" is "prisoner release"."""
        tokens = self.parse.tokens
        lemma, told = tokens[i].lemma.lower(), tokens[i].lower
        if i + 1 < len(tokens) and tokens[i + 1].head == i and _is_particle(tokens[i + 1]):
            lemma, told = f"{lemma} {tokens[i + 1].lower}", f"{told} {tokens[i + 1].lower}"
        done = next(
            (k for k in tokens[i].children if tokens[k].dep == "obj" and tokens[k].pos in ("NOUN", "PROPN")), None
        )
        if done is None and tokens[i].dep == "amod" and tokens[tokens[i].head].pos == "NOUN" and tokens[i].head > i:
            # "releasing prisoners is unacceptable", taken for prisoners who release
            done = tokens[i].head
        if done is None and tokens[i].tag == "VBN":
            # "demanded that the remaining animals be killed", "wants the remaining animals to be killed"
            own = [k for k in tokens[i].children if tokens[k].dep == "nsubj:pass"]
            given = [k for k in tokens[tokens[i].head].children if tokens[k].dep == "obj" and k < i]
            done = next((k for k in own or given if tokens[k].pos == "NOUN"), None)
        if done is None:
            return _made(wordings.doing(lemma), told)
        thing = phrases.at(tokens, done).words
        if len(thing) > 1 or tokens[done].children or thing[-1] not in syntax.words("homograph"):
            # to "stand firm" is about no company
            thing = wordings.canonical(thing)
        words = (*thing, *wordings.doing(lemma))
        return _made(words, " ".join(self.parse.span(i, done + 1).lower().split()) if 0 < done - i < 6 else None)

    def _named(self, phrase: Phrase) -> Target | None:
        full = self._full(names.untitled(phrase))
        return Target(full.id, phrases.text(self.parse, full)) if full.id else None

    def _full(self, phrase: Phrase) -> Phrase:
        """The fullest form of a name in the article, of a given name that only one in it bears too."""
        full = self.names.get(phrase.words[-1], phrase) if phrase.words else phrase
        if (len(phrase.words) == 1 and full is phrase) or len(full.words) == 1:
            bearers = [one for one in self.names.values() if len(one.words) > 1 and one.words[0] == phrase.words[-1]]
            full = bearers[0] if len(bearers) == 1 and antecedents.is_given(phrase.words[-1]) else full
        return full if set(phrase.words) <= set(full.words) else phrase

    def _issue(self, phrase: Phrase) -> Target | None:
        told = words = wordings.canonical(phrase.words)
        if phrase.words[-1:] == ("talk",) and self.parse.tokens[phrase.head].tag == "NN":
            # "tough talk" is no talks
            return _made(phrase.words, phrases.plain(self.parse, phrase))
        holder = self.roles.get(words[0]) if len(words) == 1 and self.parse.tokens[phrase.head].tag == "NN" else None
        if holder is not None and not self._is_new(phrase):
            return Target(holder.id, phrases.text(self.parse, holder))
        if words == ("money",) and self.main and phrase.words == words:
            # what money is for, the article knows; but not "private money"
            words = self.main
        if not words:
            return None
        if words[-1] in attitudes.nouns("attitude") and words[-1] not in _literal() | wordings.bodies():
            about = self.held or (self.main if self.argued else None)
            if not about:
                return _made(words) if attitudes.nouns("attitude")[words[-1]] > 0 else None
            words = about
        elif words[-1] in wordings.containers():
            words = self._held(phrase, words)
        elif len(words) == 1 and words[-1] in (issue[-1] for issue in (self.held, self.main) if issue):
            words = next(issue for issue in (self.held, self.main) if issue and issue[-1] == words[-1])
        elif len(words) == 1 and self.imposed and words[-1] in wordings.kin().get(self.imposed[-1], ()):
            words = self.imposed
        elif words[-1] in lexicon.words("synonyms-actions.txt"):
            words = (*(wordings.complement(self.parse.tokens, phrase) or words[:-1]), words[-1])
        return _made(words, phrases.plain(self.parse, phrase) if words == told else None)

    def _held(self, phrase: Phrase, words: Words) -> Words:
        """The issue that a deal or plan holds, by its own words or by what the article's deals and plans are about."""
        about = wordings.narrowed(self.parse.tokens, phrase, words)
        if about and words[-1] in syntax.words("naming") and len(words) > 1:
            return words
        if about is None and _of_name(self.parse.tokens, phrase):
            return words
        if about is None and words[-1] == "law" and self._is_new(phrase):
            return words
        if about is None and any(word in wordings.kinds() for word in words[:-1]):
            # "the nuclear deal" is a deal of its own, whatever the article is about
            return words
        if about is None:
            told = self.held if phrase.head >= self.since else None
            held = told or self.imposed or (self.main if words[-1] == "decision" and self._is_deed() else None)
            if held is None or words[-1] not in syntax.words("resolved"):
                return words
            if words[-1] in ("law", "decision") and not _is_done(held):
                # a law on schools is not the schools
                return (*held, words[-1]) if words[-1] == "law" else words
            return words if words[-1] in syntax.words("settling") and held[-1] in syntax.words("fought") else held
        if about[-1] in wordings.containers():
            return self.held or about
        if about[-1] in lexicon.words("synonyms-actions.txt") or attitudes.ends(about[-1]):
            # "attempts to stop the railway" are not the railway
            return about
        known = next(
            (word for word in about if word in wordings.normal_forms() and word not in wordings.humans()), None
        )
        if known is not None:
            return (known,)
        issue = about[-1:] in self.counts or " ".join(about) in wordings.normal_forms()
        return about if issue and about[-1] not in wordings.humans() else (*about, words[-1])

    def _is_deed(self) -> bool:
        """Whether the article is about something that is done, which "the decision" is then on and for."""
        return bool(self.main) and wordings.is_act(self.main or ())

    def _is_new(self, phrase: Phrase) -> bool:
        """Whether a thing is named for the first time, by its article: "wants a law that…"."""
        tokens = self.parse.tokens
        return any(tokens[k].lower in ("a", "an", "another") for k in tokens[phrase.head].children)

    def _antecedent(self, i: int, avoid: frozenset[int], speaker: frozenset[str]) -> Target | None:
        """What a pronoun stands for: a person, the nearest thing named before it, or the main issue."""
        token = self.parse.tokens[i]
        if antecedents.is_person_pronoun(token):
            found = antecedents.person(self.parse, i, self.names, speaker)
            role = antecedents.official(self.parse, i, avoid) if found is None else None
            if role is not None:
                return self._issue(phrases.at(self.parse.tokens, role))
            return Target(found.id, phrases.text(self.parse, found)) if found else None
        if token.lower in ("what", "whoever", "whatever", "those", "their", "each"):
            # whom and what such words stand for follows them
            return None
        if token.lower in ("i", "we", "you", "who", "me", "us", "there") or token.lower.endswith(("self", "selves")):
            return None
        thing = antecedents.thing(self.parse, i, avoid, self._known())
        if thing is not None and not self._overshadowed(i, thing):
            return self._issue(phrases.at(self.parse.tokens, thing))
        if self.main and len(self.main) > 1 and token.dep == "obj" and wordings.is_act(self.main):
            # "keeping it open": what the headline says is closed, not its closure
            return _made(self.main[:-1])
        return _made(self.main) if self.main and self._means_main(token, self.main) else None

    def _means_main(self, token: Token, main: Words) -> bool:
        """Whether "it", which stands for nothing near, means what the headline says is done."""
        wrong = attitudes.judging("thing").get(main[-1], 0) < 0 or token.lower not in ("it", "this", "that")
        return (self.headed or len(main) > 1) and wordings.is_act(main) and not wrong

    def deed_target(self, i: int, act: Words) -> Target | None:
        """The target that is an act done to the thing at ``i``: "the closure" of a library told of before."""
        phrase = phrases.at(self.parse.tokens, i)
        whole = self._full(names.untitled(phrase)) if phrase.named else None
        words = whole.words if whole else wordings.canonical(phrase.words)
        label = f"{' '.join(act)} of {phrases.text(self.parse, whole)}" if whole else None
        return _made((*words, *act) if words[-1:] != act else words, label)

    def deed_named(self, deed: Deed) -> Target | None:
        """The target that is a deed itself, where a noun names it: "quarry refusal"."""
        act = wordings.nominal(self.deeds.tree.phrasal(deed.verb))
        thing = self.parse.tokens[deed.thing].lemma.lower()
        if act is None or (thing in syntax.words("restraint") and attitudes.turns(act[-1], deed.sign)):
            # "lifted the ban" is no increase of it
            return None
        return self.deed_target(deed.thing, act)

    def is_about(self, deed: Deed) -> bool:
        """Whether a deed is what the article is about: the council closes the market, and the issue is its closure."""
        if not self.main or len(self.main) < 2 or not wordings.is_act(self.main):
            return False
        thing = wordings.canonical(phrases.at(self.parse.tokens, deed.thing).words)
        return self.deeds.is_named(deed.verb, self.main[-1]) and thing[-1:] == self.main[-2:-1]

    def at_issue(self) -> Target | None:
        """What the article is about as far as its headline and repetition tell."""
        return _made(self.main) if self.main and self.argued else None

    def _overshadowed(self, i: int, thing: int) -> bool:
        """Whether a pronoun rather means what the headline says is done than a thing mentioned in passing before."""
        tokens = self.parse.tokens
        if not self.main or not wordings.is_act(self.main) or tokens[thing].sentence == tokens[i].sentence:
            return False
        known = wordings.canonical((tokens[thing].lemma.lower(),))[-1]
        if known in self.main[:-1] and tokens[i].lower in ("this", "that"):
            return True
        return known not in self._known() and tokens[thing].dep not in ("nsubj", "nsubj:pass", "obj")

    def _known(self) -> frozenset[str]:
        """The last words of the article's issues."""
        repeated = (words for words, count in self.counts.items() if count >= 2)
        return frozenset(words[-1] for words in (*repeated, self.held, self.main) if words)


def _of_name(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a name tells which plan or deal is meant: "her vision of America"."""
    after = (k for k in tokens[phrase.head].children if tokens[k].dep == "nmod" and tokens[k].pos == "PROPN")
    return any(tokens[c].lower in ("of", "for", "on") for k in after for c in tokens[k].children)


def _is_particle(token: Token) -> bool:
    return token.dep == "compound:prt" or (token.dep == "advmod" and token.lower in ("down", "aside"))


def _is_done(words: Words) -> bool:
    """Whether an issue is what a law or decision does or brings: a ban, a tax, a closure."""
    return wordings.is_act(words) or words[-1] in wordings.kin()


@cache
def _literal() -> frozenset[str]:
    """Nouns of attitude that are issues themselves: a demand, an accusation."""
    return syntax.words("asking") | syntax.words("charge")


def _made(words: Words, label: str | None = None) -> Target | None:
    id = phrases.slug(" ".join(words))
    return Target(id, label or " ".join(words)) if id else None
