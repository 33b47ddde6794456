"""The words that tell what a name or noun stands for, read once from ``seeds/lexicons``."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from seeds import wordlists


@cache
def table(name: str) -> dict[str, str]:
    """Return a lexicon of two columns as a mapping from its first to its second."""
    return dict(wordlists.rows(name))


def folded(word: str) -> str:
    """Return a word without accents and with plain apostrophes and hyphens.

    >>> folded("François’s")
    "Francois's"
    """
    if word.isascii():
        return word
    plain = word.replace("’", "'").replace("‘", "'").replace("ʼ", "'").replace("‑", "-").replace("–", "-")
    parts = unicodedata.normalize("NFD", plain.translate(_LETTERS))
    return "".join(c for c in parts if not unicodedata.combining(c))


_LETTERS = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe",
     "Œ": "Oe", "ı": "i", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th"}
)  # fmt: skip


@lru_cache(maxsize=50_000)
def bare(word: str) -> str:
    """Return a word in lower case without accents and full stops, as the lexicons are looked up.

    >>> bare("U.S."), bare("Gen.")
    ('us', 'gen')
    """
    return folded(word).lower().replace(".", "")


def given_gender(word: str) -> str | None:
    """Return the gender a given name usually goes with: f, m, u (both), or none where it is not known as one."""
    names = table("given_names.tsv")
    plain = folded(word)
    if not plain[:1].isupper():
        return None
    return names.get(plain) or names.get(plain.partition("-")[0]) or names.get(plain.capitalize())


@cache
def person_noun(word: str) -> str | None:
    """Return the gender (m, f or -) of the persons a noun names; none for a noun that names no persons."""
    nouns = table("person_nouns.tsv")
    if word in nouns:
        return nouns[word]
    if word.endswith("men") and word[:-2] + "an" in nouns:
        return nouns[word[:-2] + "an"]
    if word in table("body_nouns.tsv"):
        return None
    if word in table("wordnet-persons.tsv"):
        return "-"
    first, dash, last = word.rpartition("-")
    if dash and last in nouns:
        return nouns[last]
    if dash and last in ("elect", "designate", "general", "in-law", "turned") and first in nouns:
        return nouns[first]
    return "-" if _looks_like_a_trade(word) else None


def _looks_like_a_trade(word: str) -> bool:
    """Tell the many professions and trades by their ending: "hydrogeologist", "harbourmaster"."""
    return len(word) > 7 and word.endswith(_TRADES)


_TRADES = (
    "ologist", "ographer", "ician", "iatrist", "onomist", "metrist",
    "master", "keeper", "worker", "seller", "grower", "monger", "goer", "dweller",
)  # fmt: skip


def honorific(word: str) -> str | None:
    """Return the gender of a form of address, none for other words."""
    return table("honorifics.tsv").get(bare(word))


def body_noun(word: str) -> str | None:
    """Return the kind of body a common noun in lower case names: organisation or government."""
    known = table("body_nouns.tsv").get(word)
    maker = word.endswith("maker") and len(word) > 7 and person_noun(word) is None
    return known or ("organisation" if maker else None)


def body_suffix(word: str) -> str | None:
    """Return the kind of body that a word inside a capitalised name tells of."""
    return table("body_suffixes.tsv").get(bare(word))


def place(name: str) -> str | None:
    """Return state, capital, seat, place or adjective for the name of a place or people."""
    return table("places.tsv").get(name)


def known_body(name: str) -> str | None:
    """Return the kind of a widely known body."""
    return table("bodies.tsv").get(name)


def is_calendar(word: str) -> bool:
    """Tell days, months and other words that are capitalised and name no one."""
    return word in table("calendar_words.tsv")


def is_title(word: str) -> bool:
    """Tell the nouns for persons that go before names: offices, ranks, trades."""
    first, _, last = word.partition("-")
    nouns = table("person_nouns.tsv")
    return word in nouns or last in nouns or (last in ("elect", "designate", "general") and first in nouns)


@cache
def is_common(word: str) -> bool:
    """Tell the words of everyday English, given in lower case, from words only found in names."""
    words = table("wordnet-weights.tsv")
    if word in words or word in table("body_matters.tsv"):
        return True
    return word.endswith("s") and (word[:-1] in words or word[:-2] in words or word[:-3] + "y" in words)


def is_listed(lexicon: str, word: str) -> bool:
    """Tell whether a plain word list has a word."""
    return word in table(lexicon)


def is_matter(word: str) -> bool:
    """Tell the words for matters that offices are named for."""
    return word in table("body_matters.tsv")


def is_generation(word: str) -> bool:
    """Tell "Jr.", "III" and degrees, which close a name."""
    return word.rstrip(".").lower() in table("generations.tsv")


def is_particle(word: str) -> bool:
    """Tell the small words inside surnames: "van", "al"."""
    return word in table("name_particles.tsv")


def singular(word: str) -> str:
    """Return a plain plural without its s."""
    return word[:-1] if word.endswith("s") else word
