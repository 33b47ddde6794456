"""Who wrote an article, and which agency sent it, from the lines that say so."""

import re
from dataclasses import dataclass

from seeds.reading.lexicon import agencies, furniture, outlet_words

_INITIAL = r"(?:[^\W\d_a-z]\.){1,3}"
_WORD = r"(?:(?:[dDlLO]['’]|al-|el-|Al-|El-|Mc|Mac|De|Le|La|Van)?[^\W\d_a-z][^\W\d_]*(?:[-'’][^\W\d_]+)*\.?)"
_PARTICLE = r"(?:de|del|della|der|den|di|da|dos|du|la|le|van|von|bin|bint|ibn|al|el|ter|ten|y|e)"
_NAME = rf"(?:{_INITIAL}|{_WORD})(?:\s*(?<=\.){_WORD}|\s+(?:{_INITIAL}|{_WORD}|{_PARTICLE}(?=\s))){{0,5}}"
_NAMES = rf"{_NAME}(?:(?:,\s+|\s*,?\s+(?:and|&)\s+){_NAME}){{0,5}}"
_BYLINE = re.compile(
    r"^(?i:(?:written|posted|story|words|text|report(?:ed)?|article|published|analysis|opinion)\s+)?(?i:by):?\s+"
    rf"(?P<names>{_NAMES})(?P<rest>(?:(?:,|\s*[|•·/(—–]|\s-\s|\s(?i:for|in|of|at|on|with|updated|published|posted)\s).*)?)$"
)
_PERSON = re.compile(rf"^{_NAME}$")
_CITY = r"[^\W\d_a-z][\w.'’]*(?:[ -][\w.'’]+){0,6}"
_MONTH_DAY = r"(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:,?\s+\d{4})?|\d{1,2}\s+[A-Z][a-z]{2,8}\.?(?:\s+\d{4})?)"
_AGENCY = r"\((?P<agency>[A-Z][\w .,'’&/-]{1,40})\)"
_DASH = r"\s*(?:--+|[-—–_])\s*"
_STARTS = r"(?=[\"'“‘(\[]?[^\W_a-z])"
_KNOWN = "|".join(map(re.escape, agencies()))
_DATELINE = re.compile(
    rf"^(?:"
    rf"(?:{_CITY}(?:,\s+{_CITY}){{0,2}}?,?\s+)?(?:\(?(?P<date>{_MONTH_DAY})\)?,?\s+)?{_AGENCY}{_DASH}"
    rf"|(?:{_CITY}(?:,\s+{_CITY}){{0,2}}?\s+)?\((?P<glued>(?i:{_KNOWN}))\)"
    rf"|[^\W\d_a-z]{{2}}[^a-z\d\n]{{0,40}}?(?:,\s+[A-Z][\w.]+(?:\s[A-Z][\w.]+)?)?(?:,?\s+(?P<day>{_MONTH_DAY}))?(?:\s+[—–]\s*|\s+--+\s*|\s+-\s+)"
    rf"){_STARTS}"
)


_LONGEST_DATELINE = 120


@dataclass(frozen=True, slots=True)
class Dateline:
    """What stands before a report's first word: ``end`` is where the report begins."""

    end: int
    agency: str | None
    date: str | None


def author_of(line: str) -> str | None:
    """The names in a byline, null where the line is none.

    >>> author_of("By Maria Lopez and Jan de Vries, Staff Writers")
    'Maria Lopez and Jan de Vries'
    >>> author_of("By Monday the river had fallen again.")
    """
    match = _BYLINE.match(line)
    if not match or len(line.split()) > 25 or (line.endswith(".") and not re.search(r"\w\.[A-Z]?\.?$|[JS]r\.$", line)):
        return None
    return without_avatar(_without_role(match["names"]))


def _without_role(names: str) -> str:
    """Names without the role or outlet after a comma: "Ann Lee, Staff Writer"."""
    first, *others = re.split(r",\s+", names)
    kept = [part for part in others if not furniture("role").fullmatch(part) and not is_outlet(part)]
    return ", ".join([first, *kept])


def is_outlet(words: str) -> bool:
    """Whether words read as the name of a publication: "The Valley Post", "valleypost.example"."""
    parts = words.lower().split()
    if not 1 <= len(parts) <= 6 or not words[0].isupper():
        return bool(re.fullmatch(r"[\w-]+(?:\.[\w-]+)+", words))
    return words.lower() in agencies() or not outlet_words().isdisjoint((parts[0], parts[-1]))


def is_name(line: str) -> bool:
    """Whether a line is a person's name and nothing else: two to five capitalised words."""
    name = without_avatar(line)
    return bool(_PERSON.match(name)) and 1 <= len(name.split()) <= 5


def without_avatar(name: str) -> str:
    """A name without the words a page puts beside the author's picture.

    >>> without_avatar("Ann Lee Avatar")
    'Ann Lee'
    """
    mark = furniture("avatar").pattern
    bare = re.sub(rf"^(?:{mark})\s+|\s*\b(?:{mark})$", "", name, flags=re.IGNORECASE).strip()
    return bare or name


def dateline_of(line: str) -> Dateline | None:
    """The dateline a paragraph begins with, null where there is none.

    >>> dateline_of("LISBON, May 3 (Reuters) - The port reopened.").agency
    'Reuters'
    >>> dateline_of("GENEVA — Talks began.").end
    9
    """
    match = _DATELINE.match(line[:_LONGEST_DATELINE])
    if not match:
        return None
    agency = match["agency"] or match["glued"]
    if agency is None:
        return Dateline(match.end(), None, match["day"])
    known = agencies().get(agency.strip().lower())
    city = match.start("agency") > 1
    return Dateline(match.end(), known or agency.strip(), match["date"]) if known or city else None
