"""The judge of names and conflicts that a store asks; see ``store.engine.Judge``."""

from collections.abc import Sequence

from schemas.conflicts import Verdict
from seeds import conflicts
from seeds.attribution.aliases import Aliases
from seeds.attribution.authority import Authority
from store.engine import Name, Side


class Judge:
    """Pure functions of their arguments; what the operator's authority file says goes before every rule."""

    def __init__(self, authority: Authority | None = None) -> None:
        self._aliases = Aliases(authority)

    def form(self, name: str, kind: str) -> str:
        """The normal form of a speaker's name: equal forms are the same speaker."""
        return self._aliases.form(name, kind)

    def blocks(self, name: Name) -> tuple[str, ...]:
        """The keys under which names that may be the same speaker meet."""
        return self._aliases.blocks(name)

    def cluster(self, names: Sequence[Name]) -> list[list[Name]]:
        """The names of a block, grouped into speakers; each group's fullest name first."""
        return self._aliases.cluster(names)

    def compare(self, a: Side, b: Side) -> Verdict | None:
        """The conflict between two claims, or null where both can stand."""
        return conflicts.compare(a, b)
