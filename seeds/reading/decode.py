"""Bytes into text, whatever the encoding, with line ends made LF and nothing else changed."""

import codecs
import re

from charset_normalizer import from_bytes

from seeds.reading.failure import Unreadable

LIMIT = 16 * 1024 * 1024
"""The most bytes one article may have; a longer file is no article."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile("[\x01-\x08\x0e-\x19\x1c-\x1f]")


def decode(data: bytes, limit: int = LIMIT) -> str:
    """The text of ``data``; a byte order mark is dropped. Raises ``Unreadable`` for what is no text."""
    if len(data) > limit:
        raise Unreadable(f"too large: more than {limit:,} bytes")
    return checked(lines_ended(_decoded(data)))


def lines_ended(text: str) -> str:
    """``text`` with CRLF and CR line ends made LF."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def checked(text: str) -> str:
    """``text`` itself; raises ``Unreadable`` where it is empty, or has what no text has."""
    if "\x00" in text:
        raise Unreadable(f"has a NUL character at position {text.index(chr(0))}: not a text")
    if _SURROGATE.search(text):
        raise Unreadable("has half a surrogate pair: not a text")
    if len(_CONTROL.findall(text)) > len(text) / 1000:
        raise Unreadable("has control characters: a binary file, not a text")
    if not text.strip():
        raise Unreadable("empty: no text in it")
    return text


def _decoded(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _guessed(data, error)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unreadable(f"not {error.encoding}, which its first bytes announce, at byte {error.start}") from error


def _guessed(data: bytes, error: UnicodeDecodeError) -> str:
    """Text in one of the older encodings; a NUL byte is a sign of UTF-16 without a mark, or of no text at all."""
    if b"\x00" in data:
        return _wide(data)
    if _is_western(data):
        return data.decode("cp1252", errors="strict")
    best = from_bytes(data[:200_000]).best()
    if best is None:
        raise Unreadable(f"neither UTF-8 (byte {error.start}) nor any other encoding of text") from error
    return _strictly(data, best.encoding)


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: every other byte of English text is NUL, on one side or the other."""
    for encoding, zeros in (("utf-16-le", data[1::2]), ("utf-16-be", data[0::2])):
        if len(data) % 2 == 0 and zeros.count(0) > len(zeros) * 0.7:
            return _strictly(data, encoding)
    raise Unreadable(f"has a NUL byte at position {data.index(0)}: a binary file, not a text")


def _is_western(data: bytes) -> bool:
    """Mostly ASCII with a few bytes that Windows gives quotation marks, dashes and accented letters."""
    high = [byte for byte in data if byte >= 0x80]
    undefined = {0x81, 0x8D, 0x8F, 0x90, 0x9D}
    return len(high) <= len(data) / 10 and not undefined.intersection(high) and min(data) >= 9
