"""Conflicts as an Atom feed (RFC 4287)."""

from collections.abc import Mapping, Sequence
from typing import Any
from xml.etree import ElementTree as Tree

ATOM = "http://www.w3.org/2005/Atom"
LONG_AGO = "1970-01-01T00:00:00Z"
Tree.register_namespace("", ATOM)


def atom(conflicts: Sequence[Mapping[str, Any]], base: str, own: str) -> bytes:
    """The feed of these conflicts; ``base`` is the address of the service, ``own`` that of the feed itself."""
    feed = Tree.Element(f"{{{ATOM}}}feed")
    _text(feed, "id", own)
    _text(feed, "title", "On the Record: claims that conflict")
    _text(feed, "updated", max((_updated(one) for one in conflicts), default=LONG_AGO))
    _link(feed, "self", own, "application/atom+xml")
    _link(feed, "alternate", f"{base}/v1/conflicts", "application/json")
    author = Tree.SubElement(feed, f"{{{ATOM}}}author")
    _text(author, "name", "On the Record")
    for one in conflicts:
        _entry(feed, one, base)
    return bytes(Tree.tostring(feed, encoding="utf-8", xml_declaration=True))


def _entry(feed: Tree.Element, conflict: Mapping[str, Any], base: str) -> None:
    entry = Tree.SubElement(feed, f"{{{ATOM}}}entry")
    address = f"{base}/v1/conflicts/{conflict['id']}"
    _text(entry, "id", address)
    _text(entry, "title", conflict["explanation"])
    _text(entry, "updated", _updated(conflict))
    _link(entry, "alternate", address, "application/json")
    Tree.SubElement(entry, f"{{{ATOM}}}category", term=conflict["kind"])
    if conflict["topic"]:
        topic = conflict["topic"]
        Tree.SubElement(entry, f"{{{ATOM}}}category", term=topic["id"], label=topic["label"])
    quoted = [f"{claim['speaker']['name']}: “{claim['text']}” ({_printed(claim)})" for claim in conflict["claims"]]
    _text(entry, "summary", "\n".join(quoted))


def _printed(claim: Mapping[str, Any]) -> str:
    article, source = claim["article"], claim["source"]
    told = (source and source["name"], article["title"] or article["origin"], article["published"])
    return ", ".join(part for part in told if part)


def _updated(conflict: Mapping[str, Any]) -> str:
    """The day of the later claim: when the pair came about; unknown days are long ago."""
    days = [claim["article"]["published"] for claim in conflict["claims"] if claim["article"]["published"]]
    return f"{max(days)}T00:00:00Z" if days else LONG_AGO


def _text(parent: Tree.Element, name: str, text: str) -> None:
    Tree.SubElement(parent, f"{{{ATOM}}}{name}").text = "".join(c for c in text if c >= " " or c in "\n\t")


def _link(parent: Tree.Element, rel: str, href: str, kind: str) -> None:
    Tree.SubElement(parent, f"{{{ATOM}}}link", rel=rel, href=href, type=kind)
