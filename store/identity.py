"""Ids of articles, claims and conflicts: short, URL-safe, and the same wherever the same thing is imported."""

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from schemas.articles import Article
from schemas.claims import Claim
from store.folding import fold


def digest(*parts: str) -> bytes:
    """A hash of the parts in order; no two lists of parts run together."""
    state = hashlib.blake2b(digest_size=16)
    for part in parts:
        raw = part.encode("utf-8", "surrogatepass")
        state.update(len(raw).to_bytes(8, "big") + raw)
    return state.digest()


def short(*parts: str) -> str:
    """An id of sixteen lower-case letters and digits made of the parts."""
    return base64.b32encode(digest(*parts)[:10]).decode().lower()


def article_id(article: Article, salt: str = "") -> str:
    """The id of a new article: from its URL, else from its text."""
    return short("url", article.url, salt) if article.url else short("text", article.text, salt)


def content_digest(article: Article) -> bytes:
    """A hash of all that an article says of itself, but for where it was read from."""
    source = (article.source.name, article.source.site) if article.source else None
    about = (article.title, article.url, article.author, article.published, article.published_text, source)
    return digest(article.text, repr(about))


def text_digest(text: str) -> bytes:
    """A hash of an article's text alone."""
    return digest(text)


def claim_ids(article: str, claims: Sequence[Claim]) -> list[str]:
    """The ids of an article's claims: from article, content, mention and occurrence, never from offsets."""
    seen: Counter[tuple[str, str]] = Counter()
    ids = []
    for claim in claims:
        said = (fold(claim.text), fold(claim.mention.exact) if claim.mention else "")
        ids.append(short(article, *said, str(seen[said])))
        seen[said] += 1
    return ids


def conflict_id(claims: Iterable[str]) -> str:
    """The id of the conflict between two claims, in whichever order they are given."""
    return short("conflict", *sorted(claims))


def ordinal(published: str | None) -> int:
    """Days since the year 1 of an ISO date; 0, which is before every date, where there is none.

    Raises ValueError for what is no ISO date.
    """
    return date.fromisoformat(published[:10]).toordinal() if published else 0


def rank(published: str | None, id: str) -> int:
    """A claim's place among all others, by date and then by id: what no order of import can change."""
    return ordinal(published) << 40 | int.from_bytes(digest(id)[:5], "big")


def key_number(key: str) -> int:
    """An index key as a signed 64-bit number."""
    return int.from_bytes(digest(key)[:8], "big", signed=True)
