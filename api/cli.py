"""The command line: `onrecord import | corrections | serve | extract | export | reprocess | openapi`."""

import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click
import orjson

from api.config import VERSION
from api.options import opened, with_database, with_workers
from api.publishing import export, openapi, serve
from store.engine import Engine

if TYPE_CHECKING:
    from seeds.importer import Report, Step

WRITTEN = frozenset({"added", "replaced"})


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(VERSION, prog_name="onrecord")
def main() -> None:
    """Who said what, about what, where it was printed, and who contradicts it.

    \b
    onrecord import news/           read articles and keep their claims
    onrecord serve                  answer queries over HTTP, with Swagger UI
    onrecord export claims          take everything along
    onrecord corrections right.yaml put right what was read wrongly

    Settings are read from the environment as well (ONRECORD_DATABASE and others). Exit status: 0 all went well,
    1 something failed and was named, 2 wrong usage.
    """


@main.command("import")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--authority",
    type=click.Path(path_type=Path, dir_okay=False),
    envvar="ONRECORD_AUTHORITY",
    metavar="FILE",
    help="What is known of names: YAML, JSON or TSV, see docs/corrections.md; kept until another file is given.",
)
@with_workers(1, "Processes that read articles.")
@with_database
def import_(paths: tuple[str, ...], authority: Path | None, workers: int, database: str) -> None:
    """Read articles and keep their claims.

    PATH is a file (.txt, .md, .html, .json, .jsonl), a folder, a quoted glob, or - for standard input. An article
    that is on record already is passed over, so that a broken-off import is resumed by running it again; a changed
    file replaces what it gave before.

    \b
    onrecord import seeds/articles
    onrecord import 'archive/**/*.html' --workers 4
    cat articles.jsonl | onrecord import -
    """
    from seeds.importer import import_paths

    with opened(database) as engine:
        wrong = () if authority is None else kept(engine, "authority", authority).errors
        report = told(_files(paths), lambda progress: import_paths(paths, engine, workers=workers, progress=progress))
        finish(report, wrong)


@main.command()
@click.argument("file", required=False, type=click.Path(path_type=Path, dir_okay=False))
@click.option("--dry-run", is_flag=True, help="Say what would change, and change nothing.")
@with_workers(1, "Processes that read the articles concerned again.")
@with_database
def corrections(file: Path | None, dry_run: bool, workers: int, database: str) -> None:
    """Put right what was read wrongly.

    FILE (.yaml, .json) lists all corrections: of claims, names and pairs; see docs/corrections.md. They hold from
    now on, for articles still to come as well; an entry taken out of the file is undone. Without FILE, the
    corrections in force are printed, one a line.

    \b
    onrecord corrections corrections.yaml --dry-run
    onrecord corrections corrections.yaml
    """
    if file is None:
        with opened(database, read_only=True) as engine:
            for one in engine.corrections("corrections"):
                click.echo(orjson.dumps({**one.given, "pending": one.pending}))
        return
    from seeds import importer

    with opened(database) as engine:
        done = kept(engine, "corrections", file, dry_run=dry_run)
        if dry_run:
            sys.exit(int(bool(done.errors)))
        report = told(None, lambda progress: importer.correct(engine, workers=workers, progress=progress))
        waiting = [one for one in engine.corrections("corrections") if one.pending]
    for one in waiting:
        click.echo(f"pending {one.subject}: {one.pending}", err=True)
    finish(report, done.errors, {**done.counts, "pending": len(waiting), "read again": report.replaced})


@main.command()
@with_database
def speakers(database: str) -> None:
    """Say which names were taken for one speaker, and why.

    One speaker a line, as JSON, those with most claims first; who has a single name is left out. What is wrong can be
    put right in a file: see `onrecord corrections`.

    \b
    onrecord speakers | head -3
    """
    with opened(database, read_only=True, judged=True) as engine:
        for row in engine.explain():
            click.echo(row)


@main.command()
@with_workers(1, "Processes that read articles.")
@with_database
def reprocess(workers: int, database: str) -> None:
    """Read stored articles again that an older version of the extractor read.

    Ids stay what they were, so that links survive.
    """
    from seeds import importer

    with opened(database) as engine:
        finish(told(None, lambda progress: importer.reprocess(engine, workers=workers, progress=progress)))


@main.command("import-reviews")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(exists=True, dir_okay=False))
@with_database
def import_reviews(files: tuple[str, ...], database: str) -> None:
    """Put fact-checkers' verdicts on record.

    FILE holds ClaimReview JSON-LD as published on the web (.json, .jsonld, or the .html page itself), or a feed of it
    (a dataFeedElement list). A review is attached to the claim on record that says the same by the same speaker;
    where there is none, its claim is put on record with its claimant as speaker.

    \b
    onrecord import-reviews feed.json
    """
    from seeds.reviewing import import_reviews as run

    with opened(database) as engine:
        report = run(files, engine)
    for failure in report.failures:
        click.echo(f"failed {failure.origin}: {failure.reason}", err=True)
    click.echo(f"{report.matched} on claims on record, {report.added} with claims of their own, {report.failed} failed")
    sys.exit(int(report.failed > 0))


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
def extract(paths: tuple[str, ...]) -> None:
    """Print the claims of articles and store nothing.

    One claim a line on standard output, as JSON, as the API serves it after an import of that article alone;
    everything else goes to standard error.

    \b
    onrecord extract article.txt | head -1
    curl -s https://example.org/article | onrecord extract -
    """
    from api.analysis import records
    from schemas.articles import Article
    from seeds.extraction import each
    from seeds.reading import Failure, read

    failed = False
    for found, claims in each(found for path in paths for found in read(path)):
        if isinstance(claims, Failure):
            failed |= not claims.skipped
            click.echo(f"{'skipped' if claims.skipped else 'failed'} {claims.origin}: {claims.reason}", err=True)
        elif isinstance(found, Article):
            for row in records(found, claims):
                click.echo(row)
    sys.exit(int(failed))


@main.command()
@click.argument("pairs", type=click.File("rb"), default="-", metavar="[FILE]")
def compare(pairs: BinaryIO) -> None:
    """Say of pairs of statements whether both can stand.

    FILE, or standard input, has one pair a line, as JSON: {"a": …, "b": …}, each a text or an object with text,
    speaker and date. One answer a line is printed, in order; a line that is no such pair is answered with an error.

    \b
    echo '{"a": "The bridge is open.", "b": "The bridge is closed."}' | onrecord compare
    """
    from api.comparing import answers

    failed = False
    for answer in answers(pairs):
        failed |= "error" in answer
        click.echo(orjson.dumps(answer))
    sys.exit(int(failed))


for command in (export, serve, openapi):
    main.add_command(command)


def fill(engine: Engine, path: str) -> None:
    """Import a path into a new database; what fails is told, and keeps nothing else from being served."""
    from seeds.importer import import_paths

    report = told(_files((path,)), lambda progress: import_paths((path,), engine, progress=progress))
    click.echo(f"{report.added} articles, {report.claims} claims, {report.conflicts} conflicts imported")


def told(total: int | None, work: "Callable[[Callable[[Step], None]], Report]") -> "Report":
    """The report of a work whose steps are shown as they come."""
    from api.progress import following

    with following(total) as follow:
        return work(lambda step: follow(step.origin, line(step), claims=step.claims, striking=step.reason is not None))


def line(step: "Step") -> str:
    """What became of an input, in one line."""
    if step.reason:
        return f"{step.status} {printable(step.origin)}: {step.reason}"
    written = f": {step.claims} claims, {step.conflicts} conflicts" if step.status in WRITTEN else ""
    return f"{step.status} {printable(step.origin)}{written}"


def printable(name: str) -> str:
    """A name of a file as it can be shown: line ends and what steers a terminal are escaped."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in name)


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of a list of corrections: counts of its entries, and what is wrong with those left out."""

    counts: dict[str, int]
    errors: tuple[str, ...]


def kept(engine: Engine, document: str, file: Path, *, dry_run: bool = False) -> Kept:
    """Have a file of corrections be in force; what is wrong in it takes nothing else along, and undoes nothing."""
    from schemas.corrections import Head
    from seeds.reading.corrections import UnreadableCorrections, read_corrections

    heads = (Head.NAME, Head.DIFFERENT) if document == "authority" else tuple(Head)
    try:
        found = read_corrections(file, heads)
    except UnreadableCorrections as error:
        raise click.UsageError(str(error)) from error
    changes = engine.keep_corrections(document, found.entries, whole=not found.errors, dry_run=dry_run)
    told = {"added": changes.added, "changed": changes.changed, "removed": changes.removed}
    if dry_run:
        for what, subjects in told.items():
            for subject in subjects:
                click.echo(f"{what} {subject}")
    for wrong in found.errors if dry_run else ():
        click.echo(f"failed {wrong}", err=True)
    counts = {**{what: len(subjects) for what, subjects in told.items()}, "unchanged": changes.unchanged}
    return Kept(counts, tuple(found.errors))


def finish(report: "Report", wrong: Iterable[str] = (), counts: Mapping[str, int] | None = None) -> None:
    """Print what was done, and why what was not; the exit status says whether anything failed."""
    from api.progress import summarise

    names = "added", "replaced", "unchanged", "known", "claims", "conflicts", "speakers", "skipped", "failed"
    wrong = tuple(wrong)
    shown = {name: getattr(report, name) for name in names} if counts is None else dict(counts)
    summarise({**shown, "failed": report.failed + len(wrong)})
    for problem in wrong:
        click.echo(f"failed {problem}", err=True)
    for failure in (*report.left_aside, *report.failures):
        status = "skipped" if failure.skipped else "failed"
        click.echo(f"{status} {printable(failure.origin)}: {failure.reason}", err=True)
    sys.exit(1 if report.failed or wrong else 0)


def _files(paths: Iterable[str]) -> int | None:
    """How many files the paths stand for; null where standard input is among them."""
    from seeds.reading.files import files

    return None if "-" in paths else sum(1 for path in paths for _ in files(path))


if __name__ == "__main__":
    main()
