"""Attribution: who is said to have said, thought or wanted what, and in which words."""

from __future__ import annotations

from seeds.attribution.finding import find
from seeds.attribution.records import Attribution

__all__ = ["Attribution", "find"]
