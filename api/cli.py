"""The command line: `onrecord import | corrections | serve | extract | export | reprocess | openapi`."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar

import click
import orjson

from api.config import VERSION, BadSetting, Config
from store.engine import CannotOpen, Engine

if TYPE_CHECKING:
    from seeds.importer import Report, Step

Command = TypeVar("Command", bound=Callable[..., Any])
EXPORTS = ("claims", "conflicts", "articles", "speakers")
FORMATS = ("ndjson", "csv")
WRITTEN = frozenset({"added", "replaced"})


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(VERSION, prog_name="onrecord")
def main() -> None:
    """Who said what, about what, where it was printed, and who contradicts it.

    \b
    onrecord import news/           read articles and keep their claims
    onrecord serve                  answer queries over HTTP, with Swagger UI
    onrecord export claims          take everything along

    Settings are read from the environment as well (ONRECORD_DATABASE and others). Exit status: 0 all went well,
    1 something failed and was named, 2 wrong usage.
    """


def with_database(command: Command) -> Command:
    """Give a command the option that names the database."""
    return click.option(
        "--database",
        envvar="ONRECORD_DATABASE",
        default="sqlite:///onrecord.db",
        show_default=True,
        metavar="URL",
        help="sqlite:///relative.db or sqlite:////absolute.db",
    )(command)


def with_workers(default: int, what: str) -> Callable[[Command], Command]:
    """Give a command the option that says how many processes share the work."""
    return click.option("--workers", type=click.IntRange(1, 64), default=default, show_default=True, help=what)


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
    from api.analysis import claims_of, records
    from schemas.articles import Article
    from seeds.reading import read

    failed = False
    for found in (found for path in paths for found in read(path)):
        if isinstance(found, Article):
            for row in records(found, claims_of(found)):
                click.echo(row)
        else:
            failed |= not found.skipped
            click.echo(f"{'skipped' if found.skipped else 'failed'} {found.origin}: {found.reason}", err=True)
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


@main.command()
@click.argument("noun", type=click.Choice(EXPORTS))
@click.option("--format", "form", type=click.Choice(FORMATS), default="ndjson", show_default=True, help="How to write.")
@click.option("--output", type=click.Path(dir_okay=False, writable=True), help="File to write; else standard output.")
@with_database
def export(noun: str, form: str, output: str | None, database: str) -> None:
    """Write out every record of a kind, the publications' own claims included.

    ndjson: one record a line, exactly as the API serves it. csv: a table that is safe to open in a spreadsheet.

    \b
    onrecord export claims | head -1
    onrecord export conflicts --format csv --output conflicts.csv
    """
    from api.exporting import FORMATS as WAYS
    from api.exporting import Noun

    with opened(database, read_only=True) as engine, click.open_file(output or "-", "w", encoding="utf-8") as stream:
        for line in WAYS[form](Noun(noun), engine.stream(noun, {})):
            stream.write(line)


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Port; 0 takes a free one."
)
@with_workers(2, "Processes that answer.")
@click.option("--threads", type=click.IntRange(1, 256), default=4, show_default=True, help="Threads of each process.")
@with_database
def serve(host: str, port: int, workers: int, threads: int, database: str) -> None:
    """Answer queries over HTTP.

    Says where Swagger UI and a first query are. Settings beside these are read from the environment:
    see docs/deploying.md.
    """
    from api.serving import serve as run

    try:
        config = Config.read(database=database)
    except BadSetting as error:
        raise click.UsageError(str(error)) from error
    with opened(database):
        pass  # makes it or brings it up to date, before several processes open it
    run(config, host, port, workers=workers, threads=threads, environment=os.environ)


@main.command()
@click.option("--check", type=click.Path(dir_okay=False), help="Say whether this file is up to date.")
@click.option("--output", type=click.Path(dir_okay=False, writable=True), help="File to write; else standard output.")
def openapi(check: str | None, output: str | None) -> None:
    """Print the description of the API (OpenAPI 3.1, YAML)."""
    from flask import Flask

    from api.app import describe
    from api.documents import as_yaml

    text = as_yaml(describe(Flask("onrecord")))
    if check is None:
        with click.open_file(output or "-", "w", encoding="utf-8") as stream:
            stream.write(text)
    elif not Path(check).is_file() or Path(check).read_text(encoding="utf-8") != text:
        raise click.ClickException(f"{check} is not what the code says: run `onrecord openapi --output {check}`")


@contextmanager
def opened(database: str, *, read_only: bool = False, judged: bool = False) -> Iterator[Engine]:
    """The database at a URL, closed afterwards; one that cannot be opened is a usage error."""
    import store
    from api.analysis import judge

    try:
        engine = store.open(database, judge() if judged or not read_only else None, read_only=read_only)
    except CannotOpen as error:
        raise click.UsageError(str(error)) from error
    try:
        yield engine
    finally:
        engine.close()


def told(total: int | None, work: "Callable[[Callable[[Step], None]], Report]") -> "Report":
    """The report of a work whose steps are shown as they come."""
    from api.progress import following

    with following(total) as follow:
        return work(lambda step: follow(step.origin, line(step), claims=step.claims, striking=step.reason is not None))


def line(step: "Step") -> str:
    """What became of an input, in one line."""
    if step.reason:
        return f"{step.status} {step.origin}: {step.reason}"
    written = f": {step.claims} claims, {step.conflicts} conflicts" if step.status in WRITTEN else ""
    return f"{step.status} {step.origin}{written}"


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
        click.echo(f"{'skipped' if failure.skipped else 'failed'} {failure.origin}: {failure.reason}", err=True)
    sys.exit(1 if report.failed or wrong else 0)


def _files(paths: Iterable[str]) -> int | None:
    """How many files the paths stand for; null where standard input is among them."""
    from seeds.reading.files import files

    return None if "-" in paths else sum(1 for path in paths for _ in files(path))


if __name__ == "__main__":
    main()
