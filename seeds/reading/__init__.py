"""Files of many kinds into articles, page furniture marked.

for found in read("news/"):      # a file, a folder, a glob, or "-" for standard input
    match found:
        case Article(): ...
        case Failure(): print(found.origin, found.reason)
"""

from seeds.reading.failure import Failure, Unreadable
from seeds.reading.html import read_html
from seeds.reading.inputs import read
from seeds.reading.json import read_record
from seeds.reading.page import Known
from seeds.reading.text import read_text

__all__ = ["Failure", "Known", "Unreadable", "read", "read_html", "read_record", "read_text"]
