"""The judge of names and conflicts that a store asks; see ``store.engine.Judge``."""

from collections.abc import Sequence

from schemas.articles import Article
from schemas.claims import Claim
from schemas.conflicts import Verdict
from schemas.corrections import Amendment
from seeds import conflicts, language
from seeds.attribution import aliases
from seeds.claims import correcting
from store.engine import Name, Outlook, Side


class Judge:
    """Pure functions of their arguments; what an operator says goes before every rule, and the store sees to that."""

    def form(self, name: str, kind: str) -> str:
        """The normal form of a speaker's name: equal forms are the same speaker."""
        return aliases.form(name, kind)

    def blocks(self, name: Name) -> tuple[str, ...]:
        """The keys under which names that may be the same speaker meet."""
        return aliases.blocks(name)

    def cluster(self, names: Sequence[Name]) -> list[list[Name]]:
        """The names of a block, grouped into speakers; each group's fullest name first."""
        return aliases.cluster(names)

    def outlook(self, claim: Claim, article: str) -> Outlook:
        """What tells whether other claims must be compared with one in the article of this id."""
        return conflicts.outlook(claim.analysis, claim.speaker.name, f"{article} {claim.speaker.key}")

    def compare(self, a: Side, b: Side) -> Verdict | None:
        """The conflict between two claims, or null where both can stand or one was read by an older version."""
        current = conflicts.is_current(a.analysis) and conflicts.is_current(b.analysis)
        return conflicts.compare(a, b) if current else None

    def correct(self, article: Article, claims: Sequence[tuple[Claim, Amendment]]) -> list[Claim | str]:
        """The claims with the words, mentions and stances an operator gives them, or why one cannot have them."""
        return correcting.correct(article, claims, lambda text, blocks: language.load().parse(text, blocks))

    def reasons(self, names: Sequence[Name]) -> list[tuple[str, str, str]]:
        """Which names of a block, by their forms, are one speaker, and why."""
        return [(found.one, found.other, found.why) for found in aliases.decisions(names)]
