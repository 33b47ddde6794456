"""Which claims cannot both stand: preparation, candidate keys, one module per kind of conflict."""

from seeds.conflicts.outlines import outline
from seeds.conflicts.outlook import outlook
from seeds.conflicts.pairs import bears_out, compare, nearest
from seeds.conflicts.prepare import is_current, prepare

__all__ = ["bears_out", "compare", "is_current", "nearest", "outline", "outlook", "prepare"]
