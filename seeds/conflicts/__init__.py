"""Which claims cannot both stand: preparation, candidate keys, one module per kind of conflict."""

from seeds.conflicts.brief import brief, may_conflict
from seeds.conflicts.outlines import outline
from seeds.conflicts.pairs import bears_out, compare, nearest
from seeds.conflicts.prepare import is_current, prepare

__all__ = ["bears_out", "brief", "compare", "is_current", "may_conflict", "nearest", "outline", "prepare"]
