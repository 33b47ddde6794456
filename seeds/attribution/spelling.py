"""Names brought to a form in which two spellings of one name are equal, or nearly so."""

from __future__ import annotations

import re
from functools import lru_cache

from seeds.attribution import vocabulary as lexicon

_ARTICLES = ("al", "el", "ul", "ad", "as", "ar", "an", "az", "ash", "at")
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("tch|tsch", "ch"), ("th", "t"), ("ph", "f"), ("kh|ck|q", "k"), ("gh", "g"), ("dh", "d"), ("sch", "sh"),
        ("ou|oo|uu", "u"), ("ee|iy|yi|ij|ey$|y|j$", "i"), ("w", "v"),
        ("(?<=.)h(?![aeiou]|$)", ""), ("(?<=[aeiou])h$", ""), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip


@lru_cache(maxsize=20_000)
def words(name: str) -> tuple[str, ...]:
    """Return the words of a name in lower case, without accents, apostrophes, full stops or hyphens.

    >>> words("Itamar Ben-Gvir"), words("Gideon Sa’ar"), words("J.K. Rowling")
    (('itamar', 'ben', 'gvir'), ('gideon', 'saar'), ('jk', 'rowling'))
    """
    plain = re.sub(r"['’‘ʼ`´.]", "", lexicon.folded(name.replace("’s", "").replace("'s", "")).lower())
    return tuple(re.findall(r"[^\W_]+(?:&[^\W_]+)*|&", plain))


def person(name: str) -> tuple[str, ...]:
    """Return the words of a person's name without forms of address, generation marks and middle initials.

    >>> person("Mr. Antony J. Blinken"), person("Martin Roe Jr."), person("Khalil al-Hayya")
    (('antony', 'blinken'), ('martin', 'roe'), ('khalil', 'hayya'))
    """
    found = list(words(name))
    while len(found) > 1 and lexicon.honorific(found[0]) is not None:
        found.pop(0)
    found = [w for k, w in enumerate(found) if not (k and w in lexicon.table("generations.tsv"))]
    middle = [w for w in found[1:-1] if len(w) > 1 and w not in _ARTICLES]
    last = found[-1:] if len(found) > 1 else []
    return tuple(found[:1] + middle + last)


def body(name: str) -> tuple[str, ...]:
    """Return the words of a body's name without "the" and words for the form of a company, short names in full.

    >>> body("The U.S."), body("Acme Corp.")
    (('united', 'states'), ('acme',))
    """
    found = [w for w in words(name) if w != "the"]
    while len(found) > 1 and found[-1] in lexicon.table("company_forms.tsv"):
        found.pop()
    full = lexicon.table("short_names.tsv").get(" ".join(found))
    return tuple(full.split()) if full else tuple(found)


@lru_cache(maxsize=20_000)
def sound(word: str) -> str:
    """Return a word as it would be spelt if every language's letters were brought over alike.

    >>> sound("smothrich") == sound("smotrich"), sound("zelenskyy") == sound("zelensky")
    (True, True)
    """
    found = lexicon.table("name_spellings.tsv").get(word, word)
    for pattern, replacement in _SOUNDS:
        found = pattern.sub(replacement, found)
    return found


def skeleton(word: str) -> str:
    """Return the consonants of a word's sound, the first letter kept: what variants meet under.

    >>> skeleton("haniyeh"), skeleton("haniya")
    ('hn', 'hn')
    """
    heard = sound(word)
    return heard[:1] + re.sub("[aeiouh]", "", heard[1:])


def alike(one: str, other: str) -> bool:
    """Tell whether two surnames are spellings of one: they sound the same, or differ by a vowel near their end.

    >>> alike("haniyeh", "haniya"), alike("hansen", "hanson"), alike("keller", "koller")
    (True, False, False)
    """
    a, b = sound(one), sound(other)
    if a == b:
        return True
    if min(len(a), len(b)) < 5 or skeleton(one) != skeleton(other) or {a[-3:], b[-3:]} >= {"sen", "son"}:
        return False
    stem = 0
    while stem < min(len(a), len(b)) and a[stem] == b[stem]:
        stem += 1
    return max(len(a), len(b)) - stem <= 2 and not set(a[stem:] + b[stem:]) - set("aeiouh")
