"""Which claims cannot both stand: preparation, candidate keys, one module per kind of conflict."""

from seeds.conflicts.pairs import compare, nearest
from seeds.conflicts.prepare import outline, prepare

__all__ = ["compare", "nearest", "outline", "prepare"]
